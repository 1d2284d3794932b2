/** The declarations of `endpoints.ts` that find the endpoint of a request. */
import type { CatalogEndpoint } from "../model/catalog.js";
import { code } from "../print/code.js";
import { membersRow, nameRow, type Row } from "../print/rows.js";
import { propertyKey } from "../print/string-literal.js";
import { constant, declared, functionDeclaration, typeAlias, type Statement } from "../print/typescript.js";

const PARAMETERS_DOCS = ["The path parameters of each endpoint, by name."];

const MATCH_DOCS = [
  "The endpoint that a request belongs to, with its path parameters decoded once.",
  "",
  "The method is compared exactly, and HEAD is GET where it has no endpoint of its own. The target is",
  "taken as it was received: a path below the base paths of the servers, or an absolute URL of one of",
  "them; its query is dropped. Nothing is repaired: empty and dot segments, encoded separators, broken",
  "escapes and the like belong to no endpoint, and the reason says so.",
];

/** The row of an endpoint in `EndpointParameters`. */
export function parametersRow({ name, parameters }: CatalogEndpoint): Row {
  const key = propertyKey(name);
  if (parameters.length === 0) return nameRow(key, code`NoParameters`);
  return membersRow(
    key,
    parameters.map((parameter) => code`${propertyKey(parameter.name)}: string`),
  );
}

/** `rows` are those of `EndpointParameters`, between braces. */
export function parametersType(rows: Row): Statement {
  return declared(PARAMETERS_DOCS, code`export type EndpointParameters = ${rows.text};`);
}

/** What finds the endpoint of a request. */
export const matching: readonly Statement[] = [
  typeAlias({
    name: "EndpointMatch",
    docs: ["What `matchEndpoint` finds: an endpoint with its path parameters, or why there is none."],
    type: code`MatchOutcome<EndpointParameters>`,
  }),
  constant({
    name: "matcher",
    docs: ["Builds its tables when it is first called."],
    isExported: false,
    value: code`/* @__PURE__ */ endpointMatcher<EndpointParameters>(requirements, endpointPaths)`,
  }),
  functionDeclaration({
    name: "matchEndpoint",
    docs: MATCH_DOCS,
    parameters: [
      { name: code`method`, type: code`string` },
      { name: code`target`, type: code`string` },
    ],
    returnType: code`EndpointMatch`,
    statements: [code`return matcher(method, target);`],
  }),
];
