import { expect, test } from "vitest";
import { shortDiff } from "../../generator/commands/short-diff.js";

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `line ${from + index}\n`).join("");

test("a line of context, what is there and what should be", () => {
  expect(shortDiff("a\nb\nc\nd\n", "a\nb\nC\nd\n")).toEqual(["@@ -2,3 +2,3 @@", " b", "-c", "+C", " d"]);
});

test("at most twenty lines, and the number of the others", () => {
  const diff = shortDiff(numbered(0, 100), numbered(100, 200));
  expect(diff).toHaveLength(21);
  expect(diff.at(-1)).toBe("… 181 more lines");
});

test("long lines are cut, and controls are shown", () => {
  const [, line] = shortDiff(`${"x".repeat(500)}\n`, "");
  expect(line).toBe(`-${"x".repeat(159)}…`);
  expect(shortDiff("\u001B]0;title\u0007\n", "")).toContain("-<U+001B>]0;title<U+0007>");
});

test("texts that differ everywhere, and large ones, take no long time", () => {
  const started = performance.now();
  const shuffled = (salt: number) =>
    Array.from({ length: 60_000 }, (_, index) => `${(index * salt) % 59_999}\n`).join("");
  expect(shortDiff(shuffled(7), shuffled(11))).toEqual(["(too different to compare here)"]);
  expect(shortDiff("x".repeat(1_500_000), "y".repeat(1_500_000))).toEqual(["(too large to compare here)"]);
  expect(performance.now() - started).toBeLessThan(5000);
});
