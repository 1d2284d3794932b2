/** A text in, the line and column of any offset in it out. */

/** Both counted from 1; a column is one UTF-16 code unit, as in editors. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface LineIndex {
  readonly lineCount: number;
  position(offset: number): Position;
  /** The offsets of a line, counted from 1, without its line end. */
  line(number: number): { readonly start: number; readonly end: number };
}

export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  const start = (line: number) => starts[line - 1] ?? text.length;
  return {
    lineCount: starts.length,
    position(offset) {
      let low = 1;
      let high = starts.length;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (start(middle) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low, column: offset - start(low) + 1 };
    },
    line(number) {
      const from = start(number);
      const to = number < starts.length ? start(number + 1) - 1 : text.length;
      return { start: from, end: text[to - 1] === "\r" && to > from ? to - 1 : to };
    },
  };
}
