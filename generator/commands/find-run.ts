/** Settings in; what a run would read and where it would write, and whether there is anything to do at all, out. */
import { refuseUnlikelyOutput } from "../files/check-output-folder.js";
import { findDocuments } from "../files/find-documents.js";
import type { DocumentFile } from "../files/find-documents.js";
import { findSpecs } from "../files/find-specs.js";
import type { SpecFile } from "../files/find-specs.js";
import { recordPath } from "../files/kept-text.js";
import type { OutputPlace } from "../files/output-tree.js";
import { readCurrentRecord } from "../files/run-record.js";
import type { CurrentRecord, RunSources } from "../files/run-record.js";
import type { Io } from "./io.js";
import type { Settings } from "./settings.js";
import type { SpecReport } from "./spec-report.js";

export interface FoundRun {
  readonly settings: Settings;
  readonly specs: readonly SpecFile[];
  readonly documents: readonly DocumentFile[];
  readonly place: OutputPlace;
  readonly sources: RunSources;
  /** Where the record of this run is kept; undefined where none is. */
  readonly record: string | undefined;
}

export function findRun(settings: Settings, io: Io): FoundRun {
  const { cwd, places, onlyThese, out, importExtension } = settings;
  const specs = findSpecs(cwd, places, io.cwd);
  refuseUnlikelyOutput(out, { specs, cwd, packageFile: settings.package?.file });
  const documents = documentsOf(settings, io);
  const folders = [io.cwd, cwd, out, String(onlyThese), ...places];
  return {
    settings,
    specs,
    documents,
    place: { out, specNames: specs.map(({ name }) => name), onlyThese },
    sources: {
      build: io.build,
      options: JSON.stringify({ importExtension, version: io.version, folders }),
      specs: specs.map(({ file, header }) => ({ file, header })),
      documents: documents.map(({ file, path, wayOut }) => ({ file, path, wayOut })),
    },
    record: io.build === "" ? undefined : recordPath(cwd, folders),
  };
}

export function documentsOf({ documents, out }: Settings, io: Io): DocumentFile[] {
  return findDocuments({ places: documents, out, shownFrom: io.cwd });
}

/** The last run's record, if a full run would find everything as that one left it. */
export function currentRecord(run: FoundRun): CurrentRecord<readonly SpecReport[]> | undefined {
  return run.record === undefined ? undefined : readCurrentRecord(run.record, run.sources, run.place);
}
