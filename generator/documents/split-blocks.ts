/** A text in; the parts of it that begin at the start of a line behind a blank line, one after the other, out. */
import type { Range } from "../diagnostic/diagnostic.js";

/** Together they are the whole text. */
export function* splitBlocks(text: string): Generator<Range> {
  let start = 0;
  let blank = false;
  for (let at = 0; at < text.length;) {
    const next = lineAfter(text, at);
    const line = text.slice(at, next);
    if (blank && !/^[ \t]/.test(line) && !isBlank(line)) {
      yield { start, end: at };
      start = at;
    }
    blank = isBlank(line);
    at = next;
  }
  yield { start, end: text.length };
}

/** Where the line behind the one of `at` begins, at the line ends of Markdown: LF, CRLF and CR. */
export function lineAfter(text: string, at: number): number {
  lineEnd.lastIndex = at;
  return lineEnd.test(text) ? lineEnd.lastIndex : text.length;
}

const lineEnd = /\r\n|[\n\r]/g;

function isBlank(line: string): boolean {
  return /^[ \t\r\n]*$/.test(line);
}
