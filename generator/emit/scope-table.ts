/** A catalog in, `scope-table.ts` out: what grants are read with, for the other modules of the folder alone. */
import type { ScopeCatalog } from "../model/catalog.js";
import { code } from "../print/code.js";
import { typescriptHeader } from "../print/header.js";
import { stringLiteral } from "../print/string-literal.js";
import { constant, importValues, typescriptFile } from "../print/typescript.js";
import { mapOf } from "../print/values.js";
import type { GeneratedFile } from "./generated-file.js";
import type { EmitOptions } from "./options.js";

export function emitScopeTable(catalog: ScopeCatalog, { importExtension }: EmitOptions): GeneratedFile[] {
  const aliases = catalog.scopes.flatMap(({ token, aliases: names }) =>
    names.map((name) => [name, stringLiteral(token)] as const),
  );
  const file = typescriptFile({
    path: "scope-table.ts",
    header: typescriptHeader(catalog.specPath),
    statements: [
      importValues(["scopeIndex", "type ScopeIndex"], `./runtime/scope-index.${importExtension}`),
      importValues(["impliedScopes", "scopes", "type Scope"], `./scopes.${importExtension}`),
      constant({
        name: "scopeSeparator",
        docs: ["The character between the scopes of a scope string."],
        type: code`string`,
        value: stringLiteral(catalog.authorization.scopeSeparator),
      }),
      constant({
        name: "aliases",
        docs: ["Tokens that count as a scope when they are granted."],
        isExported: false,
        type: code`ReadonlyMap<string, Scope>`,
        value: mapOf(aliases),
      }),
      constant({
        name: "scopeTable",
        docs: ["What grants are read with."],
        type: code`ScopeIndex<Scope>`,
        value: SCOPE_TABLE,
      }),
    ],
  });
  return [file];
}

/** In the shape that prettier gives it. */
const SCOPE_TABLE = code`/* @__PURE__ */ scopeIndex({
  scopes,
  separator: scopeSeparator,
  aliases,
  implied: impliedScopes,
})`;
