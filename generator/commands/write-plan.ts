/** What there should be in; written where it differs, as the only run that writes there, and what was done out. */
import { refuseLinksOutside } from "../files/refuse-links.js";
import { compareDocuments } from "../files/compare-documents.js";
import type { DocumentState } from "../files/compare-documents.js";
import { compareOutput, pathsOf } from "../files/compare-output.js";
import { Failure, writingFailure } from "../files/failure.js";
import type { FileState } from "../files/file-state.js";
import { lockFolder } from "../files/folder-lock.js";
import { makeFolder } from "../files/make-folder.js";
import { removeAbandoned } from "../files/remove-abandoned.js";
import { writeOutput } from "../files/write-output.js";
import { needsWork } from "./file-actions.js";
import { findRun } from "./find-run.js";
import type { Io } from "./io.js";
import type { WantedOutput } from "./plan-output.js";
import { prepareRun } from "./prepare-run.js";
import type { PreparedRun } from "./prepare-run.js";
import { withProgress } from "./progress.js";
import type { Settings } from "./settings.js";

/** How what is there differs from what should be. */
interface Difference {
  readonly states: readonly FileState[];
  readonly documents: readonly DocumentState[];
}

interface Written extends Difference {
  /** Whether no temporary file is left anywhere. */
  readonly tidy: boolean;
}

/** Undefined if specs or documents are no longer what the plan was made from; then nothing was written. */
export async function writePlan(
  run: PreparedRun,
  wanted: WantedOutput,
  io: Io,
): Promise<Written | undefined> {
  const first = differenceOf(run, wanted);
  const { settings } = run;
  refuseOverwriting(settings, first.states);
  // Who has nothing to write waits for nobody, and may do so where nothing can be written.
  if (isNothing(first)) return { ...first, tidy: removeAbandoned(filesOf(run)) };

  const undo: (() => void)[] = [];
  try {
    makeOutputFolder(settings, undo);
    const lock = await withProgress(io, `writing ${settings.shownOut}`, () =>
      lockFolder(settings.out, settings.shownOut, { signal: io.signal }),
    );
    try {
      return writeLocked(run, wanted, io);
    } finally {
      lock.release();
    }
  } finally {
    // Only empty folders go, so after a run that has written something they stay.
    for (const step of undo.toReversed()) step();
  }
}

function writeLocked(run: PreparedRun, wanted: WantedOutput, io: Io): Written | undefined {
  const { settings } = run;
  if (JSON.stringify(prepareRun(findRun(settings, io)).inputs) !== JSON.stringify(run.inputs))
    return undefined;
  // Another run may have written since.
  const { states, documents } = differenceOf(run, wanted);
  refuseOverwriting(settings, states);
  const written = writeOutput(
    settings.out,
    states.filter(needsWork).map((state) => ({ path: state.path, text: state.wanted })),
    documents
      .filter(({ status }) => status !== "unchanged")
      .map((state) => ({ file: state.file, before: state.bytes, text: state.wanted })),
  );
  return { states, documents, tidy: removeAbandoned(filesOf(run)) && written };
}

function makeOutputFolder({ out, shownOut }: Settings, undo: (() => void)[]): void {
  try {
    makeFolder(out, undo);
  } catch (error) {
    throw writingFailure(`make the folder ${shownOut}`, error);
  }
}

function differenceOf({ settings, place }: PreparedRun, { folders, documents }: WantedOutput): Difference {
  refuseLinksOutside(settings.out, folders.flatMap(pathsOf));
  return {
    states: compareOutput(place, folders),
    documents: compareDocuments(settings.out, documents),
  };
}

function isNothing({ states, documents }: Difference): boolean {
  return !states.some(needsWork) && documents.every(({ status }) => status === "unchanged");
}

function filesOf({ documents }: PreparedRun): string[] {
  return documents.map(({ file }) => file);
}

function refuseOverwriting({ shownOut }: Settings, states: readonly FileState[]): void {
  const blocked = states
    .filter(({ status }) => status === "in_the_way")
    .map(({ path }) => `${shownOut}/${path}`);
  if (blocked.length === 0) return;
  throw new Failure(
    74,
    blocked.length === 1
      ? `${blocked[0]} stands in the way: scopegen did not write it and does not overwrite it`
      : `${blocked.join(", ")} stand in the way: scopegen did not write them and does not overwrite them`,
    `Nothing was written. Move ${blocked.length === 1 ? "it" : "them"} away, or give --out another folder.`,
  );
}
