/** Documents with what should stand in their regions in; how each differs from that out. */
import { join } from "node:path";
import { manifestName, readManifest } from "./read-manifest.js";
import { textHash } from "./text-hash.js";

export interface WantedDocument {
  readonly file: string;
  readonly shown: string;
  /** What is there. */
  readonly bytes: Uint8Array;
  readonly found: string;
  readonly wanted: string;
  readonly regions: readonly {
    readonly specName: string;
    readonly found: string;
    readonly wanted: string;
  }[];
}

export type DocumentStatus =
  | "unchanged"
  /** A region is as scopegen wrote it, and no longer what it writes. */
  | "changed"
  /** A region is not as scopegen wrote it. */
  | "edited"
  /** Nothing stands in a region yet. */
  | "unfilled";

export interface DocumentState extends WantedDocument {
  readonly status: DocumentStatus;
}

/** `out` is the output folder, where manifests tell what was written. */
export function compareDocuments(out: string, documents: readonly WantedDocument[]): DocumentState[] {
  const written = new Map<string, ReadonlySet<string>>();
  return documents.map((document) => ({ ...document, status: statusOf(document) }));

  function statusOf({ found, wanted, regions }: WantedDocument): DocumentStatus {
    if (found === wanted) return "unchanged";
    const differing = regions.filter((region) => region.found !== region.wanted);
    const filled = differing.filter((region) => region.found.trim() !== "");
    if (filled.length === 0) return "unfilled";
    const ours = filled.every((region) => writtenFor(region.specName).has(regionHash(region.found)));
    return ours ? "changed" : "edited";
  }

  function writtenFor(specName: string): ReadonlySet<string> {
    const known = written.get(specName) ?? readManifest(join(out, specName, manifestName))?.regions;
    const hashes = known ?? new Set();
    written.set(specName, hashes);
    return hashes;
  }
}

/** The same whatever a checkout did to line ends. */
function regionHash(text: string): string {
  return textHash(text.replace(/\r\n?/g, "\n"));
}
