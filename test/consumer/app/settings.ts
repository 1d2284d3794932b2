/** The environment in, what the app must know of the servers that it talks to out. */

export interface Settings {
  /** How the authorization server knows the app. */
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where users come back to; registered at the authorization server, letter by letter. */
  readonly redirectUri: string;
  readonly tokenEndpoint: string;
  /** Another authorization endpoint than that of the table. */
  readonly authorizationEndpoint?: string;
  /** Another server than that of the table. */
  readonly apiServer?: string;
}

export function settingsFrom(environment: NodeJS.ProcessEnv): Settings {
  const {
    CLIENT_ID: clientId,
    CLIENT_SECRET: clientSecret,
    REDIRECT_URI: redirectUri = "http://localhost:3000/callback",
    TOKEN_ENDPOINT: tokenEndpoint = "https://www.smartrecruiters.com/identity/oauth/token",
    AUTHORIZATION_ENDPOINT: authorizationEndpoint,
    API_SERVER: apiServer,
  } = environment;
  if (!clientId || !clientSecret) {
    throw new Error("Set CLIENT_ID and CLIENT_SECRET: what you were given for your app");
  }
  return {
    clientId,
    clientSecret,
    redirectUri,
    tokenEndpoint,
    ...(authorizationEndpoint && { authorizationEndpoint }),
    ...(apiServer && { apiServer }),
  };
}
