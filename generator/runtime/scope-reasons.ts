/** Scopes added to a grant in, for each of them the endpoints that would be refused without it out. */
import type { Places, ScopeIndex } from "./scope-index.js";

/** Why a scope is needed. */
export interface ScopeReason<Scope extends string = string, Endpoint extends string = string> {
  /** The scope. */
  readonly scope: Scope;
  /** The endpoints that would be refused without it, one at least. */
  readonly endpoints: readonly Endpoint[];
}

/** What was added to what, and for what; scopes by their places. */
export interface AddedScopes<Endpoint extends string> {
  /** The addition. */
  readonly added: readonly number[];
  /** The scopes held before. */
  readonly held: readonly number[];
  /** Endpoints that may be called with the addition. */
  readonly open: readonly OpenEndpoint<Endpoint>[];
}

/** An endpoint and what it requires; the alternatives are the same object where two endpoints require the same. */
export interface OpenEndpoint<Endpoint extends string> {
  /** Its name. */
  readonly endpoint: Endpoint;
  /** Lists of scopes needed together. */
  readonly alternatives: Places;
}

/** In the order of the table; endpoints in the order given. */
export function scopeReasons<Scope extends string, Endpoint extends string>(
  { scopes, included }: ScopeIndex<Scope>,
  { added, held, open }: AddedScopes<Endpoint>,
): ScopeReason<Scope, Endpoint>[] {
  /** For what is held through the addition, the added scope that includes it; -1 where several do, -2 where none. */
  const bringers = new Int32Array(scopes.length).fill(-2);
  for (const place of added) {
    for (const at of included[place] ?? []) bringers[at] = bringers[at] === -2 ? place : -1;
  }
  // What was held before needs no scope of the addition.
  for (const place of held) bringers[place] = -1;
  const endpoints = new Map<number, Endpoint[]>(added.map((place) => [place, []]));
  const known = new Map<Places, readonly number[]>();
  open.forEach(({ endpoint, alternatives }) => {
    const needed = known.get(alternatives) ?? neededBy(alternatives);
    known.set(alternatives, needed);
    needed.forEach((place) => endpoints.get(place)?.push(endpoint));
  });
  // eslint-disable-next-line unicorn/no-array-sort -- toSorted is younger than ES2022
  const inOrder = [...endpoints].sort(([a], [b]) => a - b);
  return inOrder.flatMap(([place, needing]) => {
    const scope = scopes[place];
    return scope === undefined ? [] : [{ scope, endpoints: needing }];
  });

  /** The added scopes that all alternatives that are met need. */
  function neededBy(alternatives: Places): readonly number[] {
    let needed: readonly number[] | undefined;
    for (const places of alternatives) {
      const bringing = onlyBringers(places);
      if (!bringing) continue;
      needed = needed ? needed.filter((place) => bringing.includes(place)) : bringing;
      if (needed.length === 0) break;
    }
    return needed ?? [];
  }

  /** The added scopes without which one of the places would not be held; undefined where one is not held anyway. */
  function onlyBringers(places: readonly number[]): readonly number[] | undefined {
    const bringing = places.map((place) => bringers[place] ?? -2);
    if (bringing.includes(-2)) return undefined;
    return bringing.filter((place, at) => place >= 0 && bringing.indexOf(place) === at);
  }
}
