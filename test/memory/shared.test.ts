import * as fc from "fast-check";
import { expect, test } from "vitest";
import { shared } from "../../generator/memory/shared.js";
import { runs } from "../runs.js";

/** Values of all kinds that inputs and results are made of; the same draw twice gives equal values that are not the same. */
const { value } = fc.letrec<{ readonly value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthIdentifier: "value" },
    fc.constantFrom<unknown>("a", "b", "", 0, -0, Number.NaN, true, undefined, null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom("a", "b", "__proto__", "length"), tie("value"), { noNullPrototype: true }),
    fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), tie("value"))).map((entries) => new Map(entries)),
    fc.array(fc.constantFrom("a", "b", "c")).map((items) => new Set(items)),
  ),
}));

/** What writes the same for the same values only: order, absent keys and the sign of zero count. */
function written(one: unknown): string {
  if (Array.isArray(one)) return `[${one.map(written).join()}]`;
  if (one instanceof Map) return `Map${written([...one])}`;
  if (one instanceof Set) return `Set${written([...one])}`;
  if (typeof one === "object" && one !== null) return `{${written(Object.entries(one))}}`;
  return Object.is(one, -0) ? "-0" : typeof one === "string" ? JSON.stringify(one) : String(one);
}

test("it is the same as now, and the very object of last time exactly when that was the same", () => {
  fc.assert(
    fc.property(value, value, (last, next) => {
      const [before, now] = [written(last), written(next)];
      const result = shared(last, next);
      expect(written(result)).toBe(now);
      expect(Object.is(result, last)).toBe(before === now);
      expect([written(last), written(next)]).toEqual([before, now]);
    }),
    { numRuns: runs(2000) },
  );
});

test("an equal copy is always taken for the same", () => {
  fc.assert(
    fc.property(value, (one) => {
      expect(shared(one, structuredClone(one))).toBe(one);
    }),
    { numRuns: runs(500) },
  );
});

test("what was shared once is not copied again", () => {
  fc.assert(
    fc.property(value, value, (last, next) => {
      const once = shared(last, next);
      expect(shared(last, once)).toBe(once);
    }),
    { numRuns: runs(2000) },
  );
});

const rows = () => ["a", "b", "c", "d"].map((name) => ({ name }));

test("the parts that stay are kept, wherever one is put in, taken out or changed", () => {
  const last = rows();
  const inserted = shared(last, [...rows().slice(0, 1), { name: "new" }, ...rows().slice(1)]);
  expect(inserted.map((row) => last.indexOf(row))).toEqual([0, -1, 1, 2, 3]);
  const removed = shared(last, rows().slice(1));
  expect(removed.map((row) => last.indexOf(row))).toEqual([1, 2, 3]);
  const changed = shared(last, [...rows().slice(0, 3), { name: "new" }]);
  expect(changed.map((row) => last.indexOf(row))).toEqual([0, 1, 2, -1]);
  const inner = shared({ rows: last, name: "x" }, { rows: rows(), name: "y" });
  expect(inner.rows).toBe(last);
  const map = new Map([["a", last]]);
  expect(
    shared(
      map,
      new Map([
        ["b", rows()],
        ["a", rows()],
      ]),
    ).get("a"),
  ).toBe(last);
});

test.each([
  ["a list", [1], [2]],
  ["a longer list", [1], [2, 3]],
  ["a map", new Map([["a", 1]]), new Map([["a", 2]])],
  ["an object", { a: 1 }, { a: 2 }],
])("%s of which no part was there before is not copied", (_name, last, next) => {
  expect(shared<unknown>(last, next)).toBe(next);
});

test("functions and objects of classes are the same only when they are identical", () => {
  const [one, other] = [() => 1, () => 1];
  expect(shared({ one }, { one: other })).toEqual({ one: other });
  const date = new Date(0);
  expect(shared(date, date)).toBe(date);
  const next = new Date(0);
  expect(shared(date, next)).toBe(next);
  expect(shared([1], new Map([[0, 1]]))).toEqual(new Map([[0, 1]]));
  expect(shared(new Map(), [])).toEqual([]);
  expect(shared(new Set(["a"]), new Map())).toEqual(new Map());
  expect(shared(new Map(), new Set(["a"]))).toEqual(new Set(["a"]));
  expect(shared({}, [])).toEqual([]);
});
