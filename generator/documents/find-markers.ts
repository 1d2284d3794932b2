/** A Markdown document in; the comments in it that are markers of regions, or were meant to be, out, in order. */
import { findHtml } from "./find-html.js";
import type { HtmlPart } from "./find-html.js";
import { readMarker } from "./read-marker.js";
import type { Marker } from "./read-marker.js";

export interface FoundMarker {
  readonly marker: Marker;
  /** The comment, from `<!--` to `-->`. */
  readonly range: { readonly start: number; readonly end: number };
  /** Whether it begins a line, has its lines for itself, and what is put there is read as Markdown of the document's own. */
  readonly wellPlaced: boolean;
}

export function findMarkers(text: string): FoundMarker[] {
  if (!worth.test(text)) return [];
  return findHtml(text, worth).flatMap((part) => markersIn(text, part));
}

/** Linear on any text, unlike what would look for optional parts one by one. */
const worth = /<!--[\s/]*scopegen/i;

function markersIn(text: string, { start, end, top }: HtmlPart): FoundMarker[] {
  const html = text.slice(start, end);
  const markers: FoundMarker[] = [];
  const holdsMarkdown = top && !verbatim.test(html);
  for (let at = html.indexOf("<!--"); at !== -1;) {
    const close = html.indexOf("-->", at + 2);
    if (close === -1) break;
    const marker = readMarker(html.slice(at + 4, close), start + at + 4);
    const range = { start: start + at, end: start + close + 3 };
    if (marker) markers.push({ marker, range, wellPlaced: holdsMarkdown && isAlone(text, range) });
    at = html.indexOf("<!--", close + 3);
  }
  return markers;
}

/** How the HTML begins that no blank line ends, comments aside: in it Markdown is shown as it is, or not at all. */
const verbatim = /^\s*<(?:(?:script|pre|style|textarea)(?=[\s>]|$)|\?|!(?!--))/i;

function isAlone(text: string, { start, end }: FoundMarker["range"]): boolean {
  const before = text[start - 1];
  behind.lastIndex = end;
  return (before === undefined || before === "\n" || before === "\r") && behind.test(text);
}

const behind = /[ \t]*(?:[\r\n]|$)/y;
