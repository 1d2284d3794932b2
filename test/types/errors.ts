/** What the types of `errors.ts` accept, and in lines that end in an error's code, what they refuse. */
import {
  AccessError,
  formatScopes,
  hasScopes,
  InsufficientScopeError,
  isAccessError,
  isInsufficientScopeError,
  parseChallenges,
  readRefusal,
} from "../../generated/smartrecruiters/index.js";
import type {
  AccessDenial,
  AnyScopes,
  Challenge,
  Endpoint,
  InsufficientScopeFacts,
  RefusedResponse,
  Refusal,
  Role,
  Scope,
  StepUpOutcome,
} from "../../generated/smartrecruiters/index.js";
import type { Equal, True } from "./equal.js";

// A response is read for why it refuses, which is looked at by its kind.
export const refusal: Refusal<Scope> = readRefusal({ status: 403, challenge: null, body: "" });
readRefusal({ status: 403 });
readRefusal({ status: 403, challenge: ["Bearer", "Basic"] });
export const statusless: RefusedResponse = { body: "" }; // TS2741 Property 'status' is missing
readRefusal({ status: "403" }); // TS2322
readRefusal({ status: 403, challenge: 1 }); // TS2322
readRefusal({ status: 403, header: "" }); // TS2353

export function reason(refused: Refusal<Scope>): string {
  void refused.scopes; // TS2339
  if (refused.kind === "allowed") return ""; // TS2367
  if (refused.kind !== "insufficient_scope") return refused.scopes; // TS2339
  formatScopes(refused.scopes); // TS2345
  formatScopes(refused.undeclared); // TS2345
  const source: "challenge" | "body" = refused.source;
  return hasScopes(refused.scopes) ? formatScopes(refused.scopes) : source;
}

// What was caught is known only when it has been recognised.
export function recover(error: unknown): string {
  void error.missing; // TS18046 'error' is of type 'unknown'
  if (isInsufficientScopeError(error)) {
    const endpoint: Endpoint = error.endpoint;
    if (error.endpoint === "GET /job") return ""; // TS2367
    formatScopes(error.missing); // TS2345
    formatScopes(error.undeclared); // TS2345
    formatScopes(error.stepUp.scopes); // TS2339
    if (error.stepUp.kind === "step_up") return formatScopes(error.stepUp.scopes);
    void error.response.status; // TS18046
    error.missing = ["jobs_read"]; // TS2540
    error.response = undefined; // TS2540
    void error.outcome; // TS2339
    return endpoint + error.message;
  }
  if (isAccessError(error)) {
    if (error.outcome.kind === "allowed") return ""; // TS2367
    if (error.outcome.kind === "insufficient_scope") return ""; // TS2367
    void error.outcome.roles; // TS2339
    const role: Role = error.outcome.kind === "role_needed" ? error.outcome.roles[0] : "admin";
    void error.stepUp; // TS2339
    return role + error.endpoint;
  }
  return error.message; // TS18046 'error' is of type 'unknown'
}

declare const insufficient: InsufficientScopeError<Scope, Endpoint>;
declare const access: AccessError<Role, Endpoint>;
export type Missing = True<Equal<typeof insufficient.missing, AnyScopes<Scope>>>;
export type StepUp = True<Equal<typeof insufficient.stepUp, StepUpOutcome<Scope, Endpoint>>>;
export type Name = True<Equal<typeof insufficient.name, "InsufficientScopeError">>;
export type Denial = True<Equal<typeof access.outcome, AccessDenial<Role>>>;
export type OtherName = True<Equal<typeof access.name, "AccessError">>;
export const asErrors: readonly Error[] = [insufficient, access];
export const withoutWayOn: InsufficientScopeFacts = { endpoint: "GET /jobs", missing: [] }; // TS2741 Property 'stepUp' is missing
export const denied: AccessDenial = { kind: "allowed", rolesRequired: [] }; // TS2322

// Challenges are text.
const [challenge] = parseChallenges("Bearer");
export const first: Challenge = challenge; // TS2322
export const token: string = challenge?.token68; // TS2322
export const error: string = challenge?.parameters.get("error"); // TS2322
challenge?.parameters.set("error", ""); // TS2339
parseChallenges(undefined);
parseChallenges(1); // TS2345
parseChallenges([undefined]); // TS2322
