/** Lines fit their box, and nothing gets lost but what there is no room for. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fitLines } from "../../generator/print/fit-lines.js";
import type { TextBox } from "../../generator/print/fit-lines.js";
import { textWidth } from "../../generator/print/text-width.js";

/** At size 1 a letter of `mono` is 0.62 wide, so that 10 have room. */
const box: TextBox = { face: "mono", size: 1, width: 6.3, lines: 3 };

test.each<[text: string, lines: string[], parts?: Partial<TextBox>]>([
  ["", [""]],
  ["  one  ", ["one"]],
  ["one   two", ["one two"]],
  ["one two three four", ["one two", "three four"]],
  ["abcdefghijklmnop", ["abcdefghij", "klmnop"]],
  ["a abcdefghijklmnop", ["a", "abcdefghij", "klmnop"]],
  ["one two three four five six seven", ["one two", "three four", "five six…"]],
  ["x".repeat(50_000), ["xxxxxxxxxx", "xxxxxxxxxx", "xxxxxxxxx…"]],
  ["y".repeat(50_000), ["yyyyyyyyy…"], { lines: 1 }],
  ["one two three", ["one", "two three"], { indent: 4 }],
  ["候補者求人。", ["候補者求", "人。"], { width: 5.9 }],
  ["ab 候補者、求人", ["ab 候補者、", "求人"]],
  ["👩‍👩‍👧👩‍👩‍👧", ["👩‍👩‍👧", "👩‍👩‍👧"]],
  // The same in another size.
  ["one two three", ["one", "two three"], { size: 10, width: 63, indent: 40 }],
  // What has just room enough has room, also before the sign that more would follow.
  ["ab", ["ab"], { width: 1.24 }],
  ["abc", ["a…"], { width: 1.24, lines: 1 }],
  // Where no letter has room each stands alone, below a line that has no room at all.
  ["ab", ["", "a", "b"], { width: 0.5 }],
  ["a b", ["", "a", "b"], { width: 0.5, lines: 9 }],
  ["abc", ["…"], { width: 0.3, lines: 1 }],
  // What takes no room ends somewhere all the same.
  [`a${"\u200B".repeat(300)}`, [`a${"\u200B".repeat(199)}`, "\u200B".repeat(101)]],
  // The first line leaves its room free where it is the last one, and no other does.
  ["abcdefghijkl", ["abcd…"], { indent: 3.1, lines: 1 }],
  ["abcdefghijklmnopqrst", ["abcde", "fghijklmn…"], { indent: 3.1, lines: 2 }],
  ["abcd efg i xyz", ["abcd efg…"], { lines: 1 }],
])("%#", (text, lines, parts = {}) => {
  expect(fitLines(text, { ...box, ...parts })).toEqual(lines);
});

const texts = fc.array(
  fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 30 }),
    fc.constantFrom(
      " ",
      "  ",
      "W".repeat(40),
      "e\u0301",
      "\u0301".repeat(300),
      "\u200B".repeat(300),
      "🇦🇹",
      "漢字。",
    ),
  ),
  { maxLength: 12 },
);
const boxes = fc.record({
  face: fc.constantFrom("plain" as const, "bold" as const, "mono" as const),
  size: fc.integer({ min: 10, max: 20 }),
  width: fc.integer({ min: 300, max: 500 }),
  lines: fc.integer({ min: 1, max: 6 }),
});

test("no line is wider than the box, or there are more of them, or an end that is not marked", () => {
  fc.assert(
    fc.property(texts, boxes, (parts, one) => {
      const text = parts.join("");
      const lines = fitLines(text, one);
      expect(lines.length).toBeLessThanOrEqual(one.lines);
      for (const line of lines) expect(textWidth(line, one.face) * one.size).toBeLessThanOrEqual(one.width);
      const all = withoutSpace(lines.join(""));
      if (all === withoutSpace(text)) return;
      expect(all).toMatch(/…$/);
      expect(withoutSpace(text).startsWith(all.slice(0, -1))).toBe(true);
      expect(lines).toHaveLength(one.lines);
    }),
  );
});

function withoutSpace(text: string): string {
  return text.replace(/\s/g, "");
}
