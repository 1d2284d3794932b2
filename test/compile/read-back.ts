/** The name of a compiled table in, the program that prints it as JSON out. */

/** `names` are those of folders in `out/`; entries instead of objects, so that no name can get lost in a prototype. */
export function readBackProgram(names: Iterable<string>): string {
  const imports = [...names].map(
    (name) => `[${JSON.stringify(name)}, await import("./out/${name}/index.js")],`,
  );
  return `
const entries = (value) =>
  Object.entries(value).map(([key, inner]) => [
    key,
    typeof inner === "object" && !Array.isArray(inner) ? entries(inner) : inner,
  ]);
const tables = [${imports.join("\n")}].map(([name, table]) => [
  name,
  {
    exports: Object.keys(table),
    scopes: table.scopes,
    constants: Object.values(table.Scope),
    details: table.scopes.map((scope) => [scope, entries(table.scopeDetails[scope])]),
    detailed: Object.keys(table.scopeDetails),
    implied: [...table.impliedScopes],
    roles: entries(table.roleDetails),
    requirements: Object.entries(table.endpointScopes),
    unlocked: table.scopes.map((scope) => [scope, table.scopeEndpoints(scope)]),
    accepted: [...table.scopes, "toString", "__proto__", "hasOwnProperty", "", "a b", undefined, 1].filter(table.isScope),
    prototypes: [table.Scope, table.scopeDetails, table.roleDetails, table.endpointScopes].map(
      (value) => Object.getPrototypeOf(value) === Object.prototype,
    ),
  },
]);
process.stdout.write(JSON.stringify(Object.fromEntries(tables)));
`;
}

/** What the program prints of one table. */
export interface ReadBack {
  readonly exports: readonly string[];
  readonly scopes: readonly string[];
  readonly constants: readonly string[];
  readonly details: unknown;
  readonly detailed: readonly string[];
  readonly implied: readonly (readonly [string, readonly string[]])[];
  readonly roles: readonly (readonly [string, unknown])[];
  readonly requirements: readonly (readonly [string, unknown])[];
  readonly unlocked: readonly (readonly [string, readonly string[]])[];
  readonly accepted: readonly unknown[];
  readonly prototypes: readonly boolean[];
}
