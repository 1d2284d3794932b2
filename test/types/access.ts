/** What the types of `access.ts` accept, and in lines that end in an error's code, what they refuse. */
import * as acme from "../../generated/acme/index.js";
import {
  checkAccess,
  formatScopes,
  grantFrom,
  grantFromTokenResponse,
  hasScopes,
  leastScopes,
  missingScopes,
  stepUpScopes,
} from "../../generated/smartrecruiters/index.js";
import type {
  AccessOutcome,
  Endpoint,
  LeastScopesOutcome,
  MissingScopesOutcome,
  Role,
  Scope,
  ScopeList,
  StepUp,
  StepUpOutcome,
  UnknownGrant,
} from "../../generated/smartrecruiters/index.js";
import type { Equal, True } from "./equal.js";

declare const either: "GET /jobs" | "GET /users";

// What is asked.
checkAccess("GET /jobs", grantFrom("jobs_read"));
checkAccess("GET /jobs", grantFromTokenResponse({}));
checkAccess("GET /jobs", ["jobs_read"], { roles: ["admin"] });
checkAccess(either, []);
checkAccess("GET /job", []); // TS2345 Argument of type '"GET /job"' is not assignable to parameter of type
checkAccess(String(either), []); // TS2345
checkAccess("GET /jobs"); // TS2554 Expected 2-3 arguments, but got 1
checkAccess("GET /jobs", undefined); // TS2345
checkAccess("GET /jobs", "jobs_read"); // TS2345
checkAccess("GET /jobs", ["job_read"]); // TS2820 Did you mean '"jobs_read"'?
checkAccess("GET /jobs", ["openid"]); // TS2322
checkAccess("GET /jobs", ["jobs_read"], { roles: ["owner"] }); // TS2322 Type '"owner"' is not assignable to type '"admin"'
checkAccess("GET /jobs", ["jobs_read"], ["admin"]); // TS2559
checkAccess("GET /jobs", acme.grantFrom("things_read")); // TS2345
acme.checkAccess("GET /things", ["thing_read"]); // TS2820 Did you mean '"things_read"'?

// The answer is looked at by its kind.
export function answer(outcome: AccessOutcome<Scope, Role>): string {
  void outcome.missing; // TS2339
  void outcome.rolesRequired; // TS2339
  void outcome.roles; // TS2339
  if (outcome.kind === "forbidden") return ""; // TS2367
  switch (outcome.kind) {
    case "allowed": {
      const roles: readonly Role[] = outcome.rolesRequired;
      return roles.join();
    }
    case "insufficient_scope":
      return formatScopes(outcome.missing) + formatScopes(outcome.required);
    case "role_needed":
      return outcome.roles[0];
    case "unknown_endpoint":
      return outcome.reason;
    case "unknown_requirement":
    case "unknown_grant":
      return outcome.kind;
  }
}
export function oneForgotten({ kind }: AccessOutcome): never {
  if (kind === "allowed" || kind === "insufficient_scope" || kind === "role_needed") throw new Error(kind);
  if (kind === "unknown_endpoint" || kind === "unknown_requirement") throw new Error(kind);
  return kind; // TS2322 Type '"unknown_grant"' is not assignable to type 'never'
}
export const asBoolean: boolean = checkAccess("GET /jobs", []); // TS2322
const checked = checkAccess(either, []);
export type Checked = True<Equal<typeof checked, AccessOutcome<Scope, Role>>>;

// What is missing, and the least.
missingScopes("GET /jobs", []);
missingScopes([either, "GET /jobs"], ["jobs_read"]);
missingScopes(["GET /job"], []); // TS2345 Did you mean '"GET /jobs"'?
missingScopes("GET /jobs", ["openid"]); // TS2322
leastScopes([either]);
leastScopes(either); // TS2345
leastScopes(["GET /job"]); // TS2820 Did you mean '"GET /jobs"'?

export function needed(
  missing: MissingScopesOutcome<Scope, Endpoint>,
  least: LeastScopesOutcome<Scope, Endpoint>,
): string {
  void missing.scopes; // TS2339
  void least.scopes; // TS2339
  if (missing.kind === "unknown_grant" || missing.kind === "unknown_endpoint") return missing.kind;
  if (missing.kind === "unknown_requirement") return missing.endpoints satisfies readonly Endpoint[] as never;
  if (least.kind === "unknown_grant") return ""; // TS2367
  const endpoints: readonly Endpoint[] = missing.reasons.flatMap((reason) => reason.endpoints);
  formatScopes(missing.scopes); // TS2345
  return hasScopes(missing.scopes) ? formatScopes(missing.scopes) : endpoints.join();
}

// More is requested later.
const situation = { granted: grantFrom("jobs_read"), endpoints: [either] };
stepUpScopes(situation);
stepUpScopes({ ...situation, requested: ["jobs_read"], challenge: "openid", askAgain: true });
stepUpScopes({ ...situation, requested: [] }); // TS2322 Source has 0 element(s) but target requires 1
stepUpScopes({ ...situation, requested: undefined }); // TS2379 exactOptionalPropertyTypes
stepUpScopes({ ...situation, requested: ["openid"] }); // TS2322
stepUpScopes({ ...situation, endpoints: ["GET /job"] }); // TS2820
stepUpScopes({ ...situation, challenge: null }); // TS2322
export const ungranted: StepUp<Scope, Endpoint> = { endpoints: [either] }; // TS2741 Property 'granted' is missing
acme.stepUpScopes({ requested: ["thing_read"], granted: [], endpoints: [] }); // TS2820

export function stepUp(outcome: StepUpOutcome<Scope, Endpoint>): ScopeList<Scope> | UnknownGrant {
  void outcome.scopes; // TS2339
  if (outcome.kind === "unknown_grant") return outcome;
  if (outcome.kind === "declined") return outcome.scopes;
  if (outcome.kind !== "step_up") return outcome.scopes; // TS2339
  formatScopes(outcome.added);
  formatScopes(outcome.declined); // TS2345
  formatScopes(outcome.undeclared); // TS2345
  outcome.scopes = ["jobs_read"]; // TS2540
  return outcome.scopes;
}
