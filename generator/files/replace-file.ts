/** A file and its new text in; the file replaced or removed in one step, and what takes that back, out. */
import {
  chmodSync,
  chownSync,
  constants,
  copyFileSync,
  linkSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { attempt } from "./attempt.js";
import { makeFolder } from "./make-folder.js";
import { temporaryPath } from "./temporary-name.js";

/** What is to be done at the end, each from the last to the first. */
export interface Steps {
  /** Puts a file back: only when not all has gone well, and first of all. */
  readonly restore: { readonly file: string; readonly step: () => void }[];
  /** Takes new folders away: only when not all has gone well, and last of all. */
  readonly undo: (() => void)[];
  /** Takes a temporary file away: in any case. */
  readonly tidy: (() => void)[];
}

/** The path of a new file that holds the text and waits beside the file to take its place. */
export function stageFile(file: string, text: string, steps: Steps): string {
  makeFolder(dirname(file), steps.undo);
  const temporary = temporaryPath(file);
  steps.tidy.push(() => rmSync(temporary, { force: true }));
  // Never into what somebody has put there, be it a link to elsewhere.
  writeFileSync(temporary, text, { flag: "wx", flush: true });
  const before = statSync(file, { throwIfNoEntry: false });
  if (before) {
    // Only an administrator gives files away.
    attempt(() => chownSync(temporary, before.uid, before.gid));
    chmodSync(temporary, before.mode);
  }
  return temporary;
}

/** By the file that was staged; without one the file is removed. */
export function replaceFile(file: string, staged: string | undefined, steps: Steps): void {
  const kept = keepFile(file, steps);
  if (staged === undefined) rmSync(file, { force: true });
  else renameSync(staged, file);
  steps.restore.push({ file, step: () => (kept === undefined ? unlinkSync(file) : renameSync(kept, file)) });
}

/** The path of the file's second name, from which it comes back without a byte being written, however full the disk. */
function keepFile(file: string, steps: Steps): string | undefined {
  if (!statSync(file, { throwIfNoEntry: false })) return undefined;
  const kept = temporaryPath(`${file}.before`);
  steps.tidy.push(() => rmSync(kept, { force: true }));
  // Some file systems know no second names.
  if (!attempt(() => linkSync(file, kept))) copyFileSync(file, kept, constants.COPYFILE_EXCL);
  return kept;
}
