/** Lists of scopes: types that tell an empty list, which no request can carry, from one that is not. */

/** One scope at least. */
export type ScopeList<Scope extends string = string> = readonly [Scope, ...Scope[]];

/** Any number of scopes; `hasScopes(scopes)` tells the compiler which of the two it is. */
export type AnyScopes<Scope extends string = string> = readonly [] | ScopeList<Scope>;

/** Whether there is a scope in the list, so that a request can carry it. */
export function hasScopes<Scope extends string>(
  scopes: readonly Scope[],
): scopes is ScopeList<Scope> {
  return scopes.length > 0;
}
