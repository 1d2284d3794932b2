/** Specs in; a report on each and, unless one has an error, all files that there should be, out. In memory only. */
import type { WantedDocument } from "../files/compare-documents.js";
import type { WantedFolder } from "../files/compare-output.js";
import { readExplorer, readRuntime } from "../files/read-assets.js";
import type { Generate } from "../generate.js";
import type { Io } from "./io.js";
import { planDocuments, readDocuments } from "./plan-documents.js";
import type { DocumentReport } from "./plan-documents.js";
import type { PreparedRun } from "./prepare-run.js";
import { withProgress } from "./progress.js";
import { reportSpec } from "./spec-report.js";
import type { SpecReport } from "./spec-report.js";

export interface OutputPlan {
  readonly specs: readonly SpecReport[];
  readonly documents: readonly DocumentReport[];
  /** Undefined when a spec or a document has an error: then nothing is written for any. */
  readonly wanted: WantedOutput | undefined;
}

export interface WantedOutput {
  readonly folders: readonly WantedFolder[];
  readonly documents: readonly WantedDocument[];
}

/** What generates from each spec there is, by its name; a run that finds one that an earlier run has left does less. */
export type Generators = Map<string, Generate>;

export async function planOutput(
  { settings, specs, documents, place }: PreparedRun,
  io: Io,
  generators: Generators = new Map(),
): Promise<OutputPlan> {
  const pipeline = await withProgress(io, "loading the generator", () => import("../generate.js"));
  const { generator, generateShared } = pipeline;
  const assets = {
    version: io.version,
    runtime: readRuntime(io.home),
    explorer: readExplorer(io.home),
  };
  const { importExtension } = settings;
  const toFill = await readDocuments(documents, place.onlyThese ? undefined : place.specNames, pipeline);
  const reports: SpecReport[] = [];
  const folders: WantedFolder[] = [];
  const filled = [];
  const names = new Set(specs.map(({ spec }) => spec.name));
  for (const name of generators.keys()) if (!names.has(name)) generators.delete(name);
  for (const { spec, bytes } of specs) {
    const { name, header, shown } = spec;
    const generate = generators.get(name) ?? generator();
    generators.set(name, generate);
    const result = await withProgress(io, `generating from ${shown}`, () =>
      generate({
        specName: name,
        specPath: header,
        specText: bytes,
        assets,
        importExtension,
        documents: toFill.map(({ document: { wayOut }, read }) => ({
          ...read,
          docs: wayOut === undefined ? undefined : `${wayOut}/${name}/docs`,
        })),
      }),
    );
    reports.push(await reportSpec(spec, result));
    folders.push({ name, files: result.files });
    filled.push({ specName: name, documents: result.documents });
  }
  const planned = await planDocuments(toFill, filled);
  const plan = { specs: reports, documents: planned.reports };
  if ([...plan.specs, ...plan.documents].some(({ failed }) => failed)) return { ...plan, wanted: undefined };
  folders.push({ name: "", files: await generateShared({ assets }) });
  return { ...plan, wanted: { folders, documents: planned.wanted } };
}
