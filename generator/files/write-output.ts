/** Files to write and to remove in; all of it done, or everything as it was and a failure, out. */
import { accessSync, constants, readFileSync, rmdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { refuseLinksOutside } from "./check-output-folder.js";
import { diskFailure, Failure } from "./failure.js";
import { manifestName } from "./read-manifest.js";
import { attempt, replaceFile, stageFile } from "./replace-file.js";
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
 */
export function writeOutput(
  out: string,
  changes: readonly OutputChange[],
  documents: readonly DocumentChange[] = [],
): void {
  refuseLinksOutside(
    out,
    changes.map(({ path }) => path),
  );
  const steps: Steps = { finish: [], undo: [] };
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
      replaceFile(join(out, path), temporary, steps);
    }
  } catch (error) {
    for (const step of steps.undo.toReversed()) attempt(step);
    throw error instanceof Failure ? error : diskFailure(doing, error);
  }
  for (const step of steps.finish) attempt(step);
  for (const { path, text } of changes) if (text === undefined) removeEmptyFolders(out, dirname(path));
}

/** Removed files before manifests, so that a run that is cut short leaves a manifest that owns what is there. */
function turn({ path, text }: OutputChange): number {
  if (basename(path) !== manifestName) return text === undefined ? 1 : 0;
  return path === manifestName ? 3 : 2;
}

/** An editor may have saved it while we were at work. */
function refuseChanged(file: string, before: Uint8Array): void {
  if (readFileSync(file).equals(before)) return;
  throw new Failure(74, `${file} has changed meanwhile`, "Nothing was written. Run scopegen again.");
}

function removeEmptyFolders(out: string, folder: string): void {
  if (folder === ".") return;
  // rmdir refuses a folder that holds anything.
  if (attempt(() => rmdirSync(join(out, folder)))) removeEmptyFolders(out, dirname(folder));
}
