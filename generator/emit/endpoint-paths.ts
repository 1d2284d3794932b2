/** A catalog in, `endpoint-paths.ts` out: where the endpoints are, for the other modules of the folder alone. */
import type { ScopeCatalog } from "../model/catalog.js";
import { endpointPaths } from "../model/tables.js";
import { typescriptHeader } from "../print/header.js";
import { docComment } from "../print/literal.js";
import { arrayRow, listRow, type Row } from "../print/rows.js";
import { importTypes, typescriptFile } from "../print/typescript.js";
import type { EndpointPaths } from "../runtime/match-endpoint.js";
import type { GeneratedFile } from "./generated-file.js";
import type { EmitOptions } from "./options.js";

export function emitEndpointPaths(catalog: ScopeCatalog, { importExtension }: EmitOptions): GeneratedFile[] {
  const rows = pathsRows(endpointPaths(catalog));
  const paths = `{\n${rows.map(({ text }) => text).join("\n")}\n}`;
  const file = typescriptFile({
    path: "endpoint-paths.ts",
    header: typescriptHeader(catalog.specPath),
    // A big table is in its final shape already.
    format: rows.every(({ final }) => final) ? "verbatim" : "prettier",
    statements: [
      importTypes(["EndpointPaths"], `./runtime/match-endpoint.${importExtension}`),
      `\n${docComment(DOCS)}\nexport const endpointPaths: EndpointPaths = ${paths};`,
    ],
  });
  return [file];
}

function pathsRows({ servers, rewritten, encodedSlash }: EndpointPaths): Row[] {
  return [
    listRow("servers", servers),
    ...(rewritten ? [arrayRow("rewritten", rewritten)] : []),
    ...(encodedSlash ? [listRow("encodedSlash", encodedSlash)] : []),
  ];
}

const DOCS = ["What the names of the endpoints do not say of their paths."];
