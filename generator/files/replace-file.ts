/** A file and its new text in; the file replaced or removed in one step, and what takes that back, out. */
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { errorCode } from "./failure.js";
import { temporaryPath } from "./temporary-name.js";

/** What is to be done when all has gone well, or, from the last to the first, when not. */
export interface Steps {
  readonly finish: (() => void)[];
  readonly undo: (() => void)[];
}

/** The path of a new file that holds the text and waits beside the file to take its place. */
export function stageFile(file: string, text: string, steps: Steps): string {
  makeFolder(dirname(file), steps);
  const temporary = temporaryPath(file);
  steps.undo.push(() => rmSync(temporary, { force: true }));
  writeFileSync(temporary, text, { flush: true });
  if (existsSync(file)) {
    const { mode, uid, gid } = statSync(file);
    // Only an administrator gives files away.
    attempt(() => chownSync(temporary, uid, gid));
    chmodSync(temporary, mode);
  }
  return temporary;
}

/** By the file that was staged; without one the file is removed. */
export function replaceFile(file: string, staged: string | undefined, steps: Steps): void {
  const kept = keepFile(file, steps);
  if (staged === undefined) rmSync(file, { force: true });
  else renameSync(staged, file);
  steps.undo.push(() => (kept === undefined ? unlinkSync(file) : renameSync(kept, file)));
}

/** The path of the file's second name, from which it comes back without a byte being written, however full the disk. */
function keepFile(file: string, { finish, undo }: Steps): string | undefined {
  if (!existsSync(file)) return undefined;
  const kept = temporaryPath(`${file}.before`);
  const forget = () => rmSync(kept, { force: true });
  forget();
  finish.push(forget);
  undo.push(forget);
  // Some file systems know no second names.
  if (!attempt(() => linkSync(file, kept))) copyFileSync(file, kept);
  return kept;
}

function makeFolder(folder: string, steps: Steps): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder), steps);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may make it at the same time.
    if (errorCode(error) !== "EEXIST" || !statSync(folder).isDirectory()) throw error;
    return;
  }
  steps.undo.push(() => rmdirSync(folder));
}

/** Whether the step went well. */
export function attempt(step: () => void): boolean {
  try {
    step();
    return true;
  } catch {
    return false;
  }
}
