/** Settings in; the specs with their bytes, and what decides whether there is anything to do, out. */
import { refuseUnlikelyOutput } from "../files/check-output-folder.js";
import { findDocuments } from "../files/find-documents.js";
import type { DocumentFile } from "../files/find-documents.js";
import { findSpecs } from "../files/find-specs.js";
import type { SpecFile } from "../files/find-specs.js";
import { readBytes } from "../files/found-file.js";
import type { OutputPlace } from "../files/output-tree.js";
import { readCurrentRecord, recordPath } from "../files/run-record.js";
import type { CurrentRecord, DocumentInputs, RunInputs } from "../files/run-record.js";
import { bytesHash, textHash } from "../files/text-hash.js";
import type { Io } from "./io.js";
import type { Settings } from "./settings.js";
import type { SpecReport } from "./spec-report.js";

export interface SpecBytes {
  readonly spec: SpecFile;
  readonly bytes: Uint8Array;
}

export interface PreparedRun {
  readonly settings: Settings;
  readonly specs: readonly SpecBytes[];
  readonly documents: readonly DocumentFile[];
  readonly place: OutputPlace;
  readonly inputs: RunInputs;
  /** Where the record of this run is kept; undefined where none is. */
  readonly record: string | undefined;
}

export function prepareRun(settings: Settings, io: Io): PreparedRun {
  const { cwd, places, onlyThese, out, importExtension } = settings;
  const files = findSpecs(cwd, places, io.cwd);
  refuseUnlikelyOutput(out, { specs: files, cwd, packageFile: settings.package?.file });
  const specs = files.map((spec) => ({ spec, bytes: readBytes(spec.file, spec.shown) }));
  const documents = documentsOf(settings, io);
  return {
    settings,
    specs,
    documents,
    place: { out, specNames: files.map(({ name }) => name), onlyThese },
    inputs: {
      build: io.build,
      options: JSON.stringify({ importExtension, version: io.version }),
      specs: specs.map(({ spec, bytes }) => ({
        file: spec.file,
        header: spec.header,
        hash: textHash(bytes),
      })),
      documents: documents.map((document) => documentInputs(document, document.bytes)),
    },
    record: io.build === "" ? undefined : recordPath(cwd, [io.cwd, cwd, out, String(onlyThese), ...places]),
  };
}

export function documentsOf({ documents, out }: Settings, io: Io): DocumentFile[] {
  return findDocuments({ places: documents, out, shownFrom: io.cwd });
}

/** What is recorded of a document with these bytes. */
export function documentInputs(
  { file, path, wayOut }: Pick<DocumentFile, "file" | "path" | "wayOut">,
  bytes: Uint8Array | string,
): DocumentInputs {
  return { file, path, wayOut, hash: bytesHash(bytes) };
}

/** The last run's record, if a full run would find everything as that one left it. */
export function currentRecord(run: PreparedRun): CurrentRecord<readonly SpecReport[]> | undefined {
  return run.record === undefined ? undefined : readCurrentRecord(run.record, run.inputs, run.place);
}
