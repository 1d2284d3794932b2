/** Scopes added to a grant in, for each of them the endpoints that would be refused without it out. */
import { hasBit } from "./bitset.js";
import type { ScopeIndex } from "./scope-index.js";

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
  /** The set of scopes held before. */
  readonly held: readonly number[];
  /** The endpoints that were not allowed before and are now. */
  readonly open: readonly OpenEndpoint<Endpoint>[];
}

/** An endpoint that needs scopes. */
export interface OpenEndpoint<Endpoint extends string> {
  /** Its name. */
  readonly endpoint: Endpoint;
  /** Lists of scopes needed together. */
  readonly alternatives: readonly (readonly number[])[];
}

/** In the order of the table; endpoints in the order given. */
export function scopeReasons<Scope extends string, Endpoint extends string>(
  { scopes, included }: ScopeIndex<Scope>,
  { added, held, open }: AddedScopes<Endpoint>,
): ScopeReason<Scope, Endpoint>[] {
  const bringers = new Map<number, readonly number[]>();
  for (const place of added) {
    for (const at of included[place] ?? []) {
      bringers.set(at, [...(bringers.get(at) ?? []), place]);
    }
  }
  const endpoints = new Map<number, Endpoint[]>(added.map((place) => [place, []]));
  for (const { endpoint, alternatives } of open) {
    const met = alternatives.filter((places) =>
      places.every((place) => hasBit(held, place) || bringers.has(place)),
    );
    const [first = [], ...others] = met.map((places) => onlyBringers(places, { held, bringers }));
    for (const place of new Set(first)) {
      if (others.every((bringing) => bringing.includes(place)))
        endpoints.get(place)?.push(endpoint);
    }
  }
  return scopes.flatMap((scope, place) => {
    const needing = endpoints.get(place);
    return needing ? [{ scope, endpoints: needing }] : [];
  });
}

/** The added scopes without which one of `places` would not be held. */
function onlyBringers(
  places: readonly number[],
  { held, bringers }: { held: readonly number[]; bringers: ReadonlyMap<number, readonly number[]> },
): number[] {
  return places.flatMap((place) => {
    const [only, ...others] = hasBit(held, place) ? [] : (bringers.get(place) ?? []);
    return only === undefined || others.length > 0 ? [] : [only];
  });
}
