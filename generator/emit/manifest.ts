/** The files of a folder in, `manifest.json` out: what the folder was made from, and which files in it are ours. */
import { createHash } from "node:crypto";
import { jsonHeader } from "../print/header.js";
import { json } from "../print/literal.js";
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
}

/** Paths are in the order of their code units; a hash is SHA-256 in hex of a file's text. */
export function emitManifest({ version, files, specPath, specHash, options }: ManifestInput): GeneratedFile {
  const manifest = {
    $comment: jsonHeader(specPath),
    version,
    ...(specHash !== undefined && { spec: { hash: specHash } }),
    ...(options && { options }),
    files: Object.fromEntries(files.map(({ path, text }) => [path, hash(text)]).toSorted(byPath)),
  };
  return { path: "manifest.json", text: `${json(manifest)}\n`, format: "verbatim" };
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function byPath([a = ""]: readonly string[], [b = ""]: readonly string[]): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
