/** Settings in; everything generated and written where it differs, and what was done to each file, out. */
import { compareDocuments } from "../files/compare-documents.js";
import type { DocumentStatus } from "../files/compare-documents.js";
import { compareOutput, pathsOf } from "../files/compare-output.js";
import type { FileState, FileStatus } from "../files/file-state.js";
import { refuseLinksOutside } from "../files/check-output-folder.js";
import { Failure } from "../files/failure.js";
import { writeRecord } from "../files/run-record.js";
import type { DocumentInputs } from "../files/run-record.js";
import { textHash } from "../files/text-hash.js";
import { writeOutput } from "../files/write-output.js";
import type { Io } from "./io.js";
import type { DocumentReport } from "./plan-documents.js";
import { planOutput } from "./plan-output.js";
import { currentRecord, documentInputs, prepareRun } from "./prepare-run.js";
import type { PreparedRun } from "./prepare-run.js";
import type { Settings } from "./settings.js";
import type { SpecReport } from "./spec-report.js";

/** `restored`: had been edited by hand. `kept…`: left over, but not to be removed by us. */
export type FileAction = "unchanged" | "written" | "restored" | "removed" | "kept_edited" | "kept_unowned";

export interface GenerateOutcome {
  readonly exitCode: 0 | 1;
  readonly specs: readonly SpecReport[];
  /** Paths relative to the output folder; none when a spec has an error. */
  readonly files: readonly { readonly path: string; readonly action: FileAction }[];
  /** What is wrong with documents; empty when nothing is. */
  readonly reports: readonly DocumentReport[];
  /** Paths as messages show them; none when a spec or a document has an error. */
  readonly documents: readonly { readonly path: string; readonly action: DocumentAction }[];
  /** The documents as they were read or, if anything was written, as they were left. */
  readonly left: readonly DocumentInputs[];
}

export type DocumentAction = Extract<FileAction, "unchanged" | "written" | "restored">;

/** `full`: everything is rendered, even if the record says that there is nothing to do. */
export async function generateOnce(
  settings: Settings,
  io: Io,
  { full }: { readonly full: boolean } = { full: false },
): Promise<GenerateOutcome> {
  const run = prepareRun(settings, io);
  const record = full ? undefined : currentRecord(run);
  if (record) {
    const files = Object.keys(record.outputs).map((path) => ({ path, action: "unchanged" as const }));
    const documents = run.documents.map(({ shown }) => ({ path: shown, action: "unchanged" as const }));
    return { exitCode: 0, specs: record.report, files, reports: [], documents, left: run.inputs.documents };
  }
  const { specs, documents: reports, wanted } = await planOutput(run, io);
  if (!wanted) return { exitCode: 1, specs, files: [], reports, documents: [], left: run.inputs.documents };

  const { folders } = wanted;
  refuseLinksOutside(settings.out, folders.flatMap(pathsOf));
  const states = compareOutput(run.place, folders);
  const documents = compareDocuments(settings.out, wanted.documents);
  refuseOverwriting(settings, states);
  writeOutput(
    settings.out,
    states.filter(needsWork).map((state) => ({ path: state.path, text: state.wanted })),
    documents
      .filter(({ status }) => status !== "unchanged")
      .map((state) => ({ file: state.file, before: state.bytes, text: state.wanted })),
  );
  const left = run.documents.map((document, index) =>
    documentInputs(document, documents[index]?.wanted ?? document.bytes),
  );
  keepRecord({ ...run, inputs: { ...run.inputs, documents: left } }, specs, states);
  return {
    exitCode: 0,
    specs,
    files: states.map(({ path, status }) => ({ path, action: actions[status] })),
    reports,
    documents: documents.map(({ shown, status }) => ({ path: shown, action: documentActions[status] })),
    left,
  };
}

const documentActions: Readonly<Record<DocumentStatus, DocumentAction>> = {
  unchanged: "unchanged",
  unfilled: "written",
  changed: "written",
  edited: "restored",
};

const actions: Readonly<Record<FileStatus, FileAction>> = {
  unchanged: "unchanged",
  missing: "written",
  changed: "written",
  edited: "restored",
  in_the_way: "unchanged",
  left_over: "removed",
  abandoned: "removed",
  left_over_edited: "kept_edited",
  left_over_unowned: "kept_unowned",
};

function needsWork({ status }: FileState): boolean {
  return ["written", "restored", "removed"].includes(actions[status]);
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

/** A run that leaves something to say of the output is not recorded, so that the next one says it again. */
function keepRecord(run: PreparedRun, report: readonly SpecReport[], states: readonly FileState[]): void {
  if (run.record === undefined || states.some(({ status }) => actions[status].startsWith("kept"))) return;
  const outputs = Object.fromEntries(
    states.flatMap(({ path, wanted }) => (wanted === undefined ? [] : [[path, textHash(wanted)]])),
  );
  writeRecord(run.record, { inputs: run.inputs, outputs, report }, run.place);
}
