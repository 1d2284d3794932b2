/** A spec as text in, its catalog or its emitted files out, for tests of what comes after the language. */
import { emitter } from "../generator/emit/index.js";
import type { GeneratedFile } from "../generator/emit/generated-file.js";
import type { ScopeCatalog } from "../generator/model/catalog.js";
import { join } from "node:path";
import { readExplorer } from "../generator/files/read-assets.js";
import { filesBelow, repository } from "./architecture/repository.js";

export { catalogOf, catalogOfSpec } from "./catalog-of.js";

/** The helpers' sources as they are. */
export const runtime = filesBelow("generator/runtime", ".ts");

/** The explorer's script and style sheet, as they were built of the sources before the tests began. */
export const explorer = readExplorer(join(repository, "dist"));

/** Path to text of everything that is made from a catalog, formatted. */
export async function filesOf(
  catalog: ScopeCatalog,
  importExtension: "js" | "ts" = "js",
): Promise<ReadonlyMap<string, string>> {
  return textsOf(emitter()(catalog, { importExtension, runtime, explorer }));
}

/** The text of one of them; that of a file that is not made is empty. */
export async function fileOf(catalog: ScopeCatalog, path: string): Promise<string> {
  return (await filesOf(catalog)).get(path) ?? "";
}

export function textsOf(files: readonly GeneratedFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ path, text }) => [path, text]));
}
