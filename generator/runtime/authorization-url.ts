/** What an app requests in, the URL of the authorization endpoint to send the user to out. */
import { membersOf } from "./member.js";
import type { ScopeList } from "./scope-list.js";
import { checkEndpointUrl, checkRedirectUri, queryNames } from "./url-rules.js";

/** A request for authorization by the code flow (RFC 6749, section 4.1.1) with PKCE (RFC 7636). */
export interface AuthorizationRequest<Scope extends string = string> {
  /** What the authorization server calls the app. */
  readonly clientId: string;
  /** Where the user comes back to: `https`, `http` on loopback, or a private-use scheme with a dot. */
  readonly redirectUri: string;
  /** Ties the answer to this user's session: random, for one request only, compared when the user comes back. */
  readonly state: string;
  /** The challenge that `createPkce` makes; the method is always S256. */
  readonly codeChallenge: string;
  /** What is asked for. Left out, the parameter is left out, which is not the same as asking for nothing. */
  readonly scopes?: ScopeList<Scope>;
  /** Further parameters, such as `prompt`. */
  readonly parameters?: { readonly [name: string]: string };
  /** Another authorization endpoint than that of the table, such as a sandbox's. */
  readonly authorizationEndpoint?: string;
}

/** What a caller asks for, each part of it read once. */
export function readAuthorizationRequest<Scope extends string>(
  request: AuthorizationRequest<Scope>,
): AuthorizationRequest<Scope> {
  return membersOf(request, PARTS);
}

const PARTS = {
  clientId: 1,
  redirectUri: 1,
  state: 1,
  codeChallenge: 1,
  scopes: 1,
  parameters: 1,
  authorizationEndpoint: 1,
} as const;

/**
 * The URL with all parameters, those of the endpoint first.
 *
 * @throws TypeError that says what is wrong with which part of the request.
 */
export function authorizationUrlOf(
  { clientId, redirectUri, state, codeChallenge, parameters = {} }: AuthorizationRequest,
  { endpoint, scope }: { readonly endpoint: string; readonly scope: string | undefined },
): string {
  checkEndpointUrl(endpoint);
  checkRedirectUri(redirectUri);
  for (const [name, value] of Object.entries({ clientId, state })) {
    check(isVisible(value), name, "is visible ASCII");
  }
  check(
    typeof codeChallenge === "string" && /^[\w-]{43}$/.test(codeChallenge),
    "codeChallenge",
    "is the base64url of a SHA-256: 43 characters",
  );
  const own: readonly (readonly [string, string])[] = [
    ["response_type", "code"],
    ["client_id", clientId],
    ["redirect_uri", redirectUri],
    ...(scope === undefined ? [] : [["scope", scope] as const]),
    ["state", state],
    ["code_challenge", codeChallenge],
    ["code_challenge_method", "S256"],
  ];
  // A request object (RFC 9101) would override all of them.
  const reserved = new Set([...own.map(([key]) => key), "scope", "request", "request_uri"]);
  const seen = new Set<string>();
  const added = Object.entries(parameters);
  for (const name of [...queryNames(endpoint), ...added.map(([key]) => key)]) {
    check(isVisible(name), "parameters", "have names of visible ASCII");
    check(!reserved.has(plainName(name)) && !seen.has(name), name, "is set already");
    seen.add(name);
  }
  for (const [name, value] of added) {
    check(typeof value === "string" && isWellFormed(value), name, "is a text");
  }
  const query = [...own, ...added].map((pair) => pair.map(encodeURIComponent).join("=")).join("&");
  if (!endpoint.includes("?")) return `${endpoint}?${query}`;
  return /[?&]$/.test(endpoint) ? endpoint + query : `${endpoint}&${query}`;
}

/** What servers may take a name for: some do not look at case; PHP reads `state[]` as `state`, `a.b` as `a_b`. */
function plainName(name: string): string {
  const [plain = ""] = name.toLowerCase().split("[");
  return plain.trim().replace(/[ .]/g, "_");
}

function isVisible(value: unknown): boolean {
  return typeof value === "string" && /^[ -~]+$/.test(value);
}

function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

function check(isRight: boolean, name: string, rule: string): void {
  if (!isRight) throw new TypeError(`Authorization request: ${name} ${rule}`);
}
