/** A catalog in, the declarations of `endpoints.ts` out that find the endpoint of a request. */
import type { CatalogEndpoint, ScopeCatalog } from "../model/catalog.js";
import { endpointPaths } from "../model/tables.js";
import { docComment, propertyKey } from "../print/literal.js";
import { arrayRow, listRow, typeRow, type Row } from "../print/rows.js";
import { constant, functionDeclaration, typeAlias, type Statement } from "../print/typescript.js";
import type { EndpointPaths } from "../runtime/match-endpoint.js";

/** The row of an endpoint in `EndpointParameters`. */
export function parametersRow({ name, parameters }: CatalogEndpoint): Row {
  const key = propertyKey(name);
  if (parameters.length === 0) return typeRow(key, "NoParameters");
  return typeRow(
    key,
    parameters.map((parameter) => `${propertyKey(parameter.name)}: string`),
  );
}

/** `rows` are those of `EndpointParameters`, between braces. */
export function parametersType(rows: Row): Statement {
  return `\n${docComment(PARAMETERS_DOCS)}\nexport type EndpointParameters = ${rows.text};`;
}

/** `final` tells whether the texts are as prettier prints them. */
export function matching(catalog: ScopeCatalog): { statements: Statement[]; final: boolean } {
  const rows = pathsRows(endpointPaths(catalog));
  const paths = `{\n${rows.map(({ text }) => text).join("\n")}\n}`;
  const statements = [
    typeAlias({
      name: "EndpointMatch",
      docs: ["What `matchEndpoint` finds: an endpoint with its path parameters, or why there is none."],
      type: "MatchOutcome<EndpointParameters>",
    }),
    `\n${docComment(PATHS_DOCS)}\nconst paths: EndpointPaths = ${paths};`,
    constant({
      name: "matcher",
      docs: ["Builds its tables when it is first called."],
      isExported: false,
      value: "/* @__PURE__ */ endpointMatcher<EndpointParameters>(requirements, paths)",
    }),
    functionDeclaration({
      name: "matchEndpoint",
      docs: MATCH_DOCS,
      parameters: [
        { name: "method", type: "string" },
        { name: "target", type: "string" },
      ],
      returnType: "EndpointMatch",
      statements: ["return matcher(method, target);"],
    }),
  ];
  return { statements, final: rows.every(({ final }) => final) };
}

function pathsRows({ servers, rewritten, encodedSlash }: EndpointPaths): Row[] {
  return [
    listRow("servers", servers),
    ...(rewritten ? [arrayRow("rewritten", rewritten)] : []),
    ...(encodedSlash ? [listRow("encodedSlash", encodedSlash)] : []),
  ];
}

const PATHS_DOCS = ["What the names of the endpoints do not say of their paths."];

const PARAMETERS_DOCS = ["The path parameters of each endpoint, by name."];

const MATCH_DOCS = [
  "The endpoint that a request belongs to, with its path parameters decoded once.",
  "",
  "The method is compared exactly, and HEAD is GET where it has no endpoint of its own. The target is",
  "taken as it was received: a path below the base paths of the servers, or an absolute URL of one of",
  "them; its query is dropped. Nothing is repaired: empty and dot segments, encoded separators, broken",
  "escapes and the like belong to no endpoint, and the reason says so.",
];
