/** Names of any text become the code of types and values that mean just these names. */
import { expect, test } from "vitest";
import { code } from "../../generator/print/code.js";
import { laidOut } from "../../generator/print/layout.js";
import { inlineObjectOf, listOf, mapOf, objectOf, unionOf } from "../../generator/print/values.js";
import type { Entries } from "../../generator/print/values.js";

/** What the engine that will run it makes of it. */
function run(expression: string): unknown {
  return new Function(`"use strict"; return (${expression});`)();
}

test("a union of names, and the type that no value has", () => {
  expect(laidOut(unionOf(["a", 'b"', "c | d"]))).toBe(`"a" | 'b"' | "c | d"`);
  expect(unionOf(["a"])).toBe('"a"');
  expect(unionOf([])).toBe("never");
});

test.each([[[]], [["a"]], [["a, b", '"]', "__proto__"]]])("a list of %j", (names) => {
  expect(run(laidOut(listOf(names)))).toEqual(names);
});

test("an object has a line for each property that has a value", () => {
  const entries: Entries = [
    ["a", code`1`],
    ["b", undefined],
    ["c-d", code`"e"`],
  ];
  expect(laidOut(objectOf(entries))).toBe('{\n  a: 1,\n  "c-d": "e",\n}');
  expect(laidOut(inlineObjectOf(entries))).toBe('{ a: 1, "c-d": "e" }');
});

test("an object without properties", () => {
  expect(objectOf([["a", undefined]])).toBe("{}");
  expect([run(laidOut(objectOf([]))), run(laidOut(inlineObjectOf([])))]).toEqual([{}, {}]);
});

test("a map holds names of any text, and can be left out of a bundle", () => {
  const written = laidOut(
    mapOf([
      ["__proto__", code`1`],
      ["], [", code`2`],
    ]),
  );
  expect(run(written)).toEqual(
    new Map([
      ["__proto__", 1],
      ["], [", 2],
    ]),
  );
  expect(written).toMatch(/^\/\* @__PURE__ \*\/ new Map\(/);
  expect(mapOf([])).toBe("/* @__PURE__ */ new Map()");
});
