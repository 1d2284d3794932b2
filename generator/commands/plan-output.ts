/** Specs in; a report on each and, unless one has an error, all files that there should be, out. In memory only. */
import type { WantedFolder } from "../files/compare-output.js";
import { readExplorer, readRuntime } from "../files/read-assets.js";
import type { Io } from "./io.js";
import type { PreparedRun } from "./prepare-run.js";
import { withProgress } from "./progress.js";
import { reportSpec } from "./spec-report.js";
import type { SpecReport } from "./spec-report.js";

export interface OutputPlan {
  readonly specs: readonly SpecReport[];
  /** Undefined when a spec has an error: then nothing is written for any. */
  readonly folders: readonly WantedFolder[] | undefined;
}

export async function planOutput({ settings, specs }: PreparedRun, io: Io): Promise<OutputPlan> {
  const { generate, generateShared } = await withProgress(
    io,
    "loading the generator",
    () => import("../generate.js"),
  );
  const assets = {
    version: io.version,
    runtime: readRuntime(io.home),
    explorer: readExplorer(io.home),
  };
  const { importExtension } = settings;
  const reports: SpecReport[] = [];
  const folders: WantedFolder[] = [];
  for (const { spec, bytes } of specs) {
    const { name, header, shown } = spec;
    const input = { specName: name, specPath: header, specText: bytes, assets, importExtension };
    const result = await withProgress(io, `generating from ${shown}`, () => generate(input));
    reports.push(await reportSpec(spec, result));
    folders.push({ name, files: result.files });
  }
  if (reports.some(({ failed }) => failed)) return { specs: reports, folders: undefined };
  return { specs: reports, folders: [...folders, { name: "", files: await generateShared({ assets }) }] };
}
