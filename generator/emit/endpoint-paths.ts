/** A catalog in, `endpoint-paths.ts` out: where the endpoints are, for the other modules of the folder alone. */
import type { ScopeCatalog } from "../model/catalog.js";
import { endpointPaths } from "../model/tables.js";
import { code, codeJoin } from "../print/code.js";
import { typescriptHeader } from "../print/header.js";
import { arrayRow, listRow, type Row } from "../print/rows.js";
import { declared, importTypes, typescriptFile } from "../print/typescript.js";
import type { EndpointPaths } from "../runtime/match-endpoint.js";
import type { GeneratedFile } from "./generated-file.js";
import type { EmitOptions } from "./options.js";

export function emitEndpointPaths(catalog: ScopeCatalog, { importExtension }: EmitOptions): GeneratedFile[] {
  const rows = pathsRows(endpointPaths(catalog));
  const lines = codeJoin(
    rows.map(({ text }) => text),
    "\n",
  );
  const file = typescriptFile({
    path: "endpoint-paths.ts",
    header: typescriptHeader(catalog.specPath),
    // A big table is in its final shape already.
    format: rows.every(({ final }) => final) ? "verbatim" : "prettier",
    statements: [
      importTypes(["EndpointPaths"], `./runtime/match-endpoint.${importExtension}`),
      declared(DOCS, code`export const endpointPaths: EndpointPaths = {\n${lines}\n};`),
    ],
  });
  return [file];
}

function pathsRows({ servers, rewritten, encodedSlash }: EndpointPaths): Row[] {
  return [
    listRow(code`servers`, servers),
    ...(rewritten ? [arrayRow(code`rewritten`, rewritten)] : []),
    ...(encodedSlash ? [listRow(code`encodedSlash`, encodedSlash)] : []),
  ];
}

const DOCS = ["What the names of the endpoints do not say of their paths."];
