/** Settings in; what the specs say, and what there is to say of them, out. */
import { findSpecs } from "../files/find-specs.js";
import { readBytes } from "../files/found-file.js";
import type { ScopeCatalog } from "../model/catalog.js";
import type { Io } from "./io.js";
import type { Settings } from "./settings.js";
import { reportSpec } from "./spec-report.js";
import type { SpecReport } from "./spec-report.js";

/** A spec with errors has a report and no catalog. `path` says which of its paths the catalog has. */
export async function readCatalogs({ cwd, places }: Settings, path: "shown" | "header", io: Io) {
  const { readSpec } = await import("../generate.js");
  const catalogs: ScopeCatalog[] = [];
  const reports: SpecReport[] = [];
  for (const spec of findSpecs(cwd, places, io.cwd)) {
    const specText = readBytes(spec.file, spec.shown);
    const read = readSpec({ specName: spec.name, specPath: spec[path], specText });
    reports.push(await reportSpec(spec, read));
    if (read.catalog) catalogs.push(read.catalog);
  }
  return { catalogs, reports };
}
