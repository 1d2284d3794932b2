/** Settings in; the specs with their bytes, and what decides whether there is anything to do, out. */
import { refuseUnlikelyOutput } from "../files/check-output-folder.js";
import { findSpecs } from "../files/find-specs.js";
import type { SpecFile } from "../files/find-specs.js";
import { readBytes } from "../files/found-file.js";
import type { OutputPlace } from "../files/output-tree.js";
import { readCurrentRecord, recordPath } from "../files/run-record.js";
import type { RunInputs, RunRecord } from "../files/run-record.js";
import { textHash } from "../files/text-hash.js";
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
  readonly place: OutputPlace;
  readonly inputs: RunInputs;
  /** Where the record of this run is kept; undefined where none is. */
  readonly record: string | undefined;
}

export function prepareRun(settings: Settings, io: Io): PreparedRun {
  const { cwd, places, onlyThese, out, importExtension } = settings;
  const files = findSpecs(cwd, places, io.cwd);
  refuseUnlikelyOutput(out, files);
  const specs = files.map((spec) => ({ spec, bytes: readBytes(spec.file, spec.shown) }));
  return {
    settings,
    specs,
    place: { out, specNames: files.map(({ name }) => name), onlyThese },
    inputs: {
      build: io.build,
      options: JSON.stringify({ importExtension, version: io.version }),
      specs: specs.map(({ spec, bytes }) => ({
        file: spec.file,
        header: spec.header,
        hash: textHash(bytes),
      })),
    },
    record: io.build === "" ? undefined : recordPath(cwd, [io.cwd, cwd, out, String(onlyThese), ...places]),
  };
}

/** The last run's record, if a full run would find everything as that one left it. */
export function currentRecord(run: PreparedRun): RunRecord<readonly SpecReport[]> | undefined {
  return run.record === undefined ? undefined : readCurrentRecord(run.record, run.inputs, run.place);
}
