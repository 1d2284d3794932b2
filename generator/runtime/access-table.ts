/** A table of requirements in, its rows out, each made ready for checks when it is first asked for. */
import type { Addition, AdditionSearch } from "./least-addition.js";
import { ownMembers } from "./member.js";
import type { Requirement } from "./requirement.js";
import type { RequirementTable } from "./requirement-table.js";
import type { Access } from "./scope-details.js";
import { placesOf, type ScopeIndex } from "./scope-index.js";

/** What speaks against requesting a scope. */
export interface ScopeWeight<Role extends string = string> {
  /** What the authorizing user must be. */
  readonly role?: Role;
  /** What the scope allows beside reading. */
  readonly allows?: readonly Exclude<Access, "read">[];
  /** Whether it should no longer be requested. */
  readonly deprecated?: boolean;
}

/** What access is checked with. */
export interface AccessTable<Scope extends string = string, Role extends string = string> {
  /** The scopes. */
  readonly index: ScopeIndex<Scope>;
  /** What each endpoint requires. */
  readonly requirements: RequirementTable;
  /** By scope, own properties only; a scope that only allows reading is none. */
  readonly weights: { readonly [scope: string]: ScopeWeight<Role> | undefined };
  /** Finds what to add to a grant for one endpoint. */
  readonly addition: (search: AdditionSearch) => Addition | undefined;
  /** The rows that were asked for. */
  readonly rows: Map<string, AccessRow<Role>>;
}

/** What an endpoint requires. */
export interface AccessRow<Role extends string = string> {
  /** `"scopes"` where at least one is needed; `"denied"` where the requirement is unknown or cannot be met. */
  readonly needs: "nothing" | "token" | "scopes" | "denied";
  /** The alternatives, as far as they are of this table. */
  readonly alternatives: readonly AccessAlternative<Role>[];
}

/** Scopes needed together. */
export interface AccessAlternative<Role extends string = string> {
  /** Their names. */
  readonly scopes: readonly string[];
  /** Their places. */
  readonly places: readonly number[];
  /** The roles that the scopes carry, each once. */
  readonly roles: readonly Role[];
}

/** Computes nothing yet. */
export function accessTable<Scope extends string, Role extends string>(
  parts: Omit<AccessTable<Scope, Role>, "rows">,
): AccessTable<Scope, Role> {
  return { ...parts, rows: new Map() };
}

/** What speaks against requesting a scope; it inherits nothing, for what a row does not say must not come from there. */
export function weightOf<Role extends string>(
  { weights }: Pick<AccessTable<string, Role>, "weights">,
  scope: string,
): ScopeWeight<Role> {
  return ownMembers((Object.hasOwn(weights, scope) && weights[scope]) || {});
}

/** What an endpoint requires; undefined for any other text. */
export function requirementOf(
  { requirements }: AccessTable,
  endpoint: string,
): Requirement | undefined {
  return typeof endpoint === "string" && Object.hasOwn(requirements, endpoint)
    ? requirements[endpoint]
    : undefined;
}

/** The row of an endpoint; undefined for any other text. */
export function accessRow<Role extends string>(
  table: AccessTable<string, Role>,
  endpoint: string,
): AccessRow<Role> | undefined {
  const known = table.rows.get(endpoint);
  if (known) return known;
  const requirement = requirementOf(table, endpoint);
  if (requirement === undefined) return undefined;
  const row = readyRow(table, requirement);
  table.rows.set(endpoint, row);
  return row;
}

function readyRow<Role extends string>(
  table: AccessTable<string, Role>,
  requirement: Requirement,
): AccessRow<Role> {
  if (requirement === "public") return { needs: "nothing", alternatives: [] };
  if (requirement === "unknown") return { needs: "denied", alternatives: [] };
  const alternatives = requirement
    // A scope that the table does not declare can never be held.
    .filter((scopes) => scopes.every((scope) => table.index.positions.has(scope)))
    .map((scopes) => {
      const roles = new Set(scopes.flatMap((scope) => weightOf(table, scope).role ?? []));
      return { scopes, places: placesOf(scopes, table.index), roles: [...roles] };
    });
  if (alternatives.some(({ scopes }) => scopes.length === 0)) {
    return { needs: "token", alternatives };
  }
  return { needs: alternatives.length === 0 ? "denied" : "scopes", alternatives };
}
