/** The caller's `grant` and `roles` in, their answers out, or why they gave none: whatever is no answer is a failure. */
import { heldScopes, type Granted } from "./access.js";
import { Grant, type UnknownGrant } from "./grant.js";
import type { GuardFailure, InvalidToken, NoToken } from "./guard-outcome.js";
import type { ScopeIndex } from "./scope-index.js";

/** What the caller says of the token of a request. */
export async function askForGrant<Scope extends string>(
  ask: () => unknown,
  index: ScopeIndex<Scope>,
): Promise<Grant<Scope> | UnknownGrant | InvalidToken | NoToken | GuardFailure> {
  try {
    const answer = await ask();
    if (answer === undefined) return { kind: "no_token" };
    if (Array.isArray(answer)) return new Grant<Scope>(answer as readonly Scope[], index);
    const invalid = invalidToken(answer);
    if (invalid) return invalid;
    const held = heldScopes(answer as Granted<Scope>, index);
    if (held === "unknown") return { kind: "unknown_grant" };
    if (held) return answer as Grant<Scope>;
    throw new TypeError("grant gave neither a grant of this table nor why there is none");
  } catch (cause) {
    return { kind: "grant_failed", cause };
  }
}

/** What the caller says of the user of a request. */
export async function askForRoles<Role extends string>(
  ask: () => unknown,
): Promise<Role[] | GuardFailure> {
  try {
    const answer = await ask();
    if (Array.isArray(answer)) {
      // What is checked is what is used, and holes are no roles.
      const roles: unknown[] = [...answer];
      if (roles.every((role) => typeof role === "string")) return roles as Role[];
    }
    throw new TypeError("roles gave no list of roles");
  } catch (cause) {
    return { kind: "roles_failed", cause };
  }
}

function invalidToken(answer: unknown): InvalidToken | undefined {
  if (typeof answer !== "object" || answer === null) return undefined;
  const { kind, description } = answer as Partial<InvalidToken>;
  if (kind !== "invalid_token") return undefined;
  if (description === undefined) return { kind };
  return typeof description === "string" ? { kind, description } : undefined;
}
