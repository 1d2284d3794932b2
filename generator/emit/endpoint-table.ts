/** A catalog in, `endpoint-table.ts` out: the endpoints as data, for the other modules of the folder alone. */
import type { ScopeCatalog } from "../model/catalog.js";
import { endpointPaths } from "../model/tables.js";
import { code, codeJoin } from "../print/code.js";
import type { Code } from "../print/code.js";
import { typescriptHeader } from "../print/header.js";
import { arrayRow, listRow } from "../print/rows.js";
import { templateLiteral } from "../print/string-literal.js";
import { declared, importTypes, importValues, typescriptFile } from "../print/typescript.js";
import type { EndpointPaths } from "../runtime/match-endpoint.js";
import type { GeneratedFile } from "./generated-file.js";
import type { EmitOptions } from "./options.js";
import { requirementLines } from "./requirement-lines.js";

export function emitEndpointTable(
  catalog: Pick<ScopeCatalog, "specPath" | "servers" | "groups">,
  { importExtension }: Pick<EmitOptions, "importExtension">,
): GeneratedFile[] {
  const paths = codeJoin(pathsRows(endpointPaths(catalog)), "\n");
  const { requirements, endpoints } = requirementLines(catalog.groups);
  const file = typescriptFile({
    path: "endpoint-table.ts",
    header: typescriptHeader(catalog.specPath),
    statements: [
      importValues(["endpointMatcher", "type EndpointPaths"], `./runtime/match-endpoint.${importExtension}`),
      importTypes(["EndpointMatcher"], `./runtime/match-outcome.${importExtension}`),
      importValues(
        ["requirementTable", "type RequirementTable"],
        `./runtime/requirement-table.${importExtension}`,
      ),
      declared(PATHS_DOCS, code`export const endpointPaths: EndpointPaths = {\n${paths}\n};`),
      declared(
        REQUIREMENTS_DOCS,
        code`export const requirements: RequirementTable = /* @__PURE__ */ requirementTable(\n  ${templateLiteral(requirements)},\n  ${templateLiteral(endpoints)},\n);`,
      ),
      declared(MATCHER_DOCS, MATCHER),
    ],
  });
  return [file];
}

function pathsRows({ servers, rewritten, encodedSlash }: EndpointPaths): Code[] {
  return [
    listRow(code`servers`, servers),
    ...(rewritten ? [arrayRow(code`rewritten`, rewritten)] : []),
    ...(encodedSlash ? [listRow(code`encodedSlash`, encodedSlash)] : []),
  ];
}

const PATHS_DOCS = ["What the names of the endpoints do not say of their paths."];

const REQUIREMENTS_DOCS = [
  "What each endpoint requires, in the order of the spec. First what there is to require, an empty line after each",
  "group of endpoints: `= a b` is the next requirement of the group, from 1 on, `| c` another alternative of it, and",
  "`& d` adds to all of them. Then the endpoints: ` GET 1` is one at the path above, with the number of its requirement.",
  "A path shares as many segments with the one before as there are spaces before it.",
];

/** In the shape that prettier gives it. */
const MATCHER = code`export const matcher: EndpointMatcher = /* @__PURE__ */ endpointMatcher(
  requirements,
  endpointPaths,
);`;

const MATCHER_DOCS = ["Builds its tables when it is first called."];
