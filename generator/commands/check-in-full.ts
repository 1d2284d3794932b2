/** What was found in; how what stands there differs from what should be, all of it rendered, out. Nothing is written. */
import { compareDocuments } from "../files/compare-documents.js";
import type { DocumentState } from "../files/compare-documents.js";
import { compareOutput, pathsOf } from "../files/compare-output.js";
import type { FileState } from "../files/file-state.js";
import { refuseLinksOutside } from "../files/refuse-links.js";
import type { FoundRun } from "./find-run.js";
import type { Io } from "./io.js";
import type { DocumentReport } from "./plan-documents.js";
import { planOutput } from "./plan-output.js";
import { prepareRun } from "./prepare-run.js";
import type { SpecReport } from "./spec-report.js";

export interface CheckOutcome {
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

export async function checkInFull(found: FoundRun, io: Io): Promise<CheckOutcome> {
  const run = prepareRun(found);
  const { settings, place } = run;
  const documentTotal = run.documents.length;
  const { specs, documents: reports, wanted } = await planOutput(run, io);
  if (!wanted) {
    return { exitCode: 1, specs, total: 0, states: [], reports, documentTotal, documents: [] };
  }
  const { folders } = wanted;
  refuseLinksOutside(settings.out, folders.flatMap(pathsOf));
  const all = compareOutput(place, folders);
  const states = all.filter(({ status }) => status !== "unchanged");
  const total = all.filter((state) => state.wanted !== undefined).length;
  const documents = compareDocuments(settings.out, wanted.documents).filter(
    ({ status }) => status !== "unchanged",
  );
  const exitCode = states.length + documents.length === 0 ? 0 : 3;
  return { exitCode, specs, total, states, reports, documentTotal, documents };
}
