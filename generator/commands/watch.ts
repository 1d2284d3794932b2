/** `scopegen watch`: generates now and whenever a spec is saved, until Ctrl-C; a broken spec leaves the last output. */
import { resolve } from "node:path";
import { Failure } from "../files/failure.js";
import { findSpecs } from "../files/find-specs.js";
import { watchSpecs } from "../files/watch-specs.js";
import { changeQueue } from "./change-queue.js";
import { generateOnce } from "./generate-once.js";
import { generatedJson } from "./generate.js";
import type { Invocation } from "./invocation.js";
import type { Io } from "./io.js";
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
  const changes = changeQueue(stop.signal);
  const watcher = await watchSpecs(
    settings.places.map((place) => resolve(settings.cwd, place)),
    changes.add,
  );
  try {
    let verdict = await runOnce(settings, flags.json, undefined, io);
    if (!stop.signal.aborted) say(`Watching ${settings.places.join(", ")}: Ctrl-C ends it.`);
    while (await changes.next()) verdict = await runOnce(settings, flags.json, verdict, io);
    return 0;
  } finally {
    await watcher.close();
    stop.dispose();
  }

  function say(line: string): void {
    if (!flags.json) io.stderr.write(`${line}\n`);
  }
}

/** With `--json` one document a line, for programs that read along. What the first run cannot do ends the watch. */
async function runOnce(
  settings: Settings,
  json: boolean,
  before: Verdict | undefined,
  io: Io,
): Promise<Verdict> {
  try {
    // The first run is a full one, whatever the record says: it warms the program up for the first save.
    const outcome = await generateOnce(settings, io, { full: before === undefined });
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
    return verdict;
  } catch (error) {
    if (!(error instanceof Failure) || before === undefined) throw error;
    printFailure(error, { command: "watch", json }, io);
    return "broken";
  }
}
