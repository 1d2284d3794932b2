/** What `check` found to be out of date in; each file with its reason, a short diff and what mends it, out. */
import { basename } from "node:path";
import type { FileState, FileStatus } from "../files/file-state.js";
import { manifestName } from "../files/read-manifest.js";
import { shortDiff } from "./short-diff.js";
import type { Invocation } from "./invocation.js";
import type { Io } from "./io.js";
import { mendingCommand } from "./mending-command.js";
import { outOfDateReason } from "./out-of-date-reason.js";
import { painter } from "./paint.js";
import type { Paint } from "./paint.js";
import { counted, printDiagnostics, specJson, specsLine } from "./print-outcome.js";
import type { Settings } from "./settings.js";
import type { SpecReport } from "./spec-report.js";

export interface OutOfDateReport {
  readonly asked: Invocation;
  readonly settings: Settings;
  readonly specs: readonly SpecReport[];
  readonly states: readonly FileState[];
}

/** Diffs shown on one page; all the other files are still named. */
const diffsShown = 5;
const byHand: ReadonlySet<FileStatus> = new Set(["in_the_way", "left_over_edited", "left_over_unowned"]);

export function printOutOfDate({ asked, settings, specs, states }: OutOfDateReport, io: Io): void {
  printDiagnostics(specs, io);
  const paint = painter(io.stdout, io.env);
  const verdict = `${settings.shownOut}: ${counted(states.length, "file")} out of date`;
  const withDiff = new Set(worthADiff(states).slice(0, diffsShown));
  const lines = [
    specsLine(specs),
    paint("red", verdict),
    "",
    ...states.flatMap((state) => [
      `${paint("bold", `${settings.shownOut}/${state.path}`)}: ${outOfDateReason(state, states)}`,
      ...(withDiff.has(state) ? diffLines(state, paint) : []),
    ]),
    "",
    ...advice(states, mendingCommand(asked, settings), paint),
  ];
  io.stdout.write(`${lines.join("\n")}\n`);
}

export function outOfDateJson({ asked, settings, specs, states }: OutOfDateReport): object {
  return {
    specs: specs.map(specJson),
    files: states.map((state) => ({
      path: `${settings.shownOut}/${state.path}`,
      status: state.status,
      reason: outOfDateReason(state, states),
      ...(state.found === undefined ? {} : { diff: diffOf(state).join("\n") }),
    })),
    mend: mendingCommand(asked, settings),
  };
}

/** The hashes in a manifest say nothing to people, unless nothing else differs. */
function worthADiff(states: readonly FileState[]): FileState[] {
  const present = states.filter(({ found }) => found !== undefined);
  const others = present.filter(({ path }) => basename(path) !== manifestName);
  return others.length > 0 ? others : present;
}

function diffOf({ found, wanted, status }: FileState): string[] {
  return status === "in_the_way" ? [] : shortDiff(found ?? "", wanted ?? "");
}

function diffLines(state: FileState, paint: Paint): string[] {
  return diffOf(state).map((line) => {
    if (line.startsWith("-")) return `  ${paint("red", line)}`;
    return `  ${line.startsWith("+") ? paint("green", line) : paint("dim", line)}`;
  });
}

function advice(states: readonly FileState[], command: string, paint: Paint): string[] {
  const needsHand = states.some(({ status }) => byHand.has(status));
  const mendable = states.some(({ status }) => !byHand.has(status));
  return [
    ...(needsHand ? ["Files that scopegen may not touch are to be moved or deleted by hand."] : []),
    ...(mendable ? [`${needsHand ? "Then run" : "To mend it, run"}: ${paint("bold", command)}`] : []),
  ];
}
