/** The scopes of a table, their aliases and what they imply in; the same by position out. */
import { hasScopes, type AnyScopes } from "./scope-list.js";

/** What grants are read with. */
export interface ScopeIndex<Scope extends string = string> {
  /** Every scope, in the order of the table. */
  readonly scopes: readonly Scope[];
  /** The character between the scopes of a text. */
  readonly separator: string;
  /** The place in `scopes` of each scope and of each alias. */
  readonly positions: ReadonlyMap<string, number>;
  /** For each scope, by its place, the places of all that a grant of it includes: itself first. */
  readonly included: readonly (readonly number[])[];
}

/** The table by position; `implied` holds what a scope implies directly or through others. */
export function scopeIndex<Scope extends string>({
  scopes,
  separator,
  aliases,
  implied,
}: {
  readonly scopes: readonly Scope[];
  readonly separator: string;
  readonly aliases: ReadonlyMap<string, Scope>;
  readonly implied: ReadonlyMap<string, readonly Scope[]>;
}): ScopeIndex<Scope> {
  const positions = new Map<string, number>(scopes.map((scope, position) => [scope, position]));
  const included = scopes.map((scope) =>
    placesOf([scope, ...(implied.get(scope) ?? [])], { positions }),
  );
  for (const [alias, scope] of aliases) {
    const position = positions.get(scope);
    if (position !== undefined) positions.set(alias, position);
  }
  return { scopes, separator, positions, included };
}

/** The places of scopes and aliases; those of other texts are left out. */
export function placesOf(
  names: Iterable<string>,
  { positions }: Pick<ScopeIndex, "positions">,
): number[] {
  const places: number[] = [];
  for (const name of names) {
    const place = positions.get(name);
    if (place !== undefined) places.push(place);
  }
  return places;
}

/** A requirement: a list of alternatives, each a list of places of scopes needed together. */
export type Places = readonly (readonly number[])[];

/** The alternatives by place, without those that name what the table does not declare: they can never be met. */
export function alternativesAt(
  alternatives: readonly (readonly string[])[],
  index: ScopeIndex,
): Places {
  const undeclared = -1;
  const places = alternatives.map((scopes) =>
    scopes.map((scope) => index.positions.get(scope) ?? undeclared),
  );
  const isDeclared = (all: readonly number[]) => !all.includes(undeclared);
  return places.every(isDeclared) ? places : places.filter(isDeclared);
}

/** The scopes at some places, each once, in the order of the table. */
export function scopesAt<Scope extends string>(
  places: Iterable<number>,
  { scopes }: ScopeIndex<Scope>,
): AnyScopes<Scope> {
  const chosen = new Set(places);
  const found = scopes.filter((_, place) => chosen.has(place));
  return hasScopes(found) ? found : [];
}

/** A set of held scopes with those in it too that further ones, by their places, include. */
export function withIncluded(
  held: ReadonlySet<string>,
  places: readonly number[],
  { scopes, included }: ScopeIndex,
): Set<string> {
  const set = new Set(held);
  for (const place of places) {
    for (const at of included[place] ?? []) set.add(scopes[at] ?? "");
  }
  return set;
}
