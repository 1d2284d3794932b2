/** Facts stand in two columns, and no text of a spec steers the terminal. */
import { expect, test } from "vitest";
import { factLines, joined, lineOf } from "../../generator/commands/facts.js";

const plain = (_style: string, text: string) => text;
const marked = (style: string, text: string) => `<${style} ${text}>`;

test("names are aligned, further lines stand below the first, and what has none is left out", () => {
  const facts = [
    ["a", ["1"]],
    ["long name", []],
    ["scopes", ["x\ny", "z"]],
  ] as const;
  expect(factLines(facts, plain)).toEqual([
    "  a:         1",
    "  scopes:    x",
    "             y",
    "             z",
  ]);
});

test("the name alone is dim, and hidden characters are shown", () => {
  expect(factLines([["note", ["a\u001Bb"]]], marked)).toEqual(["  <dim note:> a<U+001B>b"]);
});

test("a text is one line, and none where there is none", () => {
  expect([lineOf("a"), lineOf(""), lineOf(undefined)]).toEqual([["a"], [""], []]);
});

test.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b"], "a and b"],
  [["a", "b", "c"], "a, b and c"],
])("%j is %j", (words, text) => {
  expect(joined(words)).toBe(text);
});
