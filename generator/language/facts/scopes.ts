/** A document in, its scopes and the places that name them out. */
import type { ScopeEntry, SpecDocument, Text } from "../document.js";
import type { Silencing } from "../rules/rule.js";
import { endpointsOf, requiredScopes } from "./endpoints.js";

/** By name; of two with one name the first. */
export function scopesByName(document: SpecDocument): ReadonlyMap<string, ScopeEntry> {
  const scopes = new Map<string, ScopeEntry>();
  for (const scope of document.scopes) if (!scopes.has(scope.name.value)) scopes.set(scope.name.value, scope);
  return scopes;
}

export interface ScopeReference {
  readonly text: Text;
  /** The scope or endpoint that names it. */
  readonly owner: Silencing;
}

/** Every place where a scope is named: in `implies`, in `use`, in requirements. */
export function* scopeReferences(document: SpecDocument): Generator<ScopeReference> {
  for (const owner of document.scopes) {
    for (const text of owner.implies) yield { text, owner };
    for (const text of owner.deprecated?.use ?? []) yield { text, owner };
  }
  for (const owner of endpointsOf(document)) {
    for (const text of requiredScopes(owner)) yield { text, owner };
  }
}
