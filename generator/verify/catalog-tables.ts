/** The catalog in, what each table of the generated sources must say out: by file, by the statement that holds it. */
import { memoizeLast } from "../memory/memoize-last.js";
import type { CatalogEndpoint, CatalogScope, Requirement, ScopeCatalog } from "../model/catalog.js";
import { endpointPaths } from "../model/tables.js";
import type { Properties, Shape, Value } from "./same-value.js";

export type Table =
  | { readonly value: Value; readonly isConst?: true }
  | { readonly shape: Shape }
  /** What the text is read as when it is run. */
  | { readonly requirements: readonly (readonly [endpoint: string, requirement: Requirement])[] };

export type Tables = Readonly<Record<string, Readonly<Record<string, Table>>>>;

/** Told again and again: those of the endpoints stay the very same as long as these do. */
export function catalogTables(): (catalog: ScopeCatalog) => Tables {
  const endpointTables = memoizeLast(tablesOfEndpoints);
  return (catalog) => {
    const { servers, groups } = catalog;
    return { ...tablesOfScopes(catalog), ...endpointTables({ servers, groups }) };
  };
}

function tablesOfScopes({ scopes, roles, authorization }: ScopeCatalog): Tables {
  const tokens = scopes.map(({ token }) => token);
  const implying = scopes.filter(({ implied }) => implied.length > 0);
  return {
    "scopes.ts": {
      "export const Scope": value(
        { properties: scopes.map(({ identifier, token }) => [identifier, token]) },
        { isConst: true },
      ),
      "export type Scope": shape(textsUnion(tokens)),
      "export const scopes": value(tokens),
      "export const scopeDetails": value({
        properties: scopes.map((scope) => [scope.token, details(scope)]),
      }),
      "const implied": value(implying.map(({ token, implied }) => [token, implied])),
      "export type Role": shape(textsUnion(roles.map(({ key }) => key))),
      "export const roleDetails": value({
        properties: roles.map(({ key, name, note }) => [key, present({ name, note })]),
      }),
    },
    "scope-table.ts": {
      "export const scopeSeparator": value(authorization.scopeSeparator),
      "const aliases": value({
        entries: scopes.flatMap(({ token, aliases }) => aliases.map((alias) => [alias, token] as const)),
      }),
    },
    "access.ts": { "const weights": value({ properties: scopes.flatMap(weight) }) },
    "client.ts": {
      "interface ImpliedScopes": shape({
        members: implying.map(({ token, implied }) => [token, textsUnion(implied)]),
      }),
    },
  };
}

function tablesOfEndpoints(catalog: Pick<ScopeCatalog, "servers" | "groups">): Tables {
  const endpoints = catalog.groups.flatMap((group) => group.endpoints);
  const { servers, rewritten, encodedSlash } = endpointPaths(catalog);
  return {
    "endpoints.ts": {
      "export interface EndpointScopes": shape({
        members: endpoints.map(({ name, requirement }) => [name, requirementShape(requirement)]),
      }),
      "interface RenamedParameters": shape({
        members: renamedParameters(catalog).map(({ name, parameters }) => [
          name,
          { members: parameters.map((parameter) => [parameter.name, { name: "string" }]) },
        ]),
      }),
    },
    "endpoint-table.ts": {
      "export const endpointPaths": value(present({ servers, rewritten, encodedSlash })),
      "export const requirements": {
        requirements: endpoints.map(({ name, requirement }) => [name, requirement]),
      },
    },
  };
}

/** The endpoints whose name does not say what their parameters are called, since it has two of one name. */
export function renamedParameters({ groups }: Pick<ScopeCatalog, "groups">): readonly CatalogEndpoint[] {
  return groups
    .flatMap(({ endpoints }) => endpoints)
    .filter(({ name, parameters }) => !parameters.every((parameter) => name.includes(`{${parameter.name}}`)));
}

function value(one: Value, { isConst }: { readonly isConst?: true } = {}): Table {
  return { value: one, ...(isConst && { isConst }) };
}

function shape(one: Shape): Table {
  return { shape: one };
}

function textsUnion(texts: readonly string[]): Shape {
  return { anyOf: texts.map((text) => ({ text })) };
}

function requirementShape(requirement: Requirement): Shape {
  if (typeof requirement === "string") return { text: requirement };
  return { anyOf: requirement.map((tuple) => ({ tuple })) };
}

function details(scope: CatalogScope): Properties {
  const { description, prompt, allows, role, aliases, implies, deprecated } = scope;
  return present({
    description,
    prompt,
    allows,
    role,
    aliases: filled(aliases),
    implies: filled(implies),
    deprecated:
      deprecated && present({ since: deprecated.since, use: filled(deprecated.use), note: deprecated.note }),
  });
}

/** What speaks against a scope; nothing does where it only reads, which is told of names that every object has. */
function weight({ token, role, allows, deprecated }: CatalogScope): (readonly [string, Value])[] {
  const weighty = filled(allows.filter((access) => access !== "read"));
  const properties = present({ role, allows: weighty, deprecated: deprecated && true });
  const isLight = properties.properties.length === 0 && !Object.hasOwn(Object.prototype, token);
  return isLight ? [] : [[token, properties]];
}

function filled(texts: readonly string[]): readonly string[] | undefined {
  return texts.length === 0 ? undefined : texts;
}

function present(values: Readonly<Record<string, Value | undefined>>): Properties {
  return {
    properties: Object.entries(values).flatMap(([key, own]) =>
      own === undefined ? [] : [[key, own] as const],
    ),
  };
}
