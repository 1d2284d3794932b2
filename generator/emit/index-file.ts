/** A catalog in, `index.ts` out: everything that the other modules of the folder export. */
import type { ScopeCatalog } from "../model/catalog.js";
import { typescriptHeader } from "../print/header.js";
import { exportAll, exportTypes, typescriptFile } from "../print/typescript.js";
import type { GeneratedFile } from "./generated-file.js";
import type { EmitOptions } from "./options.js";

export function emitIndexFile(catalog: ScopeCatalog, { importExtension }: EmitOptions): GeneratedFile[] {
  const file = typescriptFile({
    path: "index.ts",
    header: typescriptHeader(catalog.specPath),
    format: "prettier",
    statements: [
      exportAll(`./scopes.${importExtension}`),
      exportAll(`./endpoints.${importExtension}`),
      exportTypes(["Alternatives", "Requirement"], `./runtime/requirement.${importExtension}`),
      exportTypes(
        ["Access", "Deprecation", "RoleDetails", "ScopeDetails"],
        `./runtime/scope-details.${importExtension}`,
      ),
    ],
  });
  return [file];
}
