/** A range of a text in, the lines around it with the range underlined out: four lines at most. */
import { codeFrameColumns } from "@babel/code-frame";
import type { Range } from "./diagnostic.js";
import type { LineIndex } from "./line-index.js";
import { cells, visibleCharacter } from "./visible.js";

/** Source characters shown of a line; of a longer one, those around the range. */
const WIDTH = 120;
const BEFORE = 40;

/** The first line of `range` and its neighbours, numbered, without colour. */
export function codeFrame(text: string, lines: LineIndex, range: Range): string {
  const { line, column } = lines.position(range.start);
  const { start, end } = lines.line(line);
  const window = windowAround(column - 1, end - start);

  const shown = (number: number) => {
    const place = lines.line(number);
    return showLine(text.slice(place.start, place.end), window);
  };
  const first = Math.max(1, line - 1);
  const last = Math.min(lines.lineCount, line + 1);
  const texts = Array.from({ length: last - first + 1 }, (_, index) => shown(first + index).text);

  const marked = shown(line);
  const from = marked.column(column - 1);
  const to = Math.max(from + 1, marked.column(Math.min(range.end, end) - start));
  // The frame library indents carets by the characters before them; spaces make up for wide ones.
  texts[line - first] = marked.text.padEnd(to);
  const place = { start: { line, column: from + 1 }, end: { line, column: to + 1 } };
  const options = { startLine: first, linesAbove: 1, linesBelow: 1 };
  const frame = codeFrameColumns(texts.join("\n"), place, options);
  return frame
    .split("\n")
    .map((row) => row.trimEnd())
    .join("\n");
}

interface Window {
  readonly from: number;
  readonly to: number;
}

function windowAround(offset: number, length: number): Window {
  if (length <= WIDTH) return { from: 0, to: WIDTH };
  const from = Math.max(0, Math.min(offset - BEFORE, length - WIDTH));
  return { from, to: from + WIDTH };
}

/** What is seen of a line through the window, and the cell at which an offset of the line stands. */
function showLine(line: string, { from, to }: Window): { text: string; column(offset: number): number } {
  let text = from > 0 ? "…" : "";
  let width = text.length;
  const columns = new Map<number, number>();
  let offset = from;
  for (const character of line.slice(from, to)) {
    const shown = visibleCharacter(character);
    columns.set(offset, width);
    text += shown;
    width += cells(shown);
    offset += character.length;
  }
  const end = width;
  if (line.length > to) text += "…";
  return { text, column: (wanted) => columns.get(wanted) ?? (wanted < from ? 0 : end) };
}
