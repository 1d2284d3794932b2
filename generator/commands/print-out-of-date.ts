/** What `check` found to be out of date in; each file with its reason, a short diff and what mends it, out. */
import { basename } from "node:path";
import type { DocumentState, DocumentStatus } from "../files/compare-documents.js";
import type { FileState, FileStatus } from "../files/file-state.js";
import { manifestName } from "../files/read-manifest.js";
import { shortDiff } from "./short-diff.js";
import type { Invocation } from "./invocation.js";
import type { Io } from "./io.js";
import { mendingCommand } from "./mending-command.js";
import { outOfDateReason } from "./out-of-date-reason.js";
import { painter } from "./paint.js";
import type { Paint } from "./paint.js";
import { filesAndDocuments, printDiagnostics, specJson, specsLine } from "./print-outcome.js";
import type { Settings } from "./settings.js";
import type { SpecReport } from "./spec-report.js";

export interface OutOfDateReport {
  readonly asked: Invocation;
  readonly settings: Settings;
  readonly specs: readonly SpecReport[];
  readonly states: readonly FileState[];
  readonly documents: readonly DocumentState[];
}

/** Diffs shown on one page; all the other files are still named. */
const diffsShown = 5;
const byHand: ReadonlySet<FileStatus> = new Set(["in_the_way", "left_over_edited", "left_over_unowned"]);

export function printOutOfDate(report: OutOfDateReport, io: Io): void {
  const { asked, settings, specs, states, documents } = report;
  printDiagnostics(specs, io);
  const paint = painter(io.stdout, io.env);
  const verdict = `${settings.shownOut}: ${filesAndDocuments(states.length, documents.length)} out of date`;
  const withDiff = new Set(worthADiff(states, documents).slice(0, diffsShown));
  const lines = [
    specsLine(specs),
    paint("red", verdict),
    "",
    ...states.flatMap((state) => [
      `${paint("bold", `${settings.shownOut}/${state.path}`)}: ${outOfDateReason(state, states)}`,
      ...(withDiff.has(state) ? diffLines(diffOf(state), paint) : []),
    ]),
    ...documents.flatMap((document, index) => [
      `${paint("bold", document.shown)}: ${documentReasons[document.status]}`,
      ...(index < diffsShown ? diffLines(shortDiff(document.found, document.wanted), paint) : []),
    ]),
    "",
    ...advice(report, mendingCommand(asked, settings), paint),
  ];
  io.stdout.write(`${lines.join("\n")}\n`);
}

const documentReasons: Readonly<Record<DocumentStatus, string>> = {
  unchanged: "up to date",
  unfilled: "not filled yet",
  changed: "out of date between its markers",
  edited: "edited by hand between its markers",
};

export function outOfDateJson({ asked, settings, specs, states, documents }: OutOfDateReport): object {
  return {
    specs: specs.map(specJson),
    files: states.map((state) => ({
      path: `${settings.shownOut}/${state.path}`,
      status: state.status,
      reason: outOfDateReason(state, states),
      ...(state.found === undefined ? {} : { diff: diffOf(state).join("\n") }),
    })),
    documents: documents.map(({ shown, status, found, wanted }) => ({
      path: shown,
      status,
      reason: documentReasons[status],
      diff: shortDiff(found, wanted).join("\n"),
    })),
    mend: mendingCommand(asked, settings),
  };
}

/** The hashes in a manifest say nothing to people, unless nothing else differs. */
function worthADiff(states: readonly FileState[], documents: readonly DocumentState[]): FileState[] {
  const present = states.filter(({ found }) => found !== undefined);
  const others = present.filter(({ path }) => basename(path) !== manifestName);
  return others.length + documents.length > 0 ? others : present;
}

function diffOf({ found, wanted, status }: FileState): string[] {
  return status === "in_the_way" ? [] : shortDiff(found ?? "", wanted ?? "");
}

function diffLines(diff: readonly string[], paint: Paint): string[] {
  return diff.map((line) => {
    if (line.startsWith("-")) return `  ${paint("red", line)}`;
    return `  ${line.startsWith("+") ? paint("green", line) : paint("dim", line)}`;
  });
}

function advice({ states, documents }: OutOfDateReport, command: string, paint: Paint): string[] {
  const needsHand = states.some(({ status }) => byHand.has(status));
  const mendable = documents.length > 0 || states.some(({ status }) => !byHand.has(status));
  return [
    ...(needsHand ? ["Files that scopegen may not touch are to be moved or deleted by hand."] : []),
    ...(mendable ? [`${needsHand ? "Then run" : "To mend it, run"}: ${paint("bold", command)}`] : []),
  ];
}
