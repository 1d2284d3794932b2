/** A grant and the scopes that a server refuses its token for in, what of the grant is still to be believed out. */
import { heldScopes, type Granted } from "./access.js";
import { Grant } from "./grant.js";
import { placesOf, withIncluded, type ScopeIndex } from "./scope-index.js";

/**
 * The grant itself where it lacks one of the scopes. Where it holds them all, it is older than the token or was only
 * what had been requested: then without them, and without what implies them.
 */
export function believedGrant<Scope extends string>(
  grant: Granted<Scope>,
  refused: readonly Scope[],
  index: ScopeIndex<Scope>,
): Granted<Scope> {
  const held = heldScopes(grant, index);
  if (typeof held !== "object" || !("scopes" in grant)) return grant;
  if (!refused.every((scope) => held.has(scope))) return grant;
  const isBelieved = (scope: Scope) => {
    const included = withIncluded(new Set(), placesOf([scope], index), index);
    return !refused.some((lacking) => included.has(lacking));
  };
  return new Grant(grant.scopes.filter(isBelieved), index);
}
