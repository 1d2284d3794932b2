/** A path in; what stands there, with its bytes if it is a file, out. */
import { closeSync, lstatSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { diskFailure, errorCode, Failure } from "./failure.js";

export type FoundFile =
  | { readonly kind: "file"; readonly bytes: Uint8Array }
  | { readonly kind: "nothing" }
  /** A folder, a device or a huge file, or a path that leads through a file. */
  | { readonly kind: "other" };

const MOST_OUTPUT_BYTES = 512 * 1024 * 1024;

export function findFile(path: string): FoundFile {
  try {
    const stats = statSync(path);
    // Nothing that scopegen writes is nearly as large.
    if (!stats.isFile() || stats.size > MOST_OUTPUT_BYTES) return { kind: "other" };
    return { kind: "file", bytes: readFileSync(path) };
  } catch (error) {
    if (errorCode(error) === "ENOENT") return { kind: "nothing" };
    if (errorCode(error) === "ENOTDIR") return { kind: "other" };
    throw diskFailure(`read ${path}`, error);
  }
}

/** The same in the output folder: scopegen writes no symbolic links, so that what one leads to is not ours to read. */
export function findOwnFile(path: string): FoundFile {
  try {
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return { kind: "other" };
  } catch (error) {
    if (errorCode(error) !== "ENOTDIR") throw diskFailure(`look at ${path}`, error);
  }
  return findFile(path);
}

/** Whether a folder, or a link to one, stands there. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch (error) {
    throw diskFailure(`look at ${path}`, error);
  }
}

/** What is read of a file at most. A byte more is enough to know that it is too large, as who reads the bytes says. */
export const MOST_BYTES = 32 * 1024 * 1024;

/** The bytes of a file that must be there: of one that is too large the beginning, and never what a device gives. */
export function readBytes(path: string, shown: string): Uint8Array {
  try {
    const stats = statSync(path);
    if (stats.isFile()) return stats.size > MOST_BYTES ? beginning(path) : readFileSync(path);
  } catch (error) {
    throw diskFailure(`read ${shown}`, error);
  }
  throw new Failure(2, `${shown} is not a file`, "A device, a pipe or a folder is not read.");
}

function beginning(path: string): Uint8Array {
  const bytes = new Uint8Array(MOST_BYTES + 1);
  const file = openSync(path, "r");
  try {
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
