/** A path in; what stands there, with its bytes if it is a file, out. */
import { lstatSync, readFileSync, statSync } from "node:fs";
import { diskFailure, errorCode } from "./failure.js";

export type FoundFile =
  | { readonly kind: "file"; readonly bytes: Uint8Array }
  | { readonly kind: "nothing" }
  /** A folder or a device, or a path that leads through a file. */
  | { readonly kind: "other" };

export function findFile(path: string): FoundFile {
  try {
    if (!statSync(path).isFile()) return { kind: "other" };
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

/** The bytes of a file that must be there. */
export function readBytes(path: string, shown: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw diskFailure(`read ${shown}`, error);
  }
}
