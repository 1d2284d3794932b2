/** What a run would read in; the same with the bytes of it, and what they decide, out. */
import type { DocumentFile } from "../files/find-documents.js";
import type { SpecFile } from "../files/find-specs.js";
import { readBytes } from "../files/found-file.js";
import type { DocumentInputs, RunInputs } from "../files/run-record.js";
import { bytesHash, textHash } from "../files/text-hash.js";
import type { FoundRun } from "./find-run.js";

export interface SpecBytes {
  readonly spec: SpecFile;
  readonly bytes: Uint8Array;
}

export interface DocumentBytes extends DocumentFile {
  readonly bytes: Uint8Array;
}

export interface PreparedRun extends Pick<FoundRun, "settings" | "place" | "record"> {
  readonly specs: readonly SpecBytes[];
  readonly documents: readonly DocumentBytes[];
  readonly inputs: RunInputs;
}

export function prepareRun({ settings, place, record, sources, ...found }: FoundRun): PreparedRun {
  const specs = found.specs.map((spec) => ({ spec, bytes: readBytes(spec.file, spec.shown) }));
  const documents = found.documents.map((document) => ({
    ...document,
    bytes: readBytes(document.file, document.shown),
  }));
  return {
    settings,
    place,
    record,
    specs,
    documents,
    inputs: {
      ...sources,
      specs: specs.map(({ spec: { file, header }, bytes }) => ({ file, header, hash: textHash(bytes) })),
      documents: documents.map((document) => documentInputs(document, document.bytes)),
    },
  };
}

/** What is recorded of a document with these bytes. */
export function documentInputs(
  { file, path, wayOut }: Pick<DocumentFile, "file" | "path" | "wayOut">,
  bytes: Uint8Array | string,
): DocumentInputs {
  return { file, path, wayOut, hash: bytesHash(bytes) };
}
