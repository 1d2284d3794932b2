/** What a run found and did in; the lines that say so, on the right output, out. */
import type { GenerateOutcome } from "./generate-in-full.js";
import type { Io } from "./io.js";
import { painter, showsColor } from "./paint.js";
import type { DocumentReport } from "./plan-documents.js";
import type { DiagnosticsReport, SpecReport } from "./spec-report.js";

/** The diagnostics of every spec and document, on standard error. */
export function printDiagnostics(reports: readonly DiagnosticsReport[], io: Io): void {
  const key = showsColor(io.stderr, io.env) ? "colored" : "plain";
  for (const { text } of reports) if (text[key] !== "") io.stderr.write(text[key]);
}

/** "14 scopes, 117 endpoints from spec/acme.yaml" */
export function specsLine(specs: readonly SpecReport[]): string {
  const scopes = specs.reduce((sum, spec) => sum + spec.scopes, 0);
  const endpoints = specs.reduce((sum, spec) => sum + spec.endpoints, 0);
  const from = specs.length === 1 ? specs[0]?.path : `${specs.length} specs`;
  return `${counted(scopes, "scope")}, ${counted(endpoints, "endpoint")} from ${from}`;
}

/** Two lines when all is well; a line more for each file that deserves attention. */
export function printGenerated(outcome: GenerateOutcome, shownOut: string, io: Io): void {
  const { exitCode, specs, files, reports, documents } = outcome;
  printDiagnostics([...specs, ...reports], io);
  if (exitCode !== 0) {
    io.stderr.write(`Nothing was written${specs.length > 1 ? ", for any spec" : ""}.\n`);
    return;
  }
  const paint = painter(io.stdout, io.env);
  io.stdout.write(`${specsLine(specs)}\n`);
  io.stdout.write(`${paint("green", shownOut)}: ${filesLine(files, documents)}\n`);
  for (const { path, action } of files) {
    const remark = remarks[action];
    if (remark) io.stderr.write(`${shownOut}/${path} ${remark}\n`);
  }
  for (const { path, action } of documents) {
    if (action === "restored") io.stderr.write(`${path} ${restoredBetweenMarkers}\n`);
  }
}

const restoredBetweenMarkers = "had been edited by hand between its markers and was restored";

const remarks: Partial<Record<GenerateOutcome["files"][number]["action"], string>> = {
  restored: "had been edited by hand and was restored",
  removed: "was left over and is removed",
  kept_edited: "is left over but was edited by hand: delete it yourself",
  kept_unowned: "carries scopegen's header but no spec generates it: delete it yourself",
};

function filesLine(files: GenerateOutcome["files"], documents: GenerateOutcome["documents"]): string {
  const actions = [...files, ...documents].map(({ action }) => action);
  const count = (wanted: readonly string[]) => actions.filter((action) => wanted.includes(action)).length;
  const [written, unchanged, removed] = [
    count(["written", "restored"]),
    count(["unchanged"]),
    count(["removed"]),
  ];
  const parts = [
    `${written} written`,
    `${unchanged} unchanged`,
    ...(removed > 0 ? [`${removed} removed`] : []),
  ];
  const total = filesAndDocuments(written + unchanged - documents.length, documents.length);
  return written + removed === 0 ? `${total}, all up to date` : `${total}, ${parts.join(", ")}`;
}

/** "68 files", "68 files and 1 document", "1 document" */
export function filesAndDocuments(files: number, documents: number): string {
  if (documents === 0) return counted(files, "file");
  return [...(files > 0 ? [counted(files, "file")] : []), counted(documents, "document")].join(" and ");
}

/** "1 file", "2 files" */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

/** One JSON document, indented, on standard output. */
export function printJson(value: object, io: Io): void {
  io.stdout.write(`${JSON.stringify(value, undefined, 2).replace(UNSEEN, escapes)}\n`);
}

/** What JSON may hold as it is, though a terminal obeys it or shows nothing of it. */
const UNSEEN = /[\u007F-\u009F\p{Cf}\p{Zl}\p{Zp}]/gu;

function escapes(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

/** A spec's report as data. */
export function specJson({ name, path, scopes, endpoints, ...report }: SpecReport): object {
  return { name, path, scopes, endpoints, ...diagnosticsJson(report) };
}

/** A document's report as data. */
export function documentJson({ path, ...report }: DocumentReport): object {
  return { path, ...diagnosticsJson(report) };
}

/** `notShown` only where there are more than are given. */
function diagnosticsJson({ diagnostics, notShown }: Pick<DiagnosticsReport, "diagnostics" | "notShown">) {
  return notShown === 0 ? { diagnostics } : { diagnostics, notShown };
}
