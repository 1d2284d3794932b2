/**
 * Scopes to ask for in, a connection out. The generated helpers make the request and read what was granted; changing a
 * code for tokens, and refreshing them, is the work of an OAuth library: openid-client.
 */
import {
  ClientSecretPost,
  Configuration,
  ResponseBodyError,
  authorizationCodeGrant,
  randomState,
  refreshTokenGrant,
  type TokenEndpointResponse,
} from "openid-client";
import {
  authorizationUrl,
  createPkce,
  grantFrom,
  grantFromTokenResponse,
  type Scope,
  type ScopeList,
} from "../../../generated/smartrecruiters/index.js";
import type { Settings } from "./settings.js";

type Scopes = ScopeList<Scope>;

/** A request for access that the user has not answered yet. */
export interface Attempt {
  readonly state: string;
  readonly codeVerifier: string;
  /** Left out where the app's default scopes were asked for. */
  readonly requested: Scopes | undefined;
}

/** What came of it. */
export interface Connection {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  /** In milliseconds since 1970. */
  readonly expires: number;
  readonly granted: ReturnType<typeof grantFromTokenResponse>;
}

export function oauth(settings: Settings) {
  const { clientId, clientSecret, redirectUri, tokenEndpoint, authorizationEndpoint } = settings;
  const server = new Configuration(
    { issuer: new URL(tokenEndpoint).origin, token_endpoint: tokenEndpoint },
    clientId,
    undefined,
    ClientSecretPost(clientSecret),
  );

  return {
    /** Where to send the user, and what to keep until the answer comes. */
    async ask(requested?: Scopes): Promise<Attempt & { readonly url: string }> {
      const { codeVerifier, codeChallenge } = await createPkce();
      const state = randomState();
      const url = authorizationUrl({
        clientId,
        redirectUri,
        state,
        codeChallenge,
        ...(requested && { scopes: requested }),
        ...(authorizationEndpoint && { authorizationEndpoint }),
      });
      return { url, state, codeVerifier, requested };
    },

    /** Changes the code of an answer for tokens; throws for a refusal, another state, a code that is not right. */
    async connect(answer: URL, { state, codeVerifier, requested }: Attempt): Promise<Connection> {
      const checks = { expectedState: state, pkceCodeVerifier: codeVerifier };
      const tokens = await authorizationCodeGrant(server, answer, checks);
      const granted = grantFromTokenResponse(tokens, requested);
      return { ...kept(tokens), granted };
    },

    /** The same connection with an access token that is still good; nothing where the user has to be asked again. */
    async renew(connection: Connection): Promise<Connection | undefined> {
      const { refreshToken, expires } = connection;
      if (refreshToken === undefined || Date.now() < expires - 10_000) return connection;
      const tokens = await refreshTokenGrant(server, refreshToken).catch(unlessInvalidGrant);
      if (!tokens) return undefined;
      // Without `scope` in the response nothing has changed (RFC 6749, section 6).
      const granted = tokens.scope === undefined ? connection.granted : grantFrom(tokens.scope);
      return { ...connection, ...kept({ refresh_token: refreshToken, ...tokens }), granted };
    },
  };
}

function unlessInvalidGrant(error: unknown): undefined {
  if (error instanceof ResponseBodyError && error.error === "invalid_grant") return undefined;
  throw error;
}

function kept(tokens: Pick<TokenEndpointResponse, "access_token" | "refresh_token" | "expires_in">) {
  return {
    accessToken: tokens.access_token,
    refreshToken: tokens.refresh_token,
    expires: Date.now() + (tokens.expires_in ?? 1800) * 1000,
  };
}
