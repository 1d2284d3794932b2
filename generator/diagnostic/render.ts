/** Diagnostics in, the text that shows them on a terminal out. */
import { codeFrame } from "./code-frame.js";
import type { Diagnostic, RelatedPlace } from "./diagnostic.js";
import { lineIndex, type LineIndex } from "./line-index.js";
import { mostImportant } from "./most-important.js";
import { visible } from "./visible.js";

/** The spec that diagnostics speak of. */
export interface DiagnosedText {
  /** The spec file as people call it. */
  readonly path: string;
  /** The decoded text that the ranges refer to. */
  readonly text: string;
}

/** More than that nobody reads; the total counts them all. */
const SHOWN_IN_FULL = 50;
/** Characters of a message or a hint. */
const LONGEST_TEXT = 400;
/** Of one diagnostic, so that it stays within ten lines. */
const RELATED_LINES = 3;

/**
 * Each diagnostic as `spec/x.yaml:12:5 error[code]: message` with a code frame, the other places, and a hint, errors
 * before warnings where not all are shown; then the total. At most ten lines each, the blank one after it included;
 * the empty string when there is nothing to say.
 */
export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  { path, text, color }: DiagnosedText & { readonly color: boolean },
): string {
  if (diagnostics.length === 0) return "";
  const page = { path: visible(path), text, lines: lineIndex(text), paint: color ? paint : plain };
  const blocks = mostImportant(diagnostics, SHOWN_IN_FULL).map((diagnostic) => renderOne(diagnostic, page));
  const hidden = diagnostics.length - blocks.length;
  if (hidden > 0) blocks.push(`… and ${hidden} more, not shown`);
  return `${[...blocks, total(diagnostics)].join("\n\n")}\n`;
}

/** "3 errors, 1 warning" */
export function total(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const warnings = diagnostics.length - errors;
  return [
    errors > 0 || warnings === 0 ? counted(errors, "error") : "",
    warnings > 0 ? counted(warnings, "warning") : "",
  ]
    .filter(Boolean)
    .join(", ");
}

interface Page {
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly paint: (style: Style, text: string) => string;
}

function renderOne(diagnostic: Diagnostic, page: Page): string {
  const { code, severity, message, hint, range, related } = diagnostic;
  const frame = codeFrame(page.text, page.lines, range)
    .split("\n")
    .map((row) => paintFrame(row, severity, page));
  return [
    `${place(range.start, page)} ${page.paint(severity, `${severity}[${code}]:`)} ${page.paint("strong", readable(message))}`,
    ...frame,
    ...renderRelated(related, page),
    ...(hint === undefined ? [] : [`  ${page.paint("hint", "hint:")} ${readable(hint)}`]),
  ].join("\n");
}

function renderRelated(related: readonly RelatedPlace[], page: Page): string[] {
  const room = related.length > RELATED_LINES ? RELATED_LINES - 1 : RELATED_LINES;
  const rows = related
    .slice(0, room)
    .map(({ range, message }) => `  ${place(range.start, page)} ${readable(message)}`);
  const hidden = related.length - rows.length;
  return hidden > 0 ? [...rows, `  … and ${hidden} more places`] : rows;
}

function place(offset: number, { path, lines }: Page): string {
  const { line, column } = lines.position(offset);
  return `${path}:${line}:${column}`;
}

/** On one line that ends: a name in a text may be as long as its author likes. */
function readable(text: string): string {
  return visible(text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text);
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

type Style = "error" | "warning" | "strong" | "hint" | "dim";

const STYLES: Readonly<Record<Style, readonly [on: string, off: string]>> = {
  error: ["\u001b[1;31m", "\u001b[0m"],
  warning: ["\u001b[1;33m", "\u001b[0m"],
  strong: ["\u001b[1m", "\u001b[0m"],
  hint: ["\u001b[36m", "\u001b[0m"],
  dim: ["\u001b[2m", "\u001b[0m"],
};

function paint(style: Style, text: string): string {
  const [on, off] = STYLES[style];
  return `${on}${text}${off}`;
}

function plain(_style: Style, text: string): string {
  return text;
}

function paintFrame(row: string, severity: "error" | "warning", page: Page): string {
  const parts = /^([> ])( *\d* *\|)(.*)$/su.exec(row);
  if (!parts) return row;
  const [, marker = "", gutter = "", rest = ""] = parts;
  const carets = /^ *\^+$/.test(rest) && !/\d/.test(gutter);
  return `${marker === ">" ? page.paint(severity, marker) : marker}${page.paint("dim", gutter)}${carets ? page.paint(severity, rest) : rest}`;
}
