/** A document and texts for its regions in; the document with them between the markers, and no other byte changed, out. */
import type { Range } from "../diagnostic/diagnostic.js";

export interface FilledRegion {
  /** The part of the document between the markers. */
  readonly content: Range;
  /** What is to stand there, line ends included. */
  readonly text: string;
}

/** In any order; they do not overlap. */
export function fillRegions(text: string, regions: readonly FilledRegion[]): string {
  let at = 0;
  const parts: string[] = [];
  for (const region of regions.toSorted((a, b) => a.content.start - b.content.start)) {
    parts.push(text.slice(at, region.content.start), region.text);
    at = region.content.end;
  }
  return parts.join("") + text.slice(at);
}

/** Markdown with LF as it stands between markers: blank lines around it, and the line end of the start marker's line. */
export function regionText(markdown: string, text: string, { start }: Range): string {
  ending.lastIndex = start;
  const [lineEnd = "\n"] = ending.exec(text) ?? [];
  return `\n\n${markdown}\n\n`.replaceAll("\n", lineEnd);
}

const ending = /\r\n|[\n\r]/g;
