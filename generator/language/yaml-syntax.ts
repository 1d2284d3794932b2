/** The errors of the YAML reader in, diagnostics that say what to write instead out: one a line. */
import type { YAMLError } from "yaml";
import { diagnose } from "../diagnostic/diagnose.js";
import type { Diagnostic, Range } from "../diagnostic/diagnostic.js";
import { lineIndex, type LineIndex } from "../diagnostic/line-index.js";
import { rangeSet } from "./range-set.js";
import { unquotedBraces } from "./unquoted-braces.js";
import { SYNTAX_ADVICE, type SyntaxAdvice } from "./yaml-syntax-advice.js";

export interface SyntaxReport {
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the tree may be another than the author meant, anywhere. */
  readonly fatal: boolean;
  /** Where it certainly is, when it is right elsewhere. */
  readonly damaged: readonly Range[];
}

/** Said behind a directive, which is a mistake in itself. */
const UNENDED_DIRECTIVE = "Missing directives-end";

export function explainSyntax(
  errors: readonly YAMLError[],
  text: string,
  openQuotes: readonly Range[],
): SyntaxReport {
  const mistakes = errors.filter(({ message }) => !message.startsWith(UNENDED_DIRECTIVE));
  if (mistakes.length === 0) return { diagnostics: [], fatal: false, damaged: [] };
  const lines = lineIndex(text);
  const braces = unquotedBraces(mistakes, text, lines);
  const behindBraces = rangeSet(braces.damaged);
  const own = mistakes.filter(({ pos }) => !behindBraces.touches({ start: pos[0] - 1, end: pos[0] + 1 }));
  const explained = own
    .filter(
      ({ code, message }, index) =>
        code !== "TAG_RESOLVE_FAILED" && !(lost(message) && (index > 0 || braces.damaged.length > 0)),
    )
    .map((error) => ({ advice: adviceFor(error), range: place(error, { text, openQuotes, lines }) }));
  const tabs = explained.filter(({ advice }) => advice.message.includes("tab"));
  const chosen = firstOfEachLine(tabs.length > 0 ? tabs : explained, lines);
  return {
    diagnostics: [...braces.diagnostics, ...chosen.map(toDiagnostic)],
    fatal: chosen.some(({ advice }) => !advice.harmless) || own.some(({ message }) => lost(message)),
    damaged: [...braces.damaged, ...chosen.map(({ range }) => range)],
  };
}

/** Whether the reader could not even tell what it was in; after another mistake that is a mere consequence. */
function lost(message: string): boolean {
  return message.includes("token in YAML");
}

interface Explained {
  readonly advice: SyntaxAdvice;
  readonly range: Range;
}

function adviceFor(error: YAMLError): SyntaxAdvice {
  return (
    SYNTAX_ADVICE.find(({ pattern }) => pattern.test(error.message)) ?? {
      pattern: /^/,
      message: error.message.split("\n")[0] ?? error.message,
      hint: "Check quotes, brackets and indentation here.",
    }
  );
}

interface Source {
  readonly text: string;
  readonly openQuotes: readonly Range[];
  readonly lines: LineIndex;
}

function place({ pos, message }: YAMLError, { text, openQuotes, lines }: Source): Range {
  let [start, end] = pos;
  if (message.startsWith("Missing closing")) {
    const quote = lastBefore(start, openQuotes);
    if (quote) return { start: quote.start, end: endOfLine(quote.start, lines) };
  }
  if (message.startsWith("Tabs")) {
    while (text[end] === "\t") end++;
    return { start, end };
  }
  // Reported at the start of the line, or behind the line before: the reader looks for the text.
  while (start < text.length && /\s/u.test(text[start] ?? "")) start++;
  if (start >= text.length) start = pos[0];
  const last = Math.min(Math.max(end, start + 1), endOfLine(start, lines));
  // A lone CR at the end of the file is taken for a part of the end of its line, though there is none.
  return { start: Math.min(start, last), end: last };
}

/** Of ranges in the order of the text the last that begins before `offset`. */
function lastBefore(offset: number, ranges: readonly Range[]): Range | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((ranges[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return ranges[low - 1];
}

function endOfLine(offset: number, lines: LineIndex): number {
  return lines.line(lines.position(offset).line).end;
}

function firstOfEachLine(explained: readonly Explained[], lines: LineIndex): Explained[] {
  const chosen = new Map<number, Explained>();
  for (const one of explained) {
    const { line } = lines.position(one.range.start);
    const other = chosen.get(line);
    if (!other || (one.advice.prefer ?? 0) > (other.advice.prefer ?? 0)) chosen.set(line, one);
  }
  return [...chosen]
    .toSorted(([one], [other]) => one - other)
    .filter(([line, { advice }], index, all) => !(advice.followsOn && all[index - 1]?.[0] === line - 1))
    .map(([, found]) => found);
}

function toDiagnostic({ advice, range }: Explained): Diagnostic {
  const { message, hint, code = "yaml-syntax" } = advice;
  return diagnose({ code, range, message, hint });
}
