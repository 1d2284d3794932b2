import * as fc from "fast-check";
import { expect, test } from "vitest";
import { changeOf } from "../../generator/language/text-change.js";
import { runs } from "../runs.js";

test.each([
  ["abc", "abc", 3, 3],
  ["abc", "axc", 1, 2],
  ["abc", "abxc", 2, 2],
  ["abc", "ac", 1, 2],
  ["abc", "xabc", 0, 0],
  ["abc", "abcx", 3, 3],
  ["aaa", "aaaa", 3, 3],
  ["aaaa", "aaa", 3, 4],
  ["abab", "abxab", 2, 2],
  ["", "abc", 0, 0],
  ["abc", "", 0, 3],
])("%j and %j differ from %i to %i", (before, after, start, end) => {
  expect(changeOf(before, after)).toEqual({ start, end });
});

test("what stands around the change is the same in both, and no more of it could be", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 8 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { start, end } = changeOf(before, after);
      const last = end + after.length - before.length;
      expect(start).toBeLessThanOrEqual(Math.min(end, last));
      expect(after.slice(0, start) + after.slice(last)).toBe(before.slice(0, start) + before.slice(end));
      const isChanged = start < Math.max(end, last);
      expect(isChanged && start < Math.min(end, last) && before[start] === after[start]).toBe(false);
      expect(isChanged && start < Math.min(end, last) && before[end - 1] === after[last - 1]).toBe(false);
    }),
    { numRuns: runs(1000) },
  );
});
