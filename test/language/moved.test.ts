import { expect, test } from "vitest";
import { moved } from "../../generator/language/moved.js";

const range = { start: 10, end: 12 };
const part = { name: { value: "a", range, plain: true }, list: ["b", null, { range }, []], other: undefined };

test("every range lies further on, and nothing else is other", () => {
  const before = structuredClone(part);
  const there = { start: 15, end: 17 };
  expect(moved(part, 5)).toStrictEqual({
    name: { value: "a", range: there, plain: true },
    list: ["b", null, { range: there }, []],
    other: undefined,
  });
  expect(moved(moved(part, 5), -5)).toStrictEqual(part);
  expect(part).toStrictEqual(before);
});

test("what stays where it is stays what it is", () => {
  expect(moved(part, 0)).toBe(part);
});
