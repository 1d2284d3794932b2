/** The scopes of a table, their aliases and what they imply in; the same by position out. */
import { hasScopes, type ScopeList } from "./scope-list.js";

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
  const placesOf = (names: readonly string[]) => names.flatMap((name) => positions.get(name) ?? []);
  const included = scopes.map((scope) => placesOf([scope, ...(implied.get(scope) ?? [])]));
  for (const [alias, scope] of aliases) {
    for (const position of placesOf([scope])) positions.set(alias, position);
  }
  return { scopes, separator, positions, included };
}

/** The scopes at some places, in the order of the table; undefined for none. */
export function scopesAt<Scope extends string>(
  places: readonly number[],
  { scopes }: ScopeIndex<Scope>,
): ScopeList<Scope> | undefined {
  const found = scopes.filter((_, place) => places.includes(place));
  return hasScopes(found) ? found : undefined;
}
