/** Files to write and to remove in; all of it done, or everything as it was and a failure, out. */
import { accessSync, constants, readFileSync, rmdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { attempt } from "./attempt.js";
import { refuseLinksOutside } from "./refuse-links.js";
import { Failure, unchanged, writingFailure } from "./failure.js";
import { manifestName } from "./read-manifest.js";
import { replaceFile, stageFile } from "./replace-file.js";
import type { Steps } from "./replace-file.js";

export interface OutputChange {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  /** Undefined: the file is removed. */
  readonly text: string | undefined;
}

/** A file of the user's, outside of the output folder. */
export interface DocumentChange {
  /** Absolute, and no symbolic link. */
  readonly file: string;
  /** What was read, so that what somebody has written since is not lost. */
  readonly before: Uint8Array;
  readonly text: string;
}

/**
 * Every new text is on the disk beside its file before the first file is replaced; then files are replaced by
 * rename, left-overs removed, and manifests replaced last, that of the output folder at the very end.
 * The answer is whether all temporary files are gone again.
 */
export function writeOutput(
  out: string,
  changes: readonly OutputChange[],
  documents: readonly DocumentChange[] = [],
): boolean {
  const steps: Steps = { restore: [], undo: [], tidy: [] };
  let doing = "";
  try {
    const written = documents.map(({ file, before, text }) => {
      doing = `write ${file}`;
      accessSync(file, constants.W_OK);
      return { file, before, temporary: stageFile(file, text, steps) };
    });
    const staged = changes.map((change) => {
      const file = join(out, change.path);
      doing = `write ${file}`;
      refuseLinksOutside(out, [change.path]);
      return {
        ...change,
        temporary: change.text === undefined ? undefined : stageFile(file, change.text, steps),
      };
    });
    for (const { file, before, temporary } of written) {
      doing = `write ${file}`;
      refuseChanged(file, before);
      replaceFile(file, temporary, steps);
    }
    for (const { path, temporary } of staged.toSorted((a, b) => turn(a) - turn(b))) {
      doing = `${temporary === undefined ? "remove" : "write"} ${join(out, path)}`;
      // Somebody may have put a link there since.
      refuseLinksOutside(out, [path]);
      replaceFile(join(out, path), temporary, steps);
    }
  } catch (error) {
    const failure = error instanceof Failure ? error : writingFailure(doing, error);
    throw takenBack(steps, failure);
  }
  const tidy = steps.tidy.map(attempt).every(Boolean);
  for (const { path, text } of changes) if (text === undefined) removeEmptyFolders(out, dirname(path));
  return tidy;
}

/** Removed files before manifests, so that a run that is cut short leaves a manifest that owns what is there. */
function turn({ path, text }: OutputChange): number {
  if (basename(path) !== manifestName) return text === undefined ? 1 : 0;
  return path === manifestName ? 3 : 2;
}

/** An editor may have saved it while we were at work. */
function refuseChanged(file: string, before: Uint8Array): void {
  if (readFileSync(file).equals(before)) return;
  throw new Failure(74, `${file} has changed meanwhile`, `${unchanged} Run scopegen again.`);
}

/** Puts everything back; the failure, or one that says that this could not be done, out. */
function takenBack({ restore, undo, tidy }: Steps, failure: Failure): Failure {
  const stuck = restore.toReversed().filter(({ step }) => !attempt(step));
  for (const step of [...tidy, ...undo.toReversed()]) attempt(step);
  const [first] = stuck;
  if (first === undefined) return failure;
  const count = stuck.length === 1 ? first.file : `${stuck.length} files, such as ${first.file},`;
  return new Failure(
    74,
    failure.message,
    `${count} had been changed already and could not be put back, so that new and old files stand side by side. ` +
      "Mend the cause and run scopegen again: that makes one whole of them.",
  );
}

function removeEmptyFolders(out: string, folder: string): void {
  if (folder === ".") return;
  // rmdir refuses a folder that holds anything.
  if (attempt(() => rmdirSync(join(out, folder)))) removeEmptyFolders(out, dirname(folder));
}
