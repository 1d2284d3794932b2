/** A catalog in, `errors.ts` out: why a request was refused, and the errors that tell an app so. */
import type { ScopeCatalog } from "../model/catalog.js";
import { code } from "../print/code.js";
import type { Code } from "../print/code.js";
import { typescriptHeader } from "../print/header.js";
import { laidOut, layout } from "../print/layout.js";
import { stringLiteral } from "../print/string-literal.js";
import {
  exportValues,
  functionDeclaration,
  importTypes,
  importValues,
  typescriptFile,
  type Statement,
} from "../print/typescript.js";
import { inlineObjectOf } from "../print/values.js";
import type { GeneratedFile } from "./generated-file.js";
import type { EmitOptions } from "./options.js";

export function emitErrors(catalog: ScopeCatalog, { importExtension }: EmitOptions): GeneratedFile[] {
  const runtime = (name: string) => `./runtime/${name}.${importExtension}`;
  const { insufficientScopeError } = catalog.authorization;
  const name = insufficientScopeError === undefined ? code`undefined` : stringLiteral(insufficientScopeError);
  const facts = inlineObjectOf([
    ["index", code`scopeTable`],
    ["insufficientScopeError", name],
  ]);
  const file = typescriptFile({
    path: "errors.ts",
    header: typescriptHeader(catalog.specPath),
    statements: [
      importTypes(["Endpoint"], `./endpoints.${importExtension}`),
      importValues(["isErrorNamed", "type AccessError", "type InsufficientScopeError"], runtime("errors")),
      importValues(["refusalOf", "type Refusal", "type RefusedResponse"], runtime("refusal")),
      importValues(["scopeTable"], `./scope-table.${importExtension}`),
      importTypes(["Role", "Scope"], `./scopes.${importExtension}`),
      exportValues(["parseChallenges", "type Challenge"], runtime("challenge")),
      exportValues(["AccessError", "InsufficientScopeError"], runtime("errors")),
      functionDeclaration({
        name: "readRefusal",
        docs: [
          ...READ_REFUSAL_DOCS,
          ...(insufficientScopeError === undefined ? NO_NAME_DOCS : nameDocs(insufficientScopeError)),
        ],
        parameters: [{ name: code`response`, type: code`RefusedResponse` }],
        returnType: code`Refusal<Scope>`,
        statements: [laidOut(layout`return refusalOf(response, ${facts});`, { before: 2 })],
      }),
      recogniser("InsufficientScopeError", code`InsufficientScopeError<Scope, Endpoint>`, [
        "Whether a call failed for want of scope; `missing` says of which, and `stepUp` how to go on.",
        ...BY_NAME_DOCS,
      ]),
      recogniser("AccessError", code`AccessError<Role, Endpoint>`, [
        "Whether a call failed for another reason that the table knows; `outcome` says which.",
        ...BY_NAME_DOCS,
      ]),
    ],
  });
  return [file];
}

function recogniser(error: string, type: Code, docs: readonly string[]): Statement {
  return functionDeclaration({
    name: `is${error}`,
    docs,
    parameters: [{ name: code`error`, type: code`unknown` }],
    returnType: code`error is ${type}`,
    statements: [code`return isErrorNamed(error, ${stringLiteral(error)});`],
  });
}

const READ_REFUSAL_DOCS = [
  "Why the API refused a request: for want of scope, for the access token itself, or one cannot tell. What a",
  "challenge adds is declared by the table; all else that it names stands in `undeclared`.",
  "",
  "Only 401 and 403 refuse, and a challenge is believed before the body.",
];

const NO_NAME_DOCS = [
  "The table does not say what the API calls such an error, so that no body tells anything.",
];

function nameDocs(name: string): string[] {
  return [`A body tells it where the word ${name} stands in it, wherever that is.`];
}

const BY_NAME_DOCS = [
  "",
  "It is recognised by its name, for every generated folder has classes of its own: in an app with several tables",
  "this is true for the errors of all, and `endpoint` tells them apart.",
];
