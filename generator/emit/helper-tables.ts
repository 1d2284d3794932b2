/** The catalog in, the tables that the helpers work with out, as the generated modules have them. */
import type { Authorization, CatalogScope, Requirement, ScopeCatalog } from "../model/catalog.js";
import { accessTable } from "../runtime/access-table.js";
import type { AccessTable, ScopeWeight } from "../runtime/access-table.js";
import type { ConsentTable } from "../runtime/consent.js";
import type { ScopeDetails } from "../runtime/scope-details.js";
import { rowAddition } from "../runtime/row-addition.js";
import { scopeIndex } from "../runtime/scope-index.js";

/** What requirements are weighed by: neither texts nor anything else that only readers see. */
export interface WeighedScopes {
  readonly scopes: readonly Pick<
    CatalogScope,
    "token" | "implied" | "aliases" | "role" | "allows" | "deprecated"
  >[];
  readonly authorization: Pick<Authorization, "scopeSeparator">;
}

/** What `accessOf`, `leastScopesOf` and `stepUp` ask. */
export function accessTableOf(
  { scopes, authorization }: WeighedScopes,
  requirements: Readonly<Record<string, Requirement>>,
): AccessTable {
  return accessTable({
    index: scopeIndex({
      scopes: scopes.map(({ token }) => token),
      separator: authorization.scopeSeparator,
      aliases: new Map(scopes.flatMap(({ token, aliases }) => aliases.map((name) => [name, token] as const))),
      implied: impliedOf(scopes),
    }),
    requirements,
    addition: rowAddition,
    weights: Object.fromEntries(scopes.map((scope) => [scope.token, weight(scope)])),
  });
}

/** By the names of the endpoints. */
export function requirementsOf({ groups }: ScopeCatalog): Readonly<Record<string, Requirement>> {
  const endpoints = groups.flatMap((group) => group.endpoints);
  return Object.fromEntries(endpoints.map(({ name, requirement }) => [name, requirement]));
}

/** What `consentTo` asks. */
export function consentTableOf({ scopes }: ScopeCatalog): ConsentTable {
  return {
    scopes: scopes.map(({ token }) => token),
    implied: impliedOf(scopes),
    details: Object.fromEntries(scopes.map((scope) => [scope.token, details(scope)])),
  };
}

function impliedOf(
  scopes: readonly Pick<CatalogScope, "token" | "implied">[],
): ReadonlyMap<string, readonly string[]> {
  return new Map(scopes.map(({ token, implied }) => [token, implied]));
}

function weight({
  role,
  allows,
  deprecated,
}: Pick<CatalogScope, "role" | "allows" | "deprecated">): ScopeWeight {
  return {
    ...(role !== undefined && { role }),
    allows: allows.filter((access) => access !== "read"),
    deprecated: deprecated !== undefined,
  };
}

function details({ description, prompt, allows, role }: CatalogScope): ScopeDetails {
  return { description, prompt, allows, ...(role !== undefined && { role }) };
}
