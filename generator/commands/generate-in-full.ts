/** What was found in; everything generated and written where it differs, and what was done to each file, out. */
import { writeRecord } from "../files/run-record.js";
import type { DocumentInputs } from "../files/run-record.js";
import { textHash } from "../files/text-hash.js";
import { actions, documentActions, isKept } from "./file-actions.js";
import type { DocumentAction, FileAction } from "./file-actions.js";
import type { FoundRun } from "./find-run.js";
import type { Io } from "./io.js";
import type { DocumentReport } from "./plan-documents.js";
import { planOutput } from "./plan-output.js";
import type { Generators } from "./plan-output.js";
import { documentInputs, prepareRun } from "./prepare-run.js";
import type { SpecReport } from "./spec-report.js";
import { writePlan } from "./write-plan.js";

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

/** Undefined if what was read has changed before anything was written. */
export async function generateInFull(
  found: FoundRun,
  io: Io,
  generators?: Generators,
): Promise<GenerateOutcome | undefined> {
  const run = prepareRun(found);
  const { specs, documents: reports, wanted } = await planOutput(run, io, generators);
  if (!wanted) return { exitCode: 1, specs, files: [], reports, documents: [], left: run.inputs.documents };

  const done = await writePlan(run, wanted, io);
  if (!done) return undefined;
  const { states, documents, tidy } = done;
  const left = run.documents.map((document, index) =>
    documentInputs(document, documents[index]?.wanted ?? document.bytes),
  );
  // A run that leaves something to say or to do is not recorded, so that the next one is a full one.
  if (run.record !== undefined && tidy && !states.some(isKept)) {
    const outputs = states.flatMap(({ path, wanted: text }) =>
      text === undefined ? [] : [[path, textHash(text)]],
    );
    const inputs = { ...run.inputs, documents: left };
    writeRecord(run.record, { inputs, outputs: Object.fromEntries(outputs), report: specs }, run.place);
  }
  return {
    exitCode: 0,
    specs,
    files: states.map(({ path, status }) => ({ path, action: actions[status] })),
    reports,
    documents: documents.map(({ shown, status }) => ({ path: shown, action: documentActions[status] })),
    left,
  };
}
