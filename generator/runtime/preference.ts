/**
 * A table in, the one order of preference for additions to a grant out. Of two additions the better one has, in this
 * order: fewer deprecated scopes; then, counted over all that it includes, fewer scopes that need a role, that allow
 * to delete, to write, to create; then fewer scopes; then the first scope, in the order of the table, that the other
 * does not have.
 */
import type { AccessTable } from "./access-table.js";

/** How much speaks against an addition, most important first: six counts. */
export type Cost = readonly number[];

/** What additions are found and compared with; everything by the places of scopes. */
export interface Preference {
  /** What a scope includes. */
  readonly included: readonly (readonly number[])[];
  /** The scopes that include a scope, those that cost less first. */
  readonly suppliers: readonly (readonly number[])[];
  /** Whether a scope is deprecated: 1 or 0. */
  readonly deprecated: readonly number[];
  /** 1 or 0 for needing a role, delete, write, create. */
  readonly burdens: readonly (readonly number[])[];
}

const computed: WeakMap<AccessTable, Preference> = /* @__PURE__ */ new WeakMap();

/** Computed once a table. */
export function preference(table: AccessTable): Preference {
  const known = computed.get(table);
  if (known) return known;
  const { scopes, included } = table.index;
  const weights = scopes.map((scope) => table.weights.get(scope) ?? {});
  const deprecated = weights.map((weight) => Number(weight.deprecated ?? false));
  const burdens = weights.map(({ role, allows = [] }) => [
    Number(role !== undefined),
    ...(["delete", "write", "create"] as const).map((access) => Number(allows.includes(access))),
  ]);
  const alone = included.map((places, place) => [
    deprecated[place] ?? 0,
    ...[0, 1, 2, 3].map((kind) => places.reduce((sum, at) => sum + (burdens[at]?.[kind] ?? 0), 0)),
  ]);
  const suppliers: number[][] = scopes.map(() => []);
  // eslint-disable-next-line unicorn/no-array-sort -- toSorted is younger than ES2022
  const cheapestFirst = [...scopes.keys()].sort((a, b) =>
    compareCosts(alone[a] ?? [], alone[b] ?? []),
  );
  for (const supplier of cheapestFirst) {
    for (const place of included[supplier] ?? []) suppliers[place]?.push(supplier);
  }
  const found = { included, suppliers, deprecated, burdens };
  computed.set(table, found);
  return found;
}

/** Negative where the first cost is less, 0 where they are equal. */
export function compareCosts(a: Cost, b: Cost): number {
  for (const [kind, count] of a.entries()) {
    const difference = count - (b[kind] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
