/**
 * A file or a folder in; what tells without reading it that nobody has written to it since, out. A program may set back
 * when something was changed (`mtime`), but not when its entry was (`ctime`).
 */
import { lstatSync } from "node:fs";

/** A change this soon after another may bear the same time: FAT counts in steps of two seconds. */
const COARSEST_MS = 2_000n;

/** Undefined for what is no file, and for one written to so lately that the next change could look the same. */
export function fileStamp(path: string): string | undefined {
  return stamp(path, "isFile");
}

/** The same of the list of what stands directly in a folder: every entry made, removed or renamed changes it. */
export function folderStamp(path: string): string | undefined {
  return stamp(path, "isDirectory");
}

function stamp(path: string, isWanted: "isFile" | "isDirectory"): string | undefined {
  try {
    const found = lstatSync(path, { bigint: true });
    if (!found[isWanted]() || BigInt(Date.now()) - found.ctimeMs <= COARSEST_MS) return undefined;
    return `${found.dev} ${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}`;
  } catch {
    return undefined;
  }
}
