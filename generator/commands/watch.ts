/** `scopegen watch`: generates now and whenever a spec or a document is saved, until Ctrl-C; a broken one leaves the last output. */
import { resolve } from "node:path";
import { Failure } from "../files/failure.js";
import { findSpecs } from "../files/find-specs.js";
import type { DocumentInputs } from "../files/run-record.js";
import { shownPath } from "../files/shown-path.js";
import { watchSpecs } from "../files/watch-specs.js";
import { changeQueue } from "./change-queue.js";
import { documentsOf } from "./find-run.js";
import { generateOnce } from "./generate-once.js";
import { generatedJson } from "./generate.js";
import type { Invocation } from "./invocation.js";
import type { Io } from "./io.js";
import { ownWrites } from "./own-writes.js";
import type { Generators } from "./plan-output.js";
import { printFailure } from "./print-failure.js";
import { printGenerated } from "./print-outcome.js";
import { settingsOf } from "./settings.js";
import type { Settings } from "./settings.js";
import { stopSignal } from "./stop-signal.js";

type Verdict = "good" | "broken";

export async function watchCommand({ flags }: Invocation, io: Io): Promise<number> {
  const settings = settingsOf(flags, io);
  // A place that does not exist is a wrong call, not something to wait for.
  findSpecs(settings.cwd, settings.places, io.cwd);
  const stop = stopSignal(io.signal);
  try {
    const run = { settings, json: flags.json, generators: new Map() };
    await watchUntil(stop.signal, run, io);
    return 0;
  } finally {
    stop.dispose();
  }
}

async function watchUntil(signal: AbortSignal, run: WatchRun, outer: Io): Promise<void> {
  const io = { ...outer, signal };
  const { settings, json } = run;
  const changes = changeQueue(signal);
  const documents = documentsOf(settings, io).map(({ file }) => file);
  const specs = settings.places.map((place) => resolve(settings.cwd, place));
  const own = ownWrites();
  const watcher = watchSpecs({ specs, documents, cwd: settings.cwd }, (path) => changes.add(path));
  try {
    let last = await runOnce(run, undefined, io);
    own.note(last.left);
    if (!signal.aborted && !json)
      io.stderr.write(`Watching ${shownPlaces(settings).join(", ")}: Ctrl-C ends it.\n`);
    for (let changed = await changes.next(); changed; changed = await changes.next()) {
      if ([...changed].every((file) => own.made(file))) continue;
      last = await runOnce(run, last.verdict, io);
      own.note(last.left);
    }
  } finally {
    watcher.close();
  }
}

/** Relative to the folder to work in, as the places of specs are given. */
function shownPlaces({ places, documents, cwd }: Settings): string[] {
  return [...places, ...documents.map((file) => shownPath(file, cwd))];
}

/** What is the same for every run of a watch. */
interface WatchRun {
  readonly settings: Settings;
  readonly json: boolean;
  readonly generators: Generators;
}

interface Ran {
  readonly verdict: Verdict;
  /** The documents as the run has read or written them; none where it could not. */
  readonly left: readonly DocumentInputs[];
}

/**
 * With `--json` one document a line, for programs that read along. What the first run cannot do ends the watch, unless
 * it is to end anyway.
 */
async function runOnce(
  { settings, json, generators }: WatchRun,
  before: Verdict | undefined,
  io: Io,
): Promise<Ran> {
  try {
    // The first run is a full one, whatever the record says: it warms the program up for the first save.
    const outcome = await generateOnce(settings, io, { full: before === undefined, generators });
    const verdict = outcome.exitCode === 0 ? "good" : "broken";
    if (json) {
      io.stdout.write(
        `${JSON.stringify({ command: "watch", ...generatedJson(outcome, settings.shownOut) })}\n`,
      );
    } else {
      if (before === "broken" && verdict === "good") io.stdout.write("Good again.\n");
      printGenerated(outcome, settings.shownOut, io);
      if (verdict === "broken") io.stderr.write(`${settings.shownOut} keeps the last good output.\n`);
    }
    return { verdict, left: outcome.left };
  } catch (error) {
    if (!(error instanceof Failure) || (before === undefined && !io.signal?.aborted)) throw error;
    printFailure(error, { command: "watch", json }, io);
    return { verdict: "broken", left: [] };
  }
}
