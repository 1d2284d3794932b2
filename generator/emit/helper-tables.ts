/** The catalog in, the tables that the helpers work with out, as the generated modules have them. */
import type { CatalogScope, ScopeCatalog } from "../model/catalog.js";
import { accessTable } from "../runtime/access-table.js";
import type { AccessTable, ScopeWeight } from "../runtime/access-table.js";
import type { ConsentTable } from "../runtime/consent.js";
import type { ScopeDetails } from "../runtime/scope-details.js";
import { rowAddition } from "../runtime/row-addition.js";
import { scopeIndex } from "../runtime/scope-index.js";

export interface HelperTables {
  /** What `accessOf`, `leastScopesOf` and `stepUp` ask. */
  readonly access: AccessTable;
  /** What `consentTo` asks. */
  readonly consent: ConsentTable;
}

export function helperTables({ scopes, groups, authorization }: ScopeCatalog): HelperTables {
  const tokens = scopes.map(({ token }) => token);
  const implied = new Map(scopes.map((scope) => [scope.token, scope.implied]));
  const endpoints = groups.flatMap((group) => group.endpoints);
  return {
    access: accessTable({
      index: scopeIndex({
        scopes: tokens,
        separator: authorization.scopeSeparator,
        aliases: new Map(
          scopes.flatMap(({ token, aliases }) => aliases.map((name) => [name, token] as const)),
        ),
        implied,
      }),
      requirements: Object.fromEntries(endpoints.map(({ name, requirement }) => [name, requirement])),
      addition: rowAddition,
      weights: Object.fromEntries(scopes.map((scope) => [scope.token, weight(scope)])),
    }),
    consent: {
      scopes: tokens,
      implied,
      details: Object.fromEntries(scopes.map((scope) => [scope.token, details(scope)])),
    },
  };
}

function weight({ role, allows, deprecated }: CatalogScope): ScopeWeight {
  return {
    ...(role !== undefined && { role }),
    allows: allows.filter((access) => access !== "read"),
    deprecated: deprecated !== undefined,
  };
}

function details({ description, prompt, allows, role }: CatalogScope): ScopeDetails {
  return { description, prompt, allows, ...(role !== undefined && { role }) };
}
