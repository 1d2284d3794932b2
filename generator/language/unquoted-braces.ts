/** The errors of the YAML reader in, those out that come from a path such as /a/{id} unquoted inside { } or [ ]. */
import type { YAMLError } from "yaml";
import { diagnose } from "../diagnostic/diagnose.js";
import type { Diagnostic, Range } from "../diagnostic/diagnostic.js";
import type { LineIndex } from "../diagnostic/line-index.js";
import { rangeSet } from "./range-set.js";
import { quoted } from "./wording.js";

/**
 * Outside brackets such a path is harmless, so an error inside one means that it stands in brackets. Begins only where
 * a word begins: then every character is looked at once, however long a line is.
 */
const WITH_BRACES = /(?<![^\s{}"',[\]])[^\s{}"',[\]]*\{[^{}\s"']{0,1024}\}(?:[^\s"',[\]:]|:(?!\s))*/gu;
const METHOD_BEFORE = /(?<![A-Za-z-])[A-Za-z-]{1,40} {1,9}$/u;

export function unquotedBraces(
  errors: readonly YAMLError[],
  text: string,
  lines: LineIndex,
): { diagnostics: readonly Diagnostic[]; damaged: readonly Range[] } {
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
    const reported = rangeSet(positions.map((at) => ({ start: at - 1, end: at })));
    const broken = pathsIn(text.slice(start, end), start).filter((path) => reported.touches(path));
    if (broken.length === 0) continue;
    for (const path of broken) found.push(toDiagnostic(path, text));
    damaged.push({ start, end: regionEnd(line, lines, text) });
  }
  return { diagnostics: found, damaged };
}

function pathsIn(line: string, offset: number): Range[] {
  return [...line.matchAll(WITH_BRACES)].flatMap(({ 0: word, index }) => {
    const slash = word.indexOf("/");
    if (slash === -1 || slash > word.indexOf("{")) return [];
    const method =
      slash > 0 ? "" : (METHOD_BEFORE.exec(line.slice(Math.max(0, index - 50), index))?.[0] ?? "");
    const start = offset + index + slash;
    return [{ start: start - method.length, end: start + balancedLength(word.slice(slash)) }];
  });
}

/** Without the closing braces that belong to the mapping around the path. */
function balancedLength(path: string): number {
  const count = (brace: string) => path.split(brace).length;
  let spare = count("}") - count("{");
  let length = path.length;
  while (spare-- > 0 && path[length - 1] === "}") length--;
  return length;
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
