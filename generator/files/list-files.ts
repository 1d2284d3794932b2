/** A folder in; the files in it, as sorted paths relative to it and with `/`, out. Symbolic links are not followed. */
import { readdirSync } from "node:fs";
import type { Dirent } from "node:fs";
import { join } from "node:path";
import { diskFailure, errorCode } from "./failure.js";

/** `depth` is how many levels of folders below this one are entered: all of them when left out. Empty for a folder that is not there. */
export function listFiles(folder: string, depth = Infinity): string[] {
  return listEntries(folder)
    .flatMap((entry) => {
      if (!entry.isDirectory()) return [entry.name];
      if (depth === 0) return [];
      return listFiles(join(folder, entry.name), depth - 1).map((path) => `${entry.name}/${path}`);
    })
    .toSorted();
}

/** The names of the folders directly in a folder. */
export function listFolders(folder: string): string[] {
  return listEntries(folder)
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

/** What stands directly in a folder; nothing in one that is not there. */
export function listEntries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    throw diskFailure(`list ${folder}`, error);
  }
}
