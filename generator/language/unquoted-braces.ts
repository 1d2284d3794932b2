/** The errors of the YAML reader in, those out that come from a path such as /a/{id} unquoted inside { } or [ ]. */
import type { YAMLError } from "yaml";
import { diagnose } from "../diagnostic/diagnose.js";
import type { Diagnostic, Range } from "../diagnostic/diagnostic.js";
import type { LineIndex } from "../diagnostic/line-index.js";
import { rangeSet } from "./range-set.js";
import { quoted } from "./wording.js";

/**
 * Outside brackets such a path is harmless, so an error inside one means that it stands in brackets. Begins only where
 * a word begins, and takes no brace that closes the mapping around it: every character is looked at once, however long a
 * line is.
 */
const WITH_BRACES =
  /(?<![^\s{"',[\]])[^\s{}"',[\]/]*\/[^\s{}"',[\]]*\{[^{}\s"']{0,1024}\}(?:[^\s{}"',[\]:]|:(?!\s)|\{[^{}\s"']{0,1024}\})*/gu;
const METHOD_BEFORE = /(?<![A-Za-z-])[A-Za-z-]{1,40} {1,9}$/u;

export function unquotedBraces(
  errors: readonly YAMLError[],
  text: string,
  lines: LineIndex,
): { diagnostics: readonly Diagnostic[]; damaged: readonly Range[] } {
  // What begins where a path does is no mistake of its braces.
  const reported = rangeSet(errors.map(({ pos: [at] }) => ({ start: at - 1, end: at })));
  const broken = [...new Set(errors.map(({ pos: [at] }) => lines.position(at).line))]
    .map((line) => ({ line, paths: pathsIn(line, lines, text).filter((path) => reported.touches(path)) }))
    .filter(({ paths }) => paths.length > 0);
  return {
    diagnostics: broken.flatMap(({ paths }) => paths.map((path) => toDiagnostic(path, text))),
    damaged: broken.map(({ line }) => ({ start: lines.line(line).start, end: regionEnd(line, lines, text) })),
  };
}

function pathsIn(line: number, lines: LineIndex, text: string): Range[] {
  const { start, end } = lines.line(line);
  const written = text.slice(start, end);
  return [...written.matchAll(WITH_BRACES)].map(({ 0: path, index }) => {
    const method = METHOD_BEFORE.exec(written.slice(Math.max(0, index - 50), index))?.[0] ?? "";
    return { start: start + index - method.length, end: start + index + path.length };
  });
}

/** The YAML reader loses its way up to the end of the brackets: the next line that is indented no further. */
function regionEnd(line: number, lines: LineIndex, text: string): number {
  const own = indentation(line, lines, text);
  for (let next = line + 1; next <= lines.lineCount; next++) {
    const { start, end } = lines.line(next);
    const indented = indentation(next, lines, text);
    if (start + indented === end || indented > own) continue;
    return /[}\]]/u.test(text.charAt(start + indented)) ? end : start - 1;
  }
  return text.length;
}

/** Of a blank line its length. */
function indentation(line: number, lines: LineIndex, text: string): number {
  const { start, end } = lines.line(line);
  return end - start - text.slice(start, end).trimStart().length;
}

function toDiagnostic(range: Range, text: string): Diagnostic {
  const path = text.slice(range.start, range.end);
  return diagnose({
    code: "unquoted-braces",
    range,
    message: `Inside { } or [ ] the braces of ${quoted(path)} are read as YAML`,
    hint: `Write it on a line of its own, or in quotes: "${path}".`,
  });
}
