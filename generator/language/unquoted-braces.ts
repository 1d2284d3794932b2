/** The errors of the YAML reader in, those out that come from a path such as /a/{id} unquoted inside { } or [ ]. */
import type { YAMLError } from "yaml";
import { diagnose } from "../diagnostic/diagnose.js";
import type { Diagnostic, Range } from "../diagnostic/diagnostic.js";
import { lineIndex, type LineIndex } from "../diagnostic/line-index.js";
import { quoted } from "./wording.js";

/** Outside brackets such a path is harmless, so an error inside one means that it stands in brackets. */
const PATH =
  /(?:(?<![A-Za-z-])[A-Za-z-]{1,40} {1,9})?\/[^\s{}"',]{0,1024}\{[^{}\s"']{0,1024}\}(?:[^\s"',[\]:]|:(?!\s))*/gu;

export function unquotedBraces(
  errors: readonly YAMLError[],
  text: string,
): { diagnostics: readonly Diagnostic[]; damaged: readonly Range[] } {
  const lines = lineIndex(text);
  const wanted = new Map<number, number[]>();
  for (const { pos } of errors) {
    const { line } = lines.position(pos[0]);
    const known = wanted.get(line);
    if (known) known.push(pos[0]);
    else wanted.set(line, [pos[0]]);
  }
  const found: Diagnostic[] = [];
  const damaged: Range[] = [];
  for (const [line, positions] of [...wanted].toSorted(([a], [b]) => a - b)) {
    const { start, end } = lines.line(line);
    const paths = [...text.slice(start, end).matchAll(PATH)].map(({ 0: match, index }) =>
      balanced(match, start + index),
    );
    const broken = paths.filter((path) => positions.some((at) => at > path.start && at <= path.end));
    if (broken.length === 0) continue;
    found.push(...broken.map((path) => toDiagnostic(path, text)));
    damaged.push({ start, end: regionEnd(line, lines, text) });
  }
  return { diagnostics: found, damaged };
}

/** Without the closing braces that belong to the mapping around the path. */
function balanced(match: string, start: number): Range {
  let length = match.length;
  const count = (brace: string) => match.slice(0, length).split(brace).length;
  while (match[length - 1] === "}" && count("}") > count("{")) length--;
  return { start, end: start + length };
}

/** The YAML reader loses its way up to the end of the brackets: the next line that is indented no further. */
function regionEnd(line: number, lines: LineIndex, text: string): number {
  const { start } = lines.line(line);
  const own = indentation(start, text);
  for (let next = line + 1; next <= lines.lineCount; next++) {
    const { start: begin, end } = lines.line(next);
    const from = begin + indentation(begin, text);
    if (from >= end || from - begin > own) continue;
    return /[}\]]/u.test(text[from] ?? "") ? end : begin - 1;
  }
  return text.length;
}

function indentation(start: number, text: string): number {
  let end = start;
  while (text[end] === " ") end++;
  return end - start;
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
