/** Settings in; all files as they should be, and what was done to each of them, out. */
import { Failure, unchanged } from "../files/failure.js";
import { addStamps } from "../files/run-record.js";
import { currentRecord, findRun } from "./find-run.js";
import type { GenerateOutcome } from "./generate-in-full.js";
import type { Io } from "./io.js";
import type { Generators } from "./plan-output.js";
import type { Settings } from "./settings.js";

/** That often another run, or an editor, may change what was read while it was worked on. */
const mostTries = 50;

interface Options {
  /** Everything is rendered, even if the record says that there is nothing to do. */
  readonly full: boolean;
  /** Those of an earlier run, which remember what they made then. */
  readonly generators?: Generators;
}

export async function generateOnce(
  settings: Settings,
  io: Io,
  options: Options = { full: false },
): Promise<GenerateOutcome> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const outcome = await generateAsFound(settings, io, options);
    if (outcome) return outcome;
  }
  throw new Failure(
    74,
    "the specs or documents change faster than scopegen can read them",
    `${unchanged} Run scopegen again when nothing else writes to them.`,
  );
}

/** Undefined if what was read has changed before anything was written. */
async function generateAsFound(
  settings: Settings,
  io: Io,
  { full, generators }: Options,
): Promise<GenerateOutcome | undefined> {
  const run = findRun(settings, io);
  const current = full ? undefined : currentRecord(run);
  if (!current) return (await import("./generate-in-full.js")).generateInFull(run, io, generators);
  const { record } = current;
  if (run.record !== undefined) addStamps(run.record, current);
  return {
    exitCode: 0,
    specs: record.report,
    files: Object.keys(record.outputs).map((path) => ({ path, action: "unchanged" as const })),
    reports: [],
    documents: run.documents.map(({ shown }) => ({ path: shown, action: "unchanged" as const })),
    left: record.inputs.documents,
  };
}
