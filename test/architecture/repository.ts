/** The files of a folder of the repository, for tests that look at the project itself. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const repository = fileURLToPath(new URL("../../", import.meta.url));

export interface RepositoryFile {
  /** Relative to `folder`, with `/`. */
  readonly path: string;
  readonly text: string;
}

export function filesBelow(folder: string, ending = ""): RepositoryFile[] {
  return readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/[\\/]node_modules[\\/]/.test(file.slice(repository.length)))
    .map((file) => ({
      path: file.slice(join(repository, folder).length).replaceAll("\\", "/").replace(/^\//, ""),
      text: readFileSync(file, "utf8"),
    }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
