/**
 * A table in, the one order of preference for additions to a grant out. Of two additions the better one has, in this
 * order: fewer deprecated scopes; then, counted over all that it includes, fewer scopes that need a role, that allow
 * to delete, to write, to create; then fewer scopes; then the first scope, in the order of the table, that the other
 * does not have.
 */
import { weightOf, type AccessTable } from "./access-table.js";

/** How much speaks against an addition, most important first: six counts. */
export type Cost = readonly number[];

/** What additions are found and compared with; everything by the places of scopes. */
export interface Preference {
  /** What a scope includes, itself first. */
  readonly included: readonly (readonly number[])[];
  /** The scopes that include a scope. */
  readonly suppliers: readonly (readonly number[])[];
  /** 1 or 0 for being deprecated, needing a role, delete, write, create. */
  readonly burdens: readonly Cost[];
}

const computed: WeakMap<AccessTable, Preference> = /* @__PURE__ */ new WeakMap();

/** Computed once a table. */
export function preference(table: AccessTable): Preference {
  const known = computed.get(table);
  if (known) return known;
  const { scopes, included } = table.index;
  const suppliers: number[][] = scopes.map(() => []);
  for (const [place, places] of included.entries()) {
    for (const at of places) suppliers[at]?.push(place);
  }
  const burdens = scopes.map((scope) => {
    const { deprecated, role, allows = [] } = weightOf(table, scope);
    const allowing = (["delete", "write", "create"] as const).map((access) =>
      allows.includes(access),
    );
    return [deprecated ?? false, role !== undefined, ...allowing].map(Number);
  });
  const found = { included, suppliers, burdens };
  computed.set(table, found);
  return found;
}

/** Negative where the first list is less, 0 where they are equal: the first number that differs decides. */
export function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
