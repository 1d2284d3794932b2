/** What the types of `authorization.ts` accept, and in lines that end in an error's code, what they refuse. */
import * as acme from "../../generated/acme/index.js";
import {
  authorizationUrl,
  consentPrompts,
  createPkce,
  formatScopes,
  grantFrom,
  grantFromTokenResponse,
  hasScopes,
  parseScopes,
} from "../../generated/smartrecruiters/index.js";
import type {
  AnyScopes,
  AuthorizationRequest,
  Grant,
  ParsedScopes,
  Role,
  Scope,
  ScopeList,
  UnknownGrant,
} from "../../generated/smartrecruiters/index.js";
import type { Equal, True } from "./equal.js";

// A request carries one scope at least, and declared scopes only.
formatScopes(["candidates_read", "jobs_read"]);
formatScopes([]); // TS2345 Source has 0 element(s) but target requires 1
formatScopes("candidates_read"); // TS2345
formatScopes(["openid"]); // TS2322 Type '"openid"' is not assignable to type
formatScopes(["candidate_read"]); // TS2820 Did you mean '"candidates_read"'?
formatScopes([...parseScopes("jobs_read").undeclared]); // TS2345
acme.formatScopes(["things_read"]);
acme.formatScopes(["thing_read"]); // TS2820 Did you mean '"things_read"'?
acme.formatScopes(["jobs_read"]); // TS2322

export function chosen(list: readonly Scope[], any: AnyScopes<Scope>): string {
  formatScopes(list); // TS2345 Source provides no match for required element at position 0
  formatScopes(any); // TS2345 Source has 0 element(s) but target requires 1
  if (!hasScopes(any)) return formatScopes(any); // TS2345
  return hasScopes(list) ? formatScopes(list) : formatScopes(any);
}

export const parsed: ParsedScopes<Scope> = parseScopes("jobs_read");
export const undeclared: readonly Scope[] = parsed.undeclared; // TS2322
parseScopes(["jobs_read"]); // TS2345
parseScopes(undefined); // TS2345
parsed.scopes.push("jobs_read"); // TS2339

// A grant is made by its own table only.
export const grant: Grant<Scope> = grantFrom("jobs_read openid");
grantFrom(["jobs_read", "openid"]);
grantFrom(undefined); // TS2345
export const forged: Grant<Scope> = { kind: "grant", scopes: [], undeclared: [] }; // TS2739 #
export const foreign: Grant = acme.grantFrom("things_read"); // TS2322
grant.scopes = []; // TS2540

// A response that does not tell is told apart from one that grants nothing.
const response = grantFromTokenResponse({ scope: "jobs_read" }, ["jobs_read"]);
export type Response = True<Equal<typeof response, Grant<Scope> | UnknownGrant>>;
export const unread: readonly Scope[] = response.scopes; // TS2339
export const read: readonly Scope[] = response.kind === "grant" ? response.scopes : [];
grantFromTokenResponse({ scp: ["jobs_read"] });
grantFromTokenResponse({}, []); // TS2345 Source has 0 element(s) but target requires 1
grantFromTokenResponse({}, ["openid"]); // TS2322
grantFromTokenResponse("jobs_read"); // TS2559

// To leave the scopes out is to ask for the default ones; to ask for none does not compile.
const request = { clientId: "c", redirectUri: "https://a.example/back", state: "s", codeChallenge: "c" };
authorizationUrl(request);
authorizationUrl({ ...request, scopes: ["jobs_read"], parameters: { prompt: "consent" } });
authorizationUrl({ ...request, scopes: [] }); // TS2322 Source has 0 element(s) but target requires 1
authorizationUrl({ ...request, scopes: undefined }); // TS2379 exactOptionalPropertyTypes
authorizationUrl({ ...request, scopes: ["openid"] }); // TS2322
authorizationUrl({ ...request, scopes: "jobs_read" }); // TS2322
authorizationUrl({ ...request, codeChallengeMethod: "plain" }); // TS2561 'codeChallengeMethod' does not exist
authorizationUrl({ ...request, codeChallenge: createPkce().codeChallenge }); // TS2339
const { state: _state, ...withoutState } = request;
export const stateless: AuthorizationRequest = withoutState; // TS2741 Property 'state' is missing
const { codeChallenge: _challenge, ...withoutChallenge } = request;
export const unprotected: AuthorizationRequest = withoutChallenge; // TS2741 Property 'codeChallenge' is missing
acme.authorizationUrl(request); // TS2339 Property 'authorizationUrl' does not exist
export type Scopes = True<Equal<AuthorizationRequest<Scope>["scopes"], ScopeList<Scope> | undefined>>;

// What a user will see.
const { prompts, roles } = consentPrompts(["jobs_read"], grant);
export type Roles = True<Equal<typeof roles, readonly Role[]>>;
export type PromptScope = True<Equal<(typeof prompts)[number]["scope"], Scope>>;
export const role: Role = prompts[0]?.role; // TS2322
consentPrompts([]); // TS2345 Source has 0 element(s) but target requires 1
consentPrompts(["jobs_read"], response); // TS2345
consentPrompts(["jobs_read"], acme.grantFrom("things_read")); // TS2345
acme.consentPrompts(["thing_read"]); // TS2820
