/** A table of requirements in, its rows out, each made ready for checks when it is first asked for. */
import { masksOf } from "./bitset.js";
import type { Requirement } from "./requirement.js";
import type { Access } from "./scope-details.js";
import type { ScopeIndex } from "./scope-index.js";

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
  /** By endpoint; own properties only. */
  readonly requirements: { readonly [endpoint: string]: Requirement };
  /** By scope; a scope that only allows reading is no key. */
  readonly weights: ReadonlyMap<string, ScopeWeight<Role>>;
  /** The rows that were asked for. */
  readonly rows: Map<string, AccessRow<Role>>;
}

/** One endpoint. */
export interface AccessRow<Role extends string = string> {
  /** `"scopes"` where at least one is needed; `"denied"` where the requirement is unknown or cannot be met. */
  readonly needs: "nothing" | "token" | "scopes" | "denied";
  /** The alternatives, as far as they are of this table. */
  readonly alternatives: readonly AccessAlternative<Role>[];
}

/** Scopes needed together. */
export interface AccessAlternative<Role extends string = string> {
  /** Their places. */
  readonly places: readonly number[];
  /** Words of a set in turn with what must be in them: `[0, 0b101]`. */
  readonly masks: readonly number[];
  /** The roles that the scopes carry, each once. */
  readonly roles: readonly Role[];
}

/** Computes nothing yet. */
export function accessTable<Scope extends string, Role extends string>(
  parts: Omit<AccessTable<Scope, Role>, "rows">,
): AccessTable<Scope, Role> {
  return { ...parts, rows: new Map() };
}

/** The row of an endpoint; undefined for any other text. */
export function accessRow<Role extends string>(
  table: AccessTable<string, Role>,
  endpoint: string,
): AccessRow<Role> | undefined {
  const known = table.rows.get(endpoint);
  if (known) return known;
  if (typeof endpoint !== "string" || !Object.hasOwn(table.requirements, endpoint))
    return undefined;
  const row = readyRow(table, table.requirements[endpoint] ?? "unknown");
  table.rows.set(endpoint, row);
  return row;
}

function readyRow<Role extends string>(
  { index, weights }: AccessTable<string, Role>,
  requirement: Requirement,
): AccessRow<Role> {
  if (requirement === "public") return { needs: "nothing", alternatives: [] };
  if (requirement === "unknown") return { needs: "denied", alternatives: [] };
  const alternatives = requirement.flatMap((scopes) => {
    const places = scopes.flatMap((scope) => index.positions.get(scope) ?? []);
    // A scope that the table does not declare can never be held.
    if (places.length < scopes.length) return [];
    const masks = masksOf(places);
    const roles = new Set(
      places.flatMap((place) => weights.get(index.scopes[place] ?? "")?.role ?? []),
    );
    return [{ places, masks, roles: [...roles] }];
  });
  if (alternatives.some(({ places }) => places.length === 0)) {
    return { needs: "token", alternatives };
  }
  return { needs: alternatives.length === 0 ? "denied" : "scopes", alternatives };
}
