/** An endpoint and what was granted in, whether it may be called, and if not why, out. */
import { accessRow, type AccessAlternative, type AccessTable } from "./access-table.js";
import { Grant, type UnknownGrant } from "./grant.js";
import { preference } from "./preference.js";
import { placesOf, scopesAt, withIncluded, type ScopeIndex } from "./scope-index.js";
import { hasScopes, type ScopeList } from "./scope-list.js";

/** The answer to whether an endpoint may be called; only `allowed` lets anybody through. */
export type AccessOutcome<Scope extends string = string, Role extends string = string> =
  | Allowed<Role>
  | InsufficientScope<Scope>
  | RoleNeeded<Role>
  | UndeclaredEndpoint
  | UnknownRequirement
  | UnknownGrant;

/** The granted scopes are enough. */
export interface Allowed<Role extends string = string> {
  /** Tells it from the other outcomes. */
  readonly kind: "allowed";
  /** What the user must be all the same and nobody has checked, since no roles were given. */
  readonly rolesRequired: readonly Role[];
}

/** Scopes are missing. */
export interface InsufficientScope<Scope extends string = string> {
  /** Tells it from the other outcomes. */
  readonly kind: "insufficient_scope";
  /** The best addition to the grant that lets the endpoint be called. */
  readonly missing: ScopeList<Scope>;
  /** The alternative of the requirement that is met then. */
  readonly required: ScopeList<Scope>;
  /** Whether the addition is known to be the best, and not only the best that was found in bounded time. */
  readonly proved: boolean;
}

/** The granted scopes are enough, but the user is not what those scopes demand. */
export interface RoleNeeded<Role extends string = string> {
  /** Tells it from the other outcomes. */
  readonly kind: "role_needed";
  /** The roles that the user lacks for the alternative that lacks the fewest. */
  readonly roles: readonly [Role, ...Role[]];
}

/** The table has no such endpoint. */
export interface UndeclaredEndpoint {
  /** Tells it from the other outcomes. */
  readonly kind: "unknown_endpoint";
  /** The text is no endpoint of the table. */
  readonly reason: "no_such_endpoint";
}

/** What the endpoint requires is not documented. */
export interface UnknownRequirement {
  /** Tells it from the other outcomes. */
  readonly kind: "unknown_requirement";
}

/** A prepared grant, or a list of scopes, which is prepared anew for each check. */
export type Granted<Scope extends string = string> = Grant<Scope> | UnknownGrant | readonly Scope[];

/** Whether an endpoint may be called, and if not, why. */
export function accessOf<Scope extends string, Role extends string>(
  table: AccessTable<Scope, Role>,
  { endpoint, granted, roles }: AccessQuestion<Scope, Role>,
): AccessOutcome<Scope, Role> {
  const row = accessRow(table, endpoint);
  if (!row) return { kind: "unknown_endpoint", reason: "no_such_endpoint" };
  if (row.needs === "denied") return { kind: "unknown_requirement" };
  if (row.needs === "nothing") return ALLOWED;

  const held = heldScopes(granted, table.index);
  if (held === undefined) return { kind: "unknown_grant" };
  if (row.needs === "token") return ALLOWED;
  if (held === "unknown") return { kind: "unknown_grant" };

  const met: AccessAlternative<Role>[] = [];
  for (const alternative of row.alternatives) {
    if (!isMet(alternative, held)) continue;
    if (alternative.roles.length === 0) return ALLOWED;
    met.push(alternative);
  }
  return met.length > 0
    ? outcomeByRoles(met, roles)
    : insufficientScope(table, row.alternatives, held);
}

/** What is asked of a table. */
export interface AccessQuestion<Scope extends string, Role extends string> {
  /** An endpoint of the table; any other text is unknown. */
  readonly endpoint: string;
  /** What the access token carries. */
  readonly granted: Granted<Scope>;
  /** What the user is known to be; undefined where that is not known. */
  readonly roles: readonly Role[] | undefined;
}

const ALLOWED: Allowed<never> = /* @__PURE__ */ Object.freeze({
  kind: "allowed",
  rolesRequired: /* @__PURE__ */ Object.freeze([]),
});

/** The held scopes; `"unknown"` for an unknown grant; undefined for what is no grant of this table. */
export function heldScopes<Scope extends string>(
  granted: Granted<Scope>,
  index: ScopeIndex<Scope>,
): ReadonlySet<string> | "unknown" | undefined {
  if (typeof granted !== "object" || granted === null) return undefined;
  const grant = Array.isArray(granted) ? new Grant(granted, index) : granted;
  const held = Grant.held(grant, index);
  if (held) return held;
  return Object.hasOwn(granted, "kind") && (granted as UnknownGrant).kind === "unknown_grant"
    ? "unknown"
    : undefined;
}

/** Whether all scopes of an alternative are held. */
export function isMet({ scopes }: AccessAlternative, held: ReadonlySet<string>): boolean {
  for (const scope of scopes) if (!held.has(scope)) return false;
  return true;
}

/** A role counts only where every met alternative carries it. */
function outcomeByRoles<Role extends string>(
  met: readonly AccessAlternative<Role>[],
  roles: readonly Role[] | undefined,
): Allowed<Role> | RoleNeeded<Role> {
  if (roles === undefined) {
    const [first, ...others] = met;
    const shared = first?.roles.filter((role) =>
      others.every((alternative) => alternative.roles.includes(role)),
    );
    return { kind: "allowed", rolesRequired: shared ?? [] };
  }
  // A text would have the roles that are a part of it.
  const has: ReadonlySet<unknown> = new Set(Array.isArray(roles) ? roles : []);
  const lacking = met
    .map((alternative) => alternative.roles.filter((role) => !has.has(role)))
    .reduce((fewest, lacked) => (lacked.length < fewest.length ? lacked : fewest));
  const [role, ...others] = lacking;
  return role === undefined ? ALLOWED : { kind: "role_needed", roles: [role, ...others] };
}

function insufficientScope<Scope extends string, Role extends string>(
  table: AccessTable<Scope, Role>,
  alternatives: readonly AccessAlternative<Role>[],
  held: ReadonlySet<string>,
): InsufficientScope<Scope> | UnknownRequirement {
  const { index } = table;
  const found = table.addition({
    preference: preference(table),
    requirements: [alternatives.map(({ places }) => places)],
    held: placesOf(held, index),
    forbidden: [],
    limit: undefined,
  });
  const { added = [], proved = false } = found ?? {};
  const missing = scopesAt(added, index);
  const holding = withIncluded(held, added, index);
  const met = alternatives.find((alternative) => isMet(alternative, holding));
  const required = scopesAt(met?.places ?? [], index);
  return hasScopes(missing) && hasScopes(required)
    ? { kind: "insufficient_scope", missing, required, proved }
    : { kind: "unknown_requirement" };
}
