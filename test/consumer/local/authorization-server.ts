/**
 * The table of scopes in, an OAuth 2.0 authorization server for your own machine out: oidc-provider, which knows the
 * protocol, with a confirmation page made of the generated prompts.
 */
import { generateKeyPairSync, randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { Provider, type Interaction } from "oidc-provider";
import {
  consentPrompts,
  formatScopes,
  grantFrom,
  hasScopes,
  isScope,
  parseScopes,
  scopes,
  type Role,
  type Scope,
  type ScopeList,
} from "../../../generated/smartrecruiters/index.js";
import { readForm, sendPage } from "../exchange.js";
import { confirmationPage, signInPage } from "./confirmation-page.js";

/** An app that is registered at the server. */
export interface Registration {
  readonly name: string;
  readonly id: string;
  readonly secret: string;
  /** On loopback, where any port will do. */
  readonly redirectUri: string;
  /** What a request that leaves the parameter `scope` out asks for. */
  readonly defaultScopes: ScopeList<Scope>;
}

/** What a resource server may know of a token. */
export interface TokenDetails {
  readonly scope: string;
  /** What the user is. */
  readonly roles: readonly Role[];
}

export interface AuthorizationServer {
  readonly listener: RequestListener;
  /** Nothing for a token that is not one, or no longer. */
  readonly tokenDetails: (accessToken: string) => Promise<TokenDetails | undefined>;
}

/** Where users are sent to, and where apps change codes for tokens: the paths that the real server has. */
export const authorizationPath = "/identity/oauth/allow";
export const tokenPath = "/identity/oauth/token";

const users: ReadonlyMap<string, readonly Role[]> = new Map([
  ["recruiter", []],
  ["admin", ["admin"]],
]);

export function authorizationServer(issuer: string, app: Registration): AuthorizationServer {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: app.id,
        client_secret: app.secret,
        redirect_uris: [app.redirectUri],
        grant_types: ["authorization_code", "refresh_token"],
        token_endpoint_auth_method: "client_secret_post",
        application_type: "native",
      },
    ],
    scopes,
    routes: { authorization: authorizationPath, token: tokenPath },
    pkce: { required: () => true },
    issueRefreshToken: () => true,
    findAccount: (_, user) =>
      users.has(user) ? { accountId: user, claims: () => ({ sub: user }) } : undefined,
    // A new grant replaces the old one, so every request is put to the user.
    loadExistingGrant: (context) => {
      const grant = context.oidc.result?.consent?.grantId;
      return grant === undefined ? Promise.resolve(undefined) : provider.Grant.find(grant);
    },
    // In seconds; for tokens what the real server has.
    ttl: {
      AccessToken: 30 * 60,
      AuthorizationCode: 60,
      Grant: 28 * 24 * 3600,
      Interaction: 3600,
      RefreshToken: 28 * 24 * 3600,
      Session: 24 * 3600,
    },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: [randomUUID()] },
    jwks: { keys: [signingKey()] },
  });
  provider.use(async (context, next) => {
    if (context.path === authorizationPath && context.query["scope"] === undefined) {
      context.query = { ...context.query, scope: formatScopes(app.defaultScopes) };
    }
    await next();
  });
  const serve = provider.callback();
  const interact = interactions(provider, app);

  return {
    listener: (request, response) =>
      request.url?.startsWith("/interaction/")
        ? interact(request, response).catch(() => response.writeHead(400).end("Start again"))
        : serve(request, response),
    async tokenDetails(accessToken) {
      const token = await provider.AccessToken.find(accessToken);
      if (!token?.isValid) return undefined;
      return { scope: token.scope ?? "", roles: users.get(token.accountId) ?? [] };
    },
  };
}

/** Signs the user in, then asks what of the request may be granted. */
function interactions(provider: Provider, app: Registration) {
  const grantedBefore = new Map<string, string>();

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const interaction = await provider.interactionDetails(request, response);
    const { session, prompt } = interaction;
    const form = request.method === "POST" ? await readForm(request) : undefined;
    if (prompt.name === "login") {
      const user = form?.get("user") ?? undefined;
      if (user === undefined) return sendPage(response, signInPage());
      if (!users.has(user)) return sendPage(response, signInPage(`There is no user ${user}`));
      return provider.interactionFinished(request, response, { login: { accountId: user } });
    }
    const user = session?.accountId ?? "";
    const asked = requestedScopes(interaction);
    if (!form) {
      const { prompts } = consentPrompts(asked, grantFrom(grantedBefore.get(user) ?? ""));
      return sendPage(response, confirmationPage(app.name, user, prompts));
    }
    const ticked = new Set(form.getAll("scope").filter(isScope));
    const granted = asked.filter((scope) => ticked.has(scope));
    if (form.get("decision") !== "allow" || granted.length === 0) {
      return provider.interactionFinished(request, response, {
        error: "access_denied",
        error_description: "The user said no",
      });
    }
    const grant = new provider.Grant({ accountId: user, clientId: app.id });
    grant.addOIDCScope(granted);
    grant.rejectOIDCScope(asked.filter((scope) => !ticked.has(scope)));
    grantedBefore.set(user, granted.join(" "));
    return provider.interactionFinished(
      request,
      response,
      { consent: { grantId: await grant.save() } },
      { mergeWithLastSubmission: true },
    );
  };
}

function requestedScopes({ params }: Interaction) {
  const { scopes: asked } = parseScopes(String(params["scope"]));
  if (!hasScopes(asked)) throw new Error("Nothing that the table declares was asked for");
  return asked;
}

function signingKey() {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { ...privateKey.export({ format: "jwk" }), use: "sig" };
}
