/** Files to write and to remove in; all of it done, or the output folder as it was and a failure, out. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { refuseLinksOutside } from "./check-output-folder.js";
import { diskFailure, errorCode } from "./failure.js";
import { manifestName } from "./read-manifest.js";
import { temporaryPath } from "./temporary-name.js";

export interface OutputChange {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  /** Undefined: the file is removed. */
  readonly text: string | undefined;
}

/**
 * Every new text is on the disk beside its file before the first file is replaced; then files are replaced by
 * rename, left-overs removed, and manifests replaced last, that of the output folder at the very end.
 */
export function writeOutput(out: string, changes: readonly OutputChange[]): void {
  if (changes.length === 0) return;
  refuseLinksOutside(
    out,
    changes.map(({ path }) => path),
  );
  const undo: (() => void)[] = [];
  let doing = "";
  try {
    const staged = changes.map((change) => {
      doing = `write ${join(out, change.path)}`;
      return {
        ...change,
        temporary: change.text === undefined ? undefined : stage(out, change.path, change.text, undo),
      };
    });
    for (const { path, temporary } of staged.toSorted((a, b) => turn(a) - turn(b))) {
      doing = `${temporary === undefined ? "remove" : "write"} ${join(out, path)}`;
      replace(join(out, path), temporary, undo);
    }
  } catch (error) {
    for (const step of undo.toReversed()) attempt(step);
    throw diskFailure(doing, error);
  }
  for (const { path, text } of changes) if (text === undefined) removeEmptyFolders(out, dirname(path));
}

/** Removed files before manifests, so that a run that is cut short leaves a manifest that owns what is there. */
function turn({ path, text }: OutputChange): number {
  if (basename(path) !== manifestName) return text === undefined ? 1 : 0;
  return path === manifestName ? 3 : 2;
}

function stage(out: string, path: string, text: string, undo: (() => void)[]): string {
  const file = join(out, path);
  makeFolder(dirname(file), undo);
  const temporary = temporaryPath(file);
  undo.push(() => rmSync(temporary, { force: true }));
  writeFileSync(temporary, text, { flush: true });
  if (existsSync(file)) chmodSync(temporary, statSync(file).mode);
  return temporary;
}

function makeFolder(folder: string, undo: (() => void)[]): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder), undo);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may make it at the same time.
    if (errorCode(error) !== "EEXIST" || !statSync(folder).isDirectory()) throw error;
    return;
  }
  undo.push(() => rmdirSync(folder));
}

function replace(file: string, temporary: string | undefined, undo: (() => void)[]): void {
  const before = existsSync(file) ? readFileSync(file) : undefined;
  if (temporary === undefined) rmSync(file, { force: true });
  else renameSync(temporary, file);
  undo.push(() => (before === undefined ? unlinkSync(file) : writeFileSync(file, before)));
}

function removeEmptyFolders(out: string, folder: string): void {
  if (folder === ".") return;
  // rmdir refuses a folder that holds anything.
  if (attempt(() => rmdirSync(join(out, folder)))) removeEmptyFolders(out, dirname(folder));
}

function attempt(step: () => void): boolean {
  try {
    step();
    return true;
  } catch {
    return false;
  }
}
