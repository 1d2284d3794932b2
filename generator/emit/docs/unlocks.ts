/** The catalog in, what each scope unlocks out: alone or together with others, what it implies counted in. */
import type { CatalogEndpoint, CatalogScope, EndpointGroup } from "../../model/catalog.js";

export interface PartlyUnlocked {
  readonly endpoint: CatalogEndpoint;
  /** What is still needed, of which one set is enough. */
  readonly together: readonly (readonly string[])[];
}

/** What of a catalog says it. */
export interface UnlockingTable {
  readonly scopes: readonly Pick<CatalogScope, "token" | "implied">[];
  readonly groups: readonly EndpointGroup[];
}

export interface Unlocks {
  /** Endpoints that the scope is enough for. */
  readonly alone: readonly CatalogEndpoint[];
  /** Endpoints that ask for more than it. */
  readonly partly: readonly PartlyUnlocked[];
  /** The scopes that unlock all of this too, since they imply the scope. */
  readonly impliedBy: readonly string[];
}

/**
 * By scope, in the order of the spec. Endpoints that need no scope in particular, or of which nothing is known, are
 * nobody's.
 */
export function scopeUnlocks(catalog: UnlockingTable): ReadonlyMap<string, Unlocks> {
  const endpoints = catalog.groups.flatMap((group) => group.endpoints);
  const mentions = endpointsByMention(endpoints);
  const impliers = scopesByImplied(catalog);
  return new Map(
    catalog.scopes.map((scope) => {
      const held = new Set([scope.token, ...scope.implied]);
      const touched = inOrder([...held].map((token) => mentions.get(token) ?? []));
      const own = touched.flatMap((index) => endpoints[index] ?? []);
      return [scope.token, { ...unlockedBy(held, own), impliedBy: impliers.get(scope.token) ?? [] }];
    }),
  );
}

function endpointsByMention(endpoints: readonly CatalogEndpoint[]): Map<string, number[]> {
  const mentions = new Map<string, number[]>();
  for (const [index, { requirement }] of endpoints.entries()) {
    if (typeof requirement === "string") continue;
    for (const token of requirement.flat()) {
      if (mentions.get(token)?.at(-1) !== index) append(mentions, token, index);
    }
  }
  return mentions;
}

/** All numbers of ordered lists, each once. */
function inOrder(lists: readonly (readonly number[])[]): readonly number[] {
  const [first = [], ...others] = lists.filter(({ length }) => length > 0);
  return others.length === 0 ? first : [...new Set([first, ...others].flat())].toSorted((a, b) => a - b);
}

function scopesByImplied({ scopes }: UnlockingTable): Map<string, string[]> {
  const impliers = new Map<string, string[]>();
  for (const { token, implied } of scopes) {
    for (const other of implied) append(impliers, other, token);
  }
  return impliers;
}

function append<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function unlockedBy(
  held: ReadonlySet<string>,
  endpoints: readonly CatalogEndpoint[],
): Omit<Unlocks, "impliedBy"> {
  const alone: CatalogEndpoint[] = [];
  const partly: PartlyUnlocked[] = [];
  for (const endpoint of endpoints) {
    const together = stillNeeded(endpoint, held);
    if (together.some((scopes) => scopes.length === 0)) alone.push(endpoint);
    else partly.push({ endpoint, together });
  }
  return { alone, partly };
}

/** What each alternative that the held scopes have a part in asks for beside them. */
function stillNeeded(
  { requirement }: CatalogEndpoint,
  held: ReadonlySet<string>,
): readonly (readonly string[])[] {
  if (typeof requirement === "string") return [];
  const rests = requirement
    .filter((scopes) => scopes.some((token) => held.has(token)))
    .map((scopes) => scopes.filter((token) => !held.has(token)));
  return [...new Map(rests.map((rest) => [rest.join(" "), rest])).values()];
}
