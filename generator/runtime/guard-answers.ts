/** The caller's `grant` and `roles` in, their answers out, or why they gave none: whatever is no answer is a failure. */
import { heldScopes, type Granted } from "./access.js";
import { Grant, type UnknownGrant } from "./grant.js";
import type { GuardFailure, InvalidToken, NoToken } from "./guard-outcome.js";
import { memberOf } from "./member.js";
import type { ScopeIndex } from "./scope-index.js";

/** A grant of this table, or why there is none: the caller's own object could say that it is either. */
export type TokenAnswer<Scope extends string> =
  | { readonly grant: Grant<Scope> | UnknownGrant; readonly refusal: undefined }
  | { readonly grant: undefined; readonly refusal: InvalidToken | NoToken | GuardFailure };

/** What the caller says of the token of a request. */
export async function askForGrant<Scope extends string>(
  ask: () => unknown,
  index: ScopeIndex<Scope>,
): Promise<TokenAnswer<Scope>> {
  const refused = (refusal: InvalidToken | NoToken | GuardFailure) =>
    ({ grant: undefined, refusal }) as const;
  try {
    const answer = await ask();
    if (answer === undefined) return refused({ kind: "no_token" });
    const invalid = invalidToken(answer);
    if (invalid) return refused(invalid);
    return { grant: grantIn(answer, index), refusal: undefined };
  } catch (cause) {
    return refused({ kind: "grant_failed", cause });
  }
}

function grantIn<Scope extends string>(
  answer: unknown,
  index: ScopeIndex<Scope>,
): Grant<Scope> | UnknownGrant {
  if (Array.isArray(answer)) return new Grant<Scope>(answer as readonly Scope[], index);
  const held = heldScopes(answer as Granted<Scope>, index);
  if (held === "unknown") return { kind: "unknown_grant" };
  if (held) return answer as Grant<Scope>;
  throw new TypeError("grant gave neither a grant of this table nor why there is none");
}

/** What the caller says of the user of a request. */
export async function askForRoles<Role extends string>(
  ask: () => unknown,
): Promise<Role[] | GuardFailure> {
  try {
    const answer = await ask();
    if (Array.isArray(answer)) {
      // What is checked is what is used, and holes are no roles, whatever is on `Array.prototype`.
      const roles: unknown[] = Array.from(answer, (role, at) =>
        Object.hasOwn(answer, at) ? (role as unknown) : undefined,
      );
      if (roles.every((role) => typeof role === "string")) return roles as Role[];
    }
    throw new TypeError("roles gave no list of roles");
  } catch (cause) {
    return { kind: "roles_failed", cause };
  }
}

function invalidToken(answer: unknown): InvalidToken | undefined {
  if (typeof answer !== "object" || answer === null || Array.isArray(answer)) return undefined;
  const kind = memberOf(answer as InvalidToken, "kind");
  if (kind !== "invalid_token") return undefined;
  const description = memberOf(answer as InvalidToken, "description");
  return description === undefined || typeof description === "string"
    ? { kind, description }
    : undefined;
}
