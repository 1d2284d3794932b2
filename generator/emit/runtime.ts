/** The sources of the helpers in, the same sources under the header of a generated file out. */
import type { ScopeCatalog } from "../model/catalog.js";
import { codeAsset } from "../print/asset.js";
import { code } from "../print/code.js";
import { typescriptHeader } from "../print/header.js";
import type { GeneratedFile } from "./generated-file.js";
import type { EmitOptions } from "./options.js";

export function emitRuntime(
  { specPath }: Pick<ScopeCatalog, "specPath">,
  { importExtension, runtime }: Pick<EmitOptions, "importExtension" | "runtime">,
): GeneratedFile[] {
  return runtime.map(({ path, text }) => ({
    path: `runtime/${path}`,
    text: code`${typescriptHeader(specPath)}\n\n${codeAsset(withImportExtension(text, importExtension))}`,
  }));
}

/** Helpers import each other only, always from `"./name.js"` at the end of a statement. */
function withImportExtension(text: string, extension: EmitOptions["importExtension"]): string {
  return extension === "js"
    ? text
    : text.replace(/(?<=^(?:\} |import .*|export .*)from "\.\/.*)\.js(?=";$)/gm, ".ts");
}
