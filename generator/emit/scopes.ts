/** A catalog in, `scopes.ts` out: the scopes as a type, as constants, as a list, with their details. */
import type { CatalogScope, Deprecation, Role, ScopeCatalog } from "../model/catalog.js";
import { code, identifier } from "../print/code.js";
import { typescriptHeader } from "../print/header.js";
import { assignment, layout, object } from "../print/layout.js";
import type { Layout } from "../print/layout.js";
import { stringLiteral } from "../print/string-literal.js";
import {
  constant,
  functionDeclaration,
  importTypes,
  typeAlias,
  typescriptFile,
} from "../print/typescript.js";
import { listOf, objectOf, rowsOf, unionOf } from "../print/values.js";
import type { GeneratedFile } from "./generated-file.js";
import type { EmitOptions } from "./options.js";
import { scopeDocs } from "./scope-docs.js";

export function emitScopes(catalog: ScopeCatalog, { importExtension }: EmitOptions): GeneratedFile[] {
  const { scopes, roles } = catalog;
  const tokens = scopes.map(({ token }) => token);
  const file = typescriptFile({
    path: "scopes.ts",
    header: typescriptHeader(catalog.specPath),
    statements: [
      importTypes(["RoleDetails", "ScopeDetails"], `./runtime/scope-details.${importExtension}`),
      constant({
        name: "Scope",
        docs: [`${catalog.title}: the access scopes, by name.`],
        value: layout`${constants(scopes, roles)} as const`,
      }),
      typeAlias({
        name: "Scope",
        docs: [`${catalog.title}: an access scope, as requests for authorization and tokens write it.`],
        type: unionOf(tokens),
      }),
      constant({
        name: "scopes",
        docs: ["Every scope, in the order of the spec."],
        type: code`readonly Scope[]`,
        value: listOf(tokens),
      }),
      constant({
        name: "scopeDetails",
        docs: ["What is known of each scope."],
        type: code`{ readonly [S in Scope]: ScopeDetails<Scope, Role> }`,
        value: objectOf(scopes.map((scope) => [scope.token, details(scope)])),
      }),
      constant({
        name: "implied",
        docs: ["Of plain text: compilers check a name against the union of all much more slowly."],
        isExported: false,
        type: code`readonly (readonly [scope: string, implied: readonly string[]])[]`,
        value: rowsOf(
          scopes.flatMap(({ token, implied }) =>
            implied.length === 0 ? [] : [[token, listOf(implied)] as const],
          ),
        ),
      }),
      constant({
        name: "impliedScopes",
        docs: ["What a scope implies, directly or through others; scopes that imply nothing are no keys."],
        type: code`ReadonlyMap<Scope, readonly Scope[]>`,
        // In the shape that prettier gives it.
        value: code`/* @__PURE__ */ new Map(\n  implied,\n) as never`,
      }),
      typeAlias({
        name: "Role",
        docs: ["The key of a role: what the authorizing user must be, beside the scope."],
        type: unionOf(roles.map(({ key }) => key)),
      }),
      constant({
        name: "roleDetails",
        docs: ["What is known of each role."],
        type: code`{ readonly [R in Role]: RoleDetails }`,
        value: objectOf(roles.map((role) => [role.key, roleDetails(role)])),
      }),
      constant({
        name: "scopeSet",
        docs: ["For look-ups that no property of `Object.prototype` can answer."],
        isExported: false,
        type: code`ReadonlySet<string>`,
        value: code`/* @__PURE__ */ new Set(scopes)`,
      }),
      functionDeclaration({
        name: "isScope",
        docs: ["Whether a value is one of the scopes. Aliases are none."],
        parameters: [{ name: code`value`, type: code`unknown` }],
        returnType: code`value is Scope`,
        statements: [code`return typeof value === "string" && scopeSet.has(value);`],
      }),
    ],
  });
  return [file];
}

function constants(scopes: readonly CatalogScope[], roles: readonly Role[]): Layout {
  const members = scopes.map(
    (scope) =>
      layout`${scopeDocs(scope, roles)}\n${assignment(identifier(scope.identifier), ":", stringLiteral(scope.token))}`,
  );
  return object(members, { spread: "a line each" });
}

function details(scope: CatalogScope): Layout {
  const { deprecated } = scope;
  return objectOf([
    ["description", stringLiteral(scope.description)],
    ["prompt", stringLiteral(scope.prompt)],
    ["allows", listOf(scope.allows)],
    ["role", text(scope.role)],
    ["aliases", filled(scope.aliases)],
    ["implies", filled(scope.implies)],
    ["deprecated", deprecated && deprecation(deprecated)],
  ]);
}

function deprecation({ since, use, note }: Deprecation): Layout {
  return objectOf([
    ["since", text(since)],
    ["use", filled(use)],
    ["note", text(note)],
  ]);
}

function roleDetails({ name, note }: Role): Layout {
  return objectOf([
    ["name", stringLiteral(name)],
    ["note", text(note)],
  ]);
}

function filled(names: readonly string[]): Layout | undefined {
  return names.length === 0 ? undefined : listOf(names);
}

function text(value: string | undefined): Layout | undefined {
  return value === undefined ? undefined : stringLiteral(value);
}
