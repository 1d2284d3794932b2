/** A folder that is read in; whether nobody wrote to it meanwhile, so that what was read had all been there at once, out. */
import { statSync } from "node:fs";
import { diskFailure } from "./failure.js";
import { isBeingWritten } from "./folder-lock.js";

/** Every run that writes makes and removes an entry directly in the folder, which changes this. */
export function stampOf(folder: string): string {
  try {
    const found = statSync(folder, { bigint: true, throwIfNoEntry: false });
    return found ? [found.dev, found.ino, found.mtimeNs, found.ctimeNs].join(" ") : "";
  } catch (error) {
    throw diskFailure(`look at ${folder}`, error);
  }
}

/** `before` is its stamp from before the first file was read. */
export function isAtRest(folder: string, before: string): boolean {
  return !isBeingWritten(folder) && stampOf(folder) === before;
}
