/** An endpoint and a request for it in, whether the request may be served, and if not why, out. */
import type { AccessOutcome } from "./access.js";
import type { Grant, UnknownGrant } from "./grant.js";
import { askForGrant, askForRoles } from "./guard-answers.js";
import type { GuardOptions } from "./guard-options.js";
import type { GuardReason } from "./guard-outcome.js";
import type { GuardTable } from "./guard-table.js";

/** What comes of it. */
export type Verdict<Scope extends string, Role extends string> =
  | {
      readonly kind: "allowed";
      readonly rolesRequired: readonly Role[];
      readonly grant?: Grant<Scope> | UnknownGrant;
    }
  | GuardReason<Scope, Role>;

/** The function that decides, from what the options say of tokens and users. */
export function judgeOf<R, Endpoint extends string, Scope extends string, Role extends string>(
  { requirements, check, index }: GuardTable<Endpoint, Scope, Role>,
  { grant, roles }: Pick<GuardOptions<R, Scope, Role, Endpoint>, "grant" | "roles">,
): (request: R, endpoint: Endpoint) => Promise<Verdict<Scope, Role>> {
  return async (request, endpoint) => {
    if (requirements[endpoint] === "public") return { kind: "allowed", rolesRequired: [] };
    const beforehand = check(endpoint, UNKNOWN_GRANT, {});
    if (beforehand.kind === "unknown_requirement" || beforehand.kind === "unknown_endpoint") {
      return beforehand;
    }
    const { grant: answer, refusal } = await askForGrant(() => grant(request), index);
    if (refusal) return refusal;

    if (roles === "not_enforced") return withGrant(check(endpoint, answer, {}), answer);
    const withoutRoles = check(endpoint, answer, { roles: [] });
    if (withoutRoles.kind !== "role_needed") return withGrant(withoutRoles, answer);
    const held = await askForRoles<Role>(() => roles(request, endpoint));
    return Array.isArray(held) ? withGrant(check(endpoint, answer, { roles: held }), answer) : held;
  };
}

const UNKNOWN_GRANT: UnknownGrant = { kind: "unknown_grant" };

function withGrant<Scope extends string, Role extends string>(
  outcome: AccessOutcome<Scope, Role>,
  grant: Grant<Scope> | UnknownGrant,
): Verdict<Scope, Role> {
  return outcome.kind === "allowed" ? { ...outcome, grant } : outcome;
}
