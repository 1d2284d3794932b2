/** `scopegen check`: compares what would be generated with what is there; writes nothing. Exits 3 on a difference. */
import { refuseLinksOutside } from "../files/check-output-folder.js";
import { compareOutput, pathsOf } from "../files/compare-output.js";
import type { FileState } from "../files/file-state.js";
import type { Invocation } from "./invocation.js";
import type { Io } from "./io.js";
import { currentRecord, prepareRun } from "./prepare-run.js";
import { counted, printDiagnostics, printJson, specJson, specsLine } from "./print-outcome.js";
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
}

export async function checkCommand(asked: Invocation, io: Io): Promise<number> {
  const settings = settingsOf(asked.flags, io);
  const outcome = await check(settings, asked.flags.full, io);
  if (outcome.exitCode === 3) {
    const { printOutOfDate, outOfDateJson } = await import("./print-out-of-date.js");
    const report = { ...outcome, asked, settings };
    if (asked.flags.json) printJson({ command: "check", exitCode: 3, ...outOfDateJson(report) }, io);
    else printOutOfDate(report, io);
    return 3;
  }
  const { exitCode, specs, total } = outcome;
  if (asked.flags.json) printJson({ command: "check", exitCode, specs: specs.map(specJson), files: [] }, io);
  else printChecked(outcome, `${settings.shownOut}: ${counted(total, "file")}, all up to date`, io);
  return exitCode;
}

async function check(settings: Settings, full: boolean, io: Io): Promise<CheckOutcome> {
  const run = prepareRun(settings, io);
  const record = full ? undefined : currentRecord(run);
  if (record) {
    const total = Object.keys(record.outputs).length;
    return { exitCode: 0, specs: record.report, total, states: [] };
  }
  const { planOutput } = await import("./plan-output.js");
  const { specs, folders } = await planOutput(run, io);
  if (!folders) return { exitCode: 1, specs, total: 0, states: [] };

  refuseLinksOutside(settings.out, folders.flatMap(pathsOf));
  const all = compareOutput(run.place, folders);
  const states = all.filter(({ status }) => status !== "unchanged");
  const total = all.filter(({ wanted }) => wanted !== undefined).length;
  return { exitCode: states.length === 0 ? 0 : 3, specs, total, states };
}

function printChecked({ exitCode, specs }: CheckOutcome, verdict: string, io: Io): void {
  printDiagnostics(specs, io);
  if (exitCode !== 0) return;
  const paint = painter(io.stdout, io.env);
  io.stdout.write(`${specsLine(specs)}\n${paint("green", verdict)}\n`);
}
