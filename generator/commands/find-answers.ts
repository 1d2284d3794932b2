/** A catalog and a question in; the scopes and endpoints that go by that name out. */
import type { CatalogEndpoint, CatalogScope, ScopeCatalog } from "../model/catalog.js";

export interface ScopeAnswer {
  readonly kind: "scope";
  readonly catalog: ScopeCatalog;
  readonly scope: CatalogScope;
}

export interface EndpointAnswer {
  readonly kind: "endpoint";
  readonly catalog: ScopeCatalog;
  /** The name of its group. */
  readonly group: string;
  readonly endpoint: CatalogEndpoint;
}

export type Answer = ScopeAnswer | EndpointAnswer;

/** Names are compared as they are written. A scope and an operationId may share one: then both answer. */
export function findAnswers(catalog: ScopeCatalog, question: string): Answer[] {
  const scopes = catalog.scopes
    .filter(({ token, aliases }) => token === question || aliases.includes(question))
    .map((scope) => ({ kind: "scope" as const, catalog, scope }));
  const rows = catalog.groups.flatMap(({ name, endpoints }) =>
    endpoints
      .filter((endpoint) => endpoint.name === question || endpoint.operationId === question)
      .map((endpoint) => ({ kind: "endpoint" as const, catalog, group: name, endpoint })),
  );
  return [...scopes, ...rows];
}

/** Everything that may be asked for. */
export function askableNames(catalog: ScopeCatalog): string[] {
  return [
    ...catalog.scopes.flatMap(({ token, aliases }) => [token, ...aliases]),
    ...catalog.groups.flatMap(({ endpoints }) =>
      endpoints.flatMap(({ name, operationId }) =>
        operationId === undefined ? [name] : [name, operationId],
      ),
    ),
  ];
}
