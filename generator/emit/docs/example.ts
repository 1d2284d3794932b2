/** The catalog in, the scopes that the pages take for examples out. */
import type { CatalogScope, ScopeCatalog } from "../../model/catalog.js";

/** Two scopes that an app could ask for today, or the only one. */
export function exampleScopes({ scopes }: ScopeCatalog): readonly CatalogScope[] {
  return requestable(scopes).slice(0, 2);
}

/** The same and, if any scope demands a role, the first that does: what the picture of the confirmation page shows. */
export function pictureScopes(catalog: ScopeCatalog): readonly CatalogScope[] {
  const example = exampleScopes(catalog);
  if (example.some(({ role }) => role !== undefined)) return example;
  return [
    ...example,
    ...requestable(catalog.scopes)
      .filter(({ role }) => role !== undefined)
      .slice(0, 1),
  ];
}

/** Without deprecated ones, as long as there are several others. */
function requestable(scopes: readonly CatalogScope[]): readonly CatalogScope[] {
  const current = scopes.filter(({ deprecated }) => deprecated === undefined);
  return current.length > 1 ? current : scopes;
}
