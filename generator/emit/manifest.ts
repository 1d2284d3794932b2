/** The files of a folder in, `manifest.json` out: what the folder was made from, and which files in it are ours. */
import { createHash } from "node:crypto";
import { memoizeEach } from "../memory/memoize-last.js";
import { jsonHeader } from "../print/header.js";
import { json } from "../print/json.js";
import type { GeneratedFile } from "./generated-file.js";

export interface ManifestInput {
  /** The released version of the generator. */
  readonly version: string;
  /** Without the manifest itself, as they are written. */
  readonly files: readonly GeneratedFile[];
  /** The spec file as headers show it; none for a folder that comes from no spec. */
  readonly specPath?: string;
  /** SHA-256 of the spec's text with LF, in hex. */
  readonly specHash?: string;
  /** What, beside the spec, decides about the output. */
  readonly options?: object;
  /** What was put into documents that are the user's. */
  readonly documents?: readonly {
    readonly path: string;
    readonly regions: readonly { readonly text: string }[];
  }[];
}

/**
 * Paths are in the order of their code units; a hash is SHA-256 in hex of a file's text. Emits again and again: the text
 * that a file had last time is not hashed again.
 */
export function manifestEmitter(): (input: ManifestInput) => GeneratedFile {
  const entriesOf = memoizeEach(
    ({ path }) => path,
    ({ path, text }: GeneratedFile) => [path, hash(text)] as const,
  );
  return ({ version, files, specPath, specHash, options, documents = [] }) => {
    const regions = regionHashes(documents);
    const manifest = {
      $comment: jsonHeader(specPath),
      version,
      ...(specHash !== undefined && { spec: { hash: specHash } }),
      ...(options && { options }),
      files: Object.fromEntries(entriesOf(files.map((file) => [file])).toSorted(byPath)),
      ...(regions.length > 0 && { regions: Object.fromEntries(regions) }),
    };
    return { path: "manifest.json", text: json(manifest) };
  };
}

/** By document, in the order in which they stand there; two documents may have the same path in two packages. */
function regionHashes(documents: NonNullable<ManifestInput["documents"]>): [string, string[]][] {
  const hashes = new Map<string, string[]>();
  for (const { path, regions } of documents) {
    if (regions.length === 0) continue;
    const own = regions.map(({ text }) => hash(text.replace(/\r\n?/g, "\n")));
    hashes.set(path, [...(hashes.get(path) ?? []), ...own]);
  }
  return [...hashes].toSorted(byPath);
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function byPath([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
