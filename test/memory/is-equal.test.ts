import { expect, test } from "vitest";
import { isEqual } from "../../generator/memory/is-equal.js";

const same: readonly (readonly [unknown, unknown])[] = [
  ["a", "a"],
  [Number.NaN, Number.NaN],
  [
    [1, [2]],
    [1, [2]],
  ],
  [
    { a: 1, b: { c: [] } },
    { a: 1, b: { c: [] } },
  ],
  [new Map([["a", [1]]]), new Map([["a", [1]]])],
  [new Set(["a"]), new Set(["a"])],
  [{}, {}],
];

test.each(same)("%j is %j", (one, other) => {
  expect(isEqual(one, other)).toBe(true);
});

const different: readonly (readonly [unknown, unknown])[] = [
  ["a", "b"],
  ["1", 1],
  [0, -0],
  [undefined, null],
  [null, {}],
  [undefined, {}],
  ["a", ["a"]],
  [{}, []],
  [[1], [1, 2]],
  [
    [1, 2],
    [2, 1],
  ],
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ a: 1 }, { a: 2 }],
  [
    { a: 1, b: 2 },
    { a: 1, b: 3 },
  ],
  [
    { a: 1, b: 2 },
    { b: 2, a: 1 },
  ],
  [{ a: undefined }, {}],
  [{ a: undefined }, { b: undefined }],
  [new Map([["a", 1]]), new Map([["a", 2]])],
  [
    new Map([
      ["a", 1],
      ["b", 2],
    ]),
    new Map([
      ["b", 2],
      ["a", 1],
    ]),
  ],
  [new Map(), new Set()],
  [new Map(), {}],
  [new Map([["a", 1]]), [["a", 1]]],
  [new Set(["a"]), ["a"]],
  [new Set(["a"]), new Set(["b"])],
  [new Date(0), new Date(0)],
  [() => 1, () => 1],
  [Object.create(null), {}],
];

test.each(different)("%j is not %j", (one, other) => {
  expect(isEqual(one, other)).toBe(false);
  expect(isEqual(other, one)).toBe(false);
});
