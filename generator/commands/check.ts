/** `scopegen check`: compares what would be generated with what is there; writes nothing. Exits 3 on a difference. */
import { setTimeout as sleep } from "node:timers/promises";
import { refuseLinksOutside } from "../files/refuse-links.js";
import { compareDocuments } from "../files/compare-documents.js";
import type { DocumentState } from "../files/compare-documents.js";
import { compareOutput, pathsOf } from "../files/compare-output.js";
import { isAtRest, stampOf } from "../files/at-rest.js";
import { Failure } from "../files/failure.js";
import type { FileState } from "../files/file-state.js";
import type { Invocation } from "./invocation.js";
import type { Io } from "./io.js";
import type { DocumentReport } from "./plan-documents.js";
import { currentRecord, prepareRun } from "./prepare-run.js";
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
import type { SpecReport } from "./spec-report.js";

interface CheckOutcome {
  readonly exitCode: 0 | 1 | 3;
  readonly specs: readonly SpecReport[];
  /** How many files there should be. */
  readonly total: number;
  /** Those that are not as they should be. */
  readonly states: readonly FileState[];
  /** What is wrong with documents; empty when nothing is. */
  readonly reports: readonly DocumentReport[];
  /** How many documents there are. */
  readonly documentTotal: number;
  /** Those that are not as they should be. */
  readonly documents: readonly DocumentState[];
}

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
    await sleep(20);
  }
}

/** That long another run may write before `check` gives up. */
const patience = 60_000;

async function check(settings: Settings, full: boolean, io: Io): Promise<CheckOutcome> {
  const run = prepareRun(settings, io);
  const documentTotal = run.documents.length;
  const nothing = { total: 0, states: [], reports: [], documentTotal, documents: [] };
  const record = full ? undefined : currentRecord(run)?.record;
  if (record) {
    return { ...nothing, exitCode: 0, specs: record.report, total: Object.keys(record.outputs).length };
  }
  const { planOutput } = await import("./plan-output.js");
  const { specs, documents: reports, wanted } = await planOutput(run, io);
  if (!wanted) return { ...nothing, exitCode: 1, specs, reports };

  const { folders } = wanted;
  refuseLinksOutside(settings.out, folders.flatMap(pathsOf));
  const all = compareOutput(run.place, folders);
  const states = all.filter(({ status }) => status !== "unchanged");
  const total = all.filter((state) => state.wanted !== undefined).length;
  const documents = compareDocuments(settings.out, wanted.documents).filter(
    ({ status }) => status !== "unchanged",
  );
  const exitCode = states.length + documents.length === 0 ? 0 : 3;
  return { exitCode, specs, total, states, reports, documentTotal, documents };
}

function printChecked({ exitCode, specs, reports }: CheckOutcome, verdict: string, io: Io): void {
  printDiagnostics([...specs, ...reports], io);
  if (exitCode !== 0) return;
  const paint = painter(io.stdout, io.env);
  io.stdout.write(`${specsLine(specs)}\n${paint("green", verdict)}\n`);
}
