/** A spec's text or bytes in, everything that is wrong with it out, in the order of the file. */
import type { Diagnostic } from "../../generator/diagnostic/diagnostic.js";
import { decode } from "../../generator/language/decode.js";
import type { SpecDocument } from "../../generator/language/document.js";
import { parse } from "../../generator/language/parse.js";
import { validate } from "../../generator/language/rules/index.js";

export interface Diagnosed {
  readonly text: string;
  readonly document: SpecDocument | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export function diagnosed(spec: string | Uint8Array): Diagnosed {
  const { text, diagnostics: undecodable } =
    typeof spec === "string" ? { text: spec, diagnostics: [] } : decode(spec);
  if (undecodable.length > 0) return { text, document: undefined, diagnostics: undecodable };
  const { document, diagnostics } = parse(text);
  const all = [...diagnostics, ...validate(document)];
  return { text, document, diagnostics: all.toSorted((a, b) => a.range.start - b.range.start) };
}

/** A spec in which mistakes are marked as ⟦the text that is wrong⟧ in, the spec and those places out. */
export function marked(spec: string): { text: string; marks: string[] } {
  const starts: number[] = [];
  const marks: { start: number; place: string }[] = [];
  let text = "";
  for (const character of spec) {
    if (character === "⟦") starts.push(text.length);
    else if (character === "⟧") {
      const start = starts.pop() ?? 0;
      marks.push({ start, place: `${start}-${text.length} ${text.slice(start)}` });
    } else text += character;
  }
  return { text, marks: marks.toSorted((x, y) => x.start - y.start).map(({ place }) => place) };
}

/** The places of diagnostics in the form of `marked`. */
export function places(text: string, diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ range }) => `${range.start}-${range.end} ${text.slice(range.start, range.end)}`);
}

/** A spec around some scopes and endpoints, each a line of YAML without its indentation. */
export function specOf({
  top = [],
  scopes = [],
  endpoints = [],
}: {
  top?: readonly string[];
  scopes?: readonly string[];
  endpoints?: readonly string[];
}): string {
  return [
    "scopegen: 1",
    "title: Acme API",
    ...top,
    "scopes:",
    "  a: { description: A, prompt: Do A, allows: [read] }",
    ...scopes.map((line) => `  ${line}`),
    "endpoints:",
    "  Things:",
    "    GET /a: a",
    ...endpoints.map((line) => `    ${line}`),
    "",
  ].join("\n");
}
