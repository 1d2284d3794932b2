/** Places in a text as lines and columns, the same as by counting, whatever the line ends. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { lineIndex } from "../../generator/diagnostic/line-index.js";

test("a text without a line end is one line", () => {
  const { lineCount, line, position } = lineIndex("abc");
  expect([lineCount, line(1), position(0), position(3)]).toEqual([
    1,
    { start: 0, end: 3 },
    { line: 1, column: 1 },
    { line: 1, column: 4 },
  ]);
  expect([lineIndex("").lineCount, lineIndex("").line(1)]).toEqual([1, { start: 0, end: 0 }]);
});

test("line ends are no part of a line, be they of one character or of two", () => {
  const text = "a\r\n\nb\r\r\n\r\nc";
  const { lineCount, line } = lineIndex(text);
  const lines = Array.from({ length: lineCount }, (_, at) => line(at + 1));
  expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(["a", "", "b\r", "", "c"]);
  // A lone carriage return at the very end counts as the beginning of a line end.
  expect(lineIndex("a\r").line(1)).toEqual({ start: 0, end: 1 });
});

test("every offset is in the line, and at the column, that one gets to by counting", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "\n", "\r", "é", "😀") }), (text) => {
      const { lineCount, line, position } = lineIndex(text);
      let [number, column] = [1, 1];
      for (let offset = 0; offset <= text.length; offset += 1) {
        expect(position(offset)).toEqual({ line: number, column });
        expect(line(number).start).toBe(offset - column + 1);
        [number, column] = text[offset] === "\n" ? [number + 1, 1] : [number, column + 1];
      }
      expect(lineCount).toBe(text.split("\n").length);
      expect(line(lineCount + 1)).toEqual({ start: text.length, end: text.length });
    }),
  );
});
