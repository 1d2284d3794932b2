import * as fc from "fast-check";
import { format } from "prettier/standalone";
import { expect, test } from "vitest";
import { code } from "../../generator/print/code.js";
import { formatOptions } from "../../generator/print/format.js";
import { propertyKey } from "../../generator/print/string-literal.js";
import { arrayRow, unionRow, type Row, type RowValue } from "../../generator/print/rows.js";
import { runs } from "../runs.js";

const names = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: "grapheme-ascii" }),
  fc.string({ minLength: 1, maxLength: 60, unit: fc.constantFrom("a", "b_", "c.read", "'", '"', "é", "漢") }),
);
const longPaths = fc.string({ minLength: 40, maxLength: 130, unit: fc.constantFrom("/a", "{id}", "-") });
const endpoints = fc.oneof(names, longPaths).map((path) => `GET /${path}`);
const values: fc.Arbitrary<RowValue> = fc.oneof(
  fc.constantFrom("public", "unknown"),
  fc.array(fc.array(names, { maxLength: 5 }), { maxLength: 4 }),
);

/** Nothing is promised of rows that are not final. */
async function checkRow(text: string, { final }: Row): Promise<void> {
  const formatted = await format(text, formatOptions);
  expect(final ? text : formatted).toBe(formatted);
}

test("prettier leaves final rows of data as they are", async () => {
  const property = fc.asyncProperty(endpoints, values, async (endpoint, value) => {
    const row = arrayRow(propertyKey(endpoint), value);
    await checkRow(`const table = {\n${row.text}\n};\n`, row);
  });
  await fc.assert(property, { numRuns: runs(600) });
});

test("prettier leaves final rows of an interface as they are", async () => {
  const property = fc.asyncProperty(endpoints, values, async (endpoint, value) => {
    const row = unionRow(propertyKey(endpoint), value);
    await checkRow(`interface Table {\n${row.text}\n}\n`, row);
  });
  await fc.assert(property, { numRuns: runs(600) });
});

test("rows of every length around the end of the line are as prettier prints them", async () => {
  const shapes: RowValue[] = [
    "unknown",
    [["candidates_read"]],
    [["a", "b"]],
    [["a"], ["b"]],
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ];
  const keys = Array.from({ length: 60 }, (_, index) => propertyKey(`GET /${"a".repeat(50 + index)}`));
  for (const shape of shapes) {
    const data = `const table = {\n${keys.map((key) => arrayRow(key, shape).text).join("\n")}\n};\n`;
    expect(await format(data, formatOptions)).toBe(data);
    const types = `interface Table {\n${keys.map((key) => unionRow(key, shape).text).join("\n")}\n}\n`;
    expect(await format(types, formatOptions)).toBe(types);
  }
});

test("rows in ASCII are final, whatever their length", () => {
  const long = [Array<string>(9).fill("candidates_read"), ["a", "b"]];
  expect([arrayRow(code`key`, long).final, unionRow(code`key`, long).final]).toEqual([true, true]);
  expect(arrayRow(code`key`, [["漢".repeat(60)]]).final).toBe(false);
});
