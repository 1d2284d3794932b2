/** A Markdown document of the user's: as it is given, as it is read, and as it is filled. */
import type { Diagnostic } from "../diagnostic/diagnostic.js";
import type { FilledRegion } from "./fill-regions.js";
import type { Region } from "./region.js";

export interface DocumentInput {
  /** As manifests name it: relative to the nearest package.json, with `/`. */
  readonly path: string;
  /** The bytes of the file, or its text. */
  readonly text: string | Uint8Array;
  /** The specs that there are; regions may name any spec when left out. */
  readonly specNames?: readonly string[] | undefined;
}

export interface ReadDocument {
  readonly path: string;
  /** Without a byte order mark: the ranges of regions and diagnostics refer to it. */
  readonly text: string;
  readonly byteOrderMark: "" | "\uFEFF";
  readonly regions: readonly Region[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface DocumentToFill extends ReadDocument {
  /** The way from the document to the spec's folder of pages, with `/`; without it nothing is linked. */
  readonly docs?: string | undefined;
}

export interface FilledDocument {
  readonly path: string;
  /** As it is to be written: a byte order mark and all bytes outside of the regions are as they were. */
  readonly text: string;
  /** The regions of the spec, in order. */
  readonly regions: readonly FilledRegion[];
  /** Those of `readDocument`, and what the spec makes of its regions. */
  readonly diagnostics: readonly Diagnostic[];
}
