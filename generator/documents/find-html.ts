/**
 * A Markdown document in; the HTML in it out, as a Markdown parser finds it: what stands in code is none.
 *
 * The parser takes quadratic time for lists and quotes that follow one another, so it is given a block at a time: what
 * begins at the start of a line behind a blank one continues no list or quote. Only a fence and some HTML go on.
 */
import { parse, postprocess, preprocess } from "micromark";
import { gfm } from "micromark-extension-gfm";
import { lineAfter, splitBlocks } from "./split-blocks.js";

export interface HtmlPart {
  readonly start: number;
  readonly end: number;
  /** Whether it is a block of its own, in no list, quote or footnote. */
  readonly top: boolean;
}

/** `worth` tells which HTML matters, so that blocks without it need not be parsed. */
export function findHtml(text: string, worth: RegExp): HtmlPart[] {
  const parts: HtmlPart[] = [];
  let at = 0;
  for (const { start, end } of splitBlocks(text)) {
    // What stands in a block that went on behind a blank line is dealt with.
    if (end <= at) continue;
    const from = Math.max(start, at);
    at = end;
    const block = text.slice(from, end);
    if (!worth.test(block) && !mayGoOn.test(block)) continue;
    const { html, open } = parseBlock(block);
    if (open) at = lineAfter(text, endOf(text, end, open.until));
    for (const [index, part] of html.entries()) {
      const last = open?.html && index === html.length - 1;
      parts.push({ start: from + part.start, end: last ? at : from + part.end, top: part.top });
    }
  }
  return parts;
}

/** A line that begins a fence or HTML. */
const mayGoOn = /(?:^|[\r\n]) {0,3}(?:`{3}|~{3}|<)/;

/** What the last block of a text leaves open, and what ends it. */
interface OpenBlock {
  readonly until: RegExp;
  readonly html: boolean;
}

function parseBlock(text: string): { html: HtmlPart[]; open: OpenBlock | undefined } {
  // A byte order mark is a character like any other here; the parser would drop it from the start and count wrongly.
  const document = preprocess()(text.replaceAll("\uFEFF", "\u2060"), undefined, true);
  const events = postprocess(
    parse({ extensions: [gfm()] })
      .document()
      .write(document),
  );
  const html: HtmlPart[] = [];
  let open: OpenBlock | undefined;
  let containers = 0;
  let fences = 0;
  for (const [kind, { type, start, end }] of events) {
    if (containerTypes.has(type)) containers += kind === "enter" ? 1 : -1;
    if (kind === "enter") {
      if (type === "codeFenced") fences = 0;
      if (type === "codeFencedFence") fences++;
      continue;
    }
    const top = containers === 0;
    const own = text.slice(start.offset, end.offset);
    if (type === "codeFenced") open = top && fences === 1 ? openFence(own) : undefined;
    if (type === "htmlFlow") open = top ? openHtml(own) : undefined;
    if (type === "htmlFlow" || type === "htmlText") {
      html.push({ start: start.offset, end: end.offset, top: top && type === "htmlFlow" });
    }
  }
  return { html, open };
}

const containerTypes: ReadonlySet<string> = new Set([
  "blockQuote",
  "listOrdered",
  "listUnordered",
  "gfmFootnoteDefinition",
]);

function openFence(code: string): OpenBlock {
  const [, fence = "```"] = /^(`+|~+)/.exec(code) ?? [];
  return {
    until: new RegExp(`(?<=[\\r\\n]|^) {0,3}${fence}${fence[0]}*[ \\t]*(?=[\\r\\n]|$)`, "g"),
    html: false,
  };
}

/** The kinds of HTML that a blank line does not end, by CommonMark, section 4.6. */
const endings: readonly (readonly [begins: RegExp, ends: string])[] = [
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, "</(?:script|pre|style|textarea)>"],
  [/^<!--/, "-->"],
  [/^<\?/, "\\?>"],
  [/^<![A-Za-z]/, ">"],
  [/^<!\[CDATA\[/, "\\]\\]>"],
];

function openHtml(html: string): OpenBlock | undefined {
  const [, ends] = endings.find(([begins]) => begins.test(html.trimStart())) ?? [];
  if (ends === undefined || new RegExp(ends, "i").test(html)) return undefined;
  return { until: new RegExp(ends, "gi"), html: true };
}

function endOf(text: string, from: number, until: RegExp): number {
  until.lastIndex = from;
  return until.test(text) ? until.lastIndex : text.length;
}
