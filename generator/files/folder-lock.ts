/**
 * A folder in; the right to write to it, which one run at a time has, out.
 *
 * Who wants it makes an entry of his own in the folder, and has it once he then sees no entry of another who still
 * runs. Of two, one has made his entry before the other one looks, so both cannot have it. Nothing else is asked of
 * the file system than that a list shows the files that are there; the entries of those who were killed are passed over.
 */
import { closeSync, openSync, readdirSync, unlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { diskFailure, errorCode, Failure, unchanged, writingFailure } from "./failure.js";
import { isAbandoned, isTemporary, temporaryPath } from "./temporary-name.js";

export interface FolderLock {
  release(): void;
}

export interface Waiting {
  /** How long another run is given to end: milliseconds. */
  readonly patience?: number;
  /** Ends the waiting. */
  readonly signal?: AbortSignal | undefined;
}

/** `shown` is the folder as messages show it. */
export async function lockFolder(
  folder: string,
  shown: string,
  { patience = 60_000, signal }: Waiting = {},
): Promise<FolderLock> {
  const until = performance.now() + patience;
  let own: string | undefined;
  try {
    for (;;) {
      const others = lockEntries(folder, own);
      if (others.length === 0 && own !== undefined) return lockOf(folder, own);
      if (others.length === 0) {
        own = makeEntry(folder);
        continue;
      }
      // So that of those who wait one stays, and the others do not keep him waiting.
      if (own !== undefined && others.some((other) => other < (own ?? ""))) own = dropEntry(folder, own);
      if (signal?.aborted) throw stopped(shown);
      if (performance.now() > until) throw stillWriting(shown, others[0] ?? "");
      await sleep(2 + Math.random() * 10);
    }
  } catch (error) {
    if (own !== undefined) dropEntry(folder, own);
    throw error instanceof Failure ? error : writingFailure(`write to ${shown}`, error);
  }
}

/** Whether a run that has not ended is writing to the folder, or waits to. */
export function isBeingWritten(folder: string): boolean {
  try {
    return lockEntries(folder, undefined).length > 0;
  } catch (error) {
    if (errorCode(error) === "ENOENT" || errorCode(error) === "ENOTDIR") return false;
    throw diskFailure(`list ${folder}`, error);
  }
}

function lockOf(folder: string, own: string): FolderLock {
  return { release: () => void dropEntry(folder, own) };
}

function lockEntries(folder: string, own: string | undefined): string[] {
  return readdirSync(folder).filter(
    (name) => isLock(name) && name !== own && !isAbandoned(join(folder, name)),
  );
}

const entry = "lock";

function isLock(name: string): boolean {
  return name.startsWith(`.${entry}.`) && isTemporary(name);
}

function makeEntry(folder: string): string {
  const path = temporaryPath(join(folder, entry));
  closeSync(openSync(path, "wx"));
  return basename(path);
}

/** One that cannot be removed counts no more once this process has ended. */
function dropEntry(folder: string, own: string): undefined {
  try {
    unlinkSync(join(folder, own));
  } catch {
    return;
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((later) => setTimeout(later, milliseconds));
}

function stopped(shown: string): Failure {
  return new Failure(74, `stopped while another run of scopegen was writing to ${shown}`, unchanged);
}

function stillWriting(shown: string, other: string): Failure {
  return new Failure(
    74,
    `another run of scopegen has been writing to ${shown} for a long time`,
    `Nothing was written. Wait until it has ended; if there is none, delete ${shown}/${other}.`,
  );
}
