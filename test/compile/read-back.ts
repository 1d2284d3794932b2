/** The names of compiled tables in, the program that prints them as JSON out; and what it must print. */
import { expect } from "vitest";
import { expectedTable } from "./expected-table.js";

/**
 * `names` are those of folders in `out/`; entries instead of objects, so that no name can get lost in a prototype.
 * With the specs' texts a request is made up for every endpoint, and matched.
 */
export function readBackProgram(
  names: Iterable<string>,
  specs: ReadonlyMap<string, string> = new Map(),
): string {
  const requests = Object.fromEntries(
    [...specs].map(([name, text]) => [name, expectedTable(text).requests.map(([request]) => request)]),
  );
  const imports = [...names].map(
    (name) => `[${JSON.stringify(name)}, await import("./out/${name}/index.js")],`,
  );
  return `
const entries = (value) =>
  Object.entries(value).map(([key, inner]) => [
    key,
    typeof inner === "object" && !Array.isArray(inner) ? entries(inner) : inner,
  ]);
const requests = ${JSON.stringify(requests)};
const tables = [${imports.join("\n")}].map(([name, table]) => [
  name,
  {
    scopes: table.scopes,
    constants: Object.values(table.Scope),
    details: table.scopes.map((scope) => [scope, entries(table.scopeDetails[scope])]),
    detailed: Object.keys(table.scopeDetails),
    roles: entries(table.roleDetails),
    requirements: Object.entries(table.endpointScopes),
    unlocked: table.scopes.map((scope) => [scope, table.scopeEndpoints(scope)]),
    parsed: table.parseScopes(table.formatScopes(table.scopes)),
    formatted: table.formatScopes(table.scopes),
    aliased: table.scopes.flatMap((scope) =>
      (table.scopeDetails[scope].aliases ?? []).map((alias) => [alias, ...table.parseScopes(alias).scopes]),
    ),
    matched: (requests[name] ?? []).map(([method, target]) => table.matchEndpoint(method, target)),
    access: Object.keys(table.endpointScopes).map((endpoint) => [
      endpoint,
      [[], table.scopes].map((granted) => table.checkAccess(endpoint, table.grantFrom(granted)).kind),
    ]),
    accepted: [...table.scopes, ...${JSON.stringify(NO_SCOPES)}, undefined, 1, [table.scopes[0]]].filter(table.isScope),
  },
]);
process.stdout.write(JSON.stringify(Object.fromEntries(tables)));
`;
}

/** What the program prints of one table. */
export interface ReadBack {
  readonly scopes: readonly string[];
  readonly constants: readonly string[];
  readonly details: unknown;
  readonly detailed: readonly string[];
  readonly roles: readonly (readonly [string, unknown])[];
  readonly requirements: readonly (readonly [string, unknown])[];
  readonly unlocked: readonly (readonly [string, readonly string[]])[];
  /** What formatting all scopes and parsing the text gives. */
  readonly parsed: unknown;
  readonly formatted: string;
  readonly aliased: unknown;
  readonly matched: readonly unknown[];
  /** The kinds of the outcomes with no scope and with every scope. */
  readonly access: readonly (readonly [string, readonly string[]])[];
  readonly accepted: readonly unknown[];
}

/** A table as it was read back is what its spec says. */
export function expectEqualToYaml(found: ReadBack | undefined, specText: string): void {
  const { scopes, details, roles, requirements, unlocked, separator, aliased, requests } =
    expectedTable(specText);
  expect(found).toMatchObject({ scopes, constants: scopes, details, requirements, unlocked });
  expect(found?.parsed).toEqual({ scopes, undeclared: [] });
  expect(found?.formatted).toBe(scopes.join(separator));
  expect(found?.aliased).toEqual(aliased);
  if (found?.matched.length !== 0) expect(found?.matched).toEqual(requests.map(([, outcome]) => outcome));
  expect(found?.access).toEqual(requirements.map(([name, asked]) => [name, kindsOfAccess(asked)]));
  expect(found?.accepted).toEqual([...scopes, ...NO_SCOPES.filter((name) => scopes.includes(name))]);
  // Objects put names like "10" first.
  expect(found?.roles.toSorted()).toEqual(roles.toSorted());
  expect(found?.detailed.toSorted()).toEqual(scopes.toSorted());
}

function kindsOfAccess(asked: string | readonly (readonly string[])[]): string[] {
  if (asked === "unknown") return ["unknown_requirement", "unknown_requirement"];
  const isFree = asked === "public" || (Array.isArray(asked) && asked.some((all) => all.length === 0));
  return [isFree ? "allowed" : "insufficient_scope", "allowed"];
}

/** What is no scope of most tables, and a property of every object. */
const NO_SCOPES = ["toString", "__proto__", "hasOwnProperty", "constructor", "", "a b"];
