/** `scopegen check`: compares what would be generated with what is there; writes nothing. Exits 3 on a difference. */
import { isAtRest, stampOf } from "../files/at-rest.js";
import { Failure } from "../files/failure.js";
import type { CheckOutcome } from "./check-in-full.js";
import { currentRecord, findRun } from "./find-run.js";
import type { Invocation } from "./invocation.js";
import type { Io } from "./io.js";
import {
  documentJson,
  filesAndDocuments,
  printDiagnostics,
  printJson,
  specJson,
  specsLine,
} from "./print-outcome.js";
import { painter } from "./paint.js";
import { settingsOf } from "./settings.js";
import type { Settings } from "./settings.js";

export async function checkCommand(asked: Invocation, io: Io): Promise<number> {
  const settings = settingsOf(asked.flags, io);
  const outcome = await checkAtRest(settings, asked.flags.full, io);
  if (outcome.exitCode === 3) {
    const { printOutOfDate, outOfDateJson } = await import("./print-out-of-date.js");
    const report = { ...outcome, asked, settings };
    if (asked.flags.json) printJson({ command: "check", exitCode: 3, ...outOfDateJson(report) }, io);
    else printOutOfDate(report, io);
    return 3;
  }
  const { exitCode, specs, reports, total, documentTotal } = outcome;
  if (asked.flags.json) {
    const documents = reports.map(documentJson);
    printJson({ command: "check", exitCode, specs: specs.map(specJson), files: [], documents }, io);
  } else {
    const counts = filesAndDocuments(total, documentTotal);
    printChecked(outcome, `${settings.shownOut}: ${counts}, all up to date`, io);
  }
  return exitCode;
}

/** Files that fit are only said to fit together if no run wrote to them while they were read. */
async function checkAtRest(settings: Settings, full: boolean, io: Io): Promise<CheckOutcome> {
  const until = performance.now() + patience;
  for (;;) {
    const before = stampOf(settings.out);
    const outcome = await check(settings, full, io);
    if (outcome.exitCode !== 0 || isAtRest(settings.out, before)) return outcome;
    if (performance.now() > until) {
      throw new Failure(
        74,
        `another run of scopegen has been writing to ${settings.shownOut} for a long time`,
        "Run check again when it has ended.",
      );
    }
    await new Promise((later) => setTimeout(later, 20));
  }
}

/** That long another run may write before `check` gives up. */
const patience = 60_000;

async function check(settings: Settings, full: boolean, io: Io): Promise<CheckOutcome> {
  const run = findRun(settings, io);
  const record = full ? undefined : currentRecord(run)?.record;
  if (!record) return (await import("./check-in-full.js")).checkInFull(run, io);
  return {
    exitCode: 0,
    specs: record.report,
    total: Object.keys(record.outputs).length,
    states: [],
    reports: [],
    documentTotal: run.documents.length,
    documents: [],
  };
}

function printChecked({ exitCode, specs, reports }: CheckOutcome, verdict: string, io: Io): void {
  printDiagnostics([...specs, ...reports], io);
  if (exitCode !== 0) return;
  const paint = painter(io.stdout, io.env);
  io.stdout.write(`${specsLine(specs)}\n${paint("green", verdict)}\n`);
}
