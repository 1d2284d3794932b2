/** JSON by construction: nothing that prettier would change, for whatever value. */
import * as fc from "fast-check";
import { format } from "prettier/standalone";
import { expect, test } from "vitest";
import { specJsonSchema } from "../../generator/language/json-schema.js";
import { formatOptions } from "./format-options.js";
import { json } from "../../generator/print/json.js";
import { wrappedJson } from "../../generator/print/wrapped-json.js";

async function check(value: object): Promise<void> {
  const wanted = await format(json(value), { ...formatOptions, parser: "json" });
  expect(wrappedJson(value)).toBe(wanted);
}

test("the schema of the format is printed as prettier would", async () => {
  await check(specJsonSchema());
});

test.each<[string, object]>([
  ["nothing", {}],
  ["nothing in a list", [[], {}, "", null, true, 1.5]],
  [
    "lists of lists",
    {
      a: [["b"], ["c", "d"]],
      e: [
        ["b", "c"],
        ["d", "e"],
      ],
      f: [["b", "c"]],
    },
  ],
  [
    "lists of objects",
    {
      a: [
        { b: 1, c: 2 },
        { d: 3, e: 4 },
      ],
      f: [{}, {}],
      g: [{ h: 1 }],
      i: [[{ j: 1 }]],
    },
  ],
  ["texts to escape", { "\u202E": '"\\\n\u2028', a: ["\u0000"] }],
  ["what is not there", { a: undefined, b: [1] }],
])("%s is printed as prettier would", async (_, value) => {
  await check(value);
});

test("a list is on one line up to the last column, with its key and its comma", async () => {
  for (let length = 80; length < 100; length += 1) {
    await check({ key: ["x".repeat(length - 20), "yyy"], last: ["x".repeat(length - 20), "yyy"] });
  }
});

test("any value is printed as prettier would", async () => {
  const text = fc.string({ unit: fc.constantFrom(...'abcdefghij 0:,[]{}"\\'), maxLength: 40 });
  const { tree } = fc.letrec<{ tree: unknown; list: unknown; record: unknown }>((tie) => ({
    tree: fc.oneof({ maxDepth: 5 }, text, fc.boolean(), fc.constant(null), tie("list"), tie("record")),
    list: fc.array(tie("tree"), { maxLength: 4 }),
    record: fc.dictionary(fc.string({ unit: fc.constantFrom(..."abcdef"), minLength: 1 }), tie("tree"), {
      maxKeys: 4,
    }),
  }));
  await fc.assert(
    fc.asyncProperty(tree, async (value) => {
      await check({ value });
    }),
    { numRuns: 300 },
  );
});
