/** Diagnostics as data: lines and columns from 1, everything that the text says. */
import { expect, test } from "vitest";
import { diagnose } from "../../generator/diagnostic/diagnose.js";
import { diagnosticsToJson } from "../../generator/diagnostic/json.js";
import { lineIndex } from "../../generator/diagnostic/line-index.js";

test("a diagnostic with everything, and one with nothing but what must be", () => {
  const text = "one\r\ntwo three\n";
  const full = diagnose({
    code: "unknown-scope",
    range: { start: 9, end: 14 },
    message: "There is no scope",
    hint: "Write another.",
    related: [{ range: { start: 0, end: 3 }, message: "See here" }],
  });
  const bare = diagnose({ code: "unused-scope", range: { start: 0, end: 14 }, message: "Unused" });
  expect(diagnosticsToJson([full, bare], { path: "x.yaml", text })).toEqual([
    {
      code: "unknown-scope",
      severity: "error",
      message: "There is no scope",
      hint: "Write another.",
      path: "x.yaml",
      start: { line: 2, column: 5 },
      end: { line: 2, column: 10 },
      related: [
        { message: "See here", path: "x.yaml", start: { line: 1, column: 1 }, end: { line: 1, column: 4 } },
      ],
    },
    {
      code: "unused-scope",
      severity: "warning",
      message: "Unused",
      path: "x.yaml",
      start: { line: 1, column: 1 },
      end: { line: 2, column: 10 },
      related: [],
    },
  ]);
});

test.each(["", "\n", "a", "a\n\nb", "a\r\nb\r\n", "\n\n\n"])(
  "positions in %j count as an editor does",
  (text) => {
    const { position } = lineIndex(text);
    let expected = { line: 1, column: 1 };
    for (let offset = 0; offset <= text.length; offset++) {
      expect(position(offset)).toEqual(expected);
      expected =
        text[offset] === "\n"
          ? { line: expected.line + 1, column: 1 }
          : { ...expected, column: expected.column + 1 };
    }
  },
);
