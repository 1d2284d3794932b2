/** A folder in; it and those that it stands in made where they are missing, and what takes that back, out. */
import { lstatSync, mkdirSync, rmdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { attempt } from "./attempt.js";
import { errorCode } from "./failure.js";

/** One at a time, so that also after a failure it is known which of them are new. */
export function makeFolder(folder: string, undo: (() => void)[]): void {
  if (lstatSync(folder, { throwIfNoEntry: false })) return;
  makeFolder(dirname(folder), undo);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may make it at the same time.
    if (errorCode(error) !== "EEXIST" || !statSync(folder).isDirectory()) throw error;
    return;
  }
  // It stays where something else has come to stand in it.
  undo.push(() => void attempt(() => rmdirSync(folder)));
}
