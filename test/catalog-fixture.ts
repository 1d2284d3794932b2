/** A spec as text in, its catalog or its emitted files out, for tests of what comes after the language. */
import { emit } from "../generator/emit/index.js";
import type { GeneratedFile } from "../generator/emit/generated-file.js";
import { parse } from "../generator/language/parse.js";
import { validate } from "../generator/language/rules/index.js";
import type { ScopeCatalog } from "../generator/model/catalog.js";
import { resolve } from "../generator/model/resolve.js";
import { formatFile } from "../generator/print/format.js";
import { join } from "node:path";
import { readExplorer } from "../generator/files/read-assets.js";
import { filesBelow, repository } from "./architecture/repository.js";

/** The helpers' sources as they are. */
export const runtime = filesBelow("generator/runtime", ".ts");

/** The explorer's script and style sheet, as they were built of the sources before the tests began. */
export const explorer = readExplorer(join(repository, "dist"));

/** The catalog of `spec/acme.yaml`; `body` is all but the first two keys. */
export function catalogOf(body: string): ScopeCatalog {
  return catalogOfSpec("acme", `scopegen: 1\ntitle: Acme API\n${body}`);
}

/** The catalog of a whole spec. */
export function catalogOfSpec(specName: string, specText: string): ScopeCatalog {
  const { document, diagnostics } = parse(specText);
  const errors = [...diagnostics, ...validate(document)].filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return resolve(document, { specName, specPath: `spec/${specName}.yaml` });
}

/** Path to text of everything that is made from a catalog, formatted. */
export async function filesOf(
  catalog: ScopeCatalog,
  importExtension: "js" | "ts" = "js",
): Promise<ReadonlyMap<string, string>> {
  const files = await Promise.all(emit(catalog, { importExtension, runtime, explorer }).map(formatFile));
  return textsOf(files);
}

export function textsOf(files: readonly GeneratedFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ path, text }) => [path, text]));
}
