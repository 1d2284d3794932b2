import * as fc from "fast-check";
import { format } from "prettier/standalone";
import { expect, test } from "vitest";
import { code } from "../../generator/print/code.js";
import { formatOptions } from "./format-options.js";
import { propertyKey } from "../../generator/print/string-literal.js";
import { arrayRow, listRow, membersRow, unionRow } from "../../generator/print/rows.js";
import { runs } from "../runs.js";

const names = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: "grapheme-ascii" }),
  fc.string({ minLength: 1, maxLength: 60, unit: fc.constantFrom("a", "b_", "c.read", "'", '"', "é", "漢") }),
);
const longPaths = fc.string({ minLength: 40, maxLength: 130, unit: fc.constantFrom("/a", "{id}", "-") });
const endpoints = fc.oneof(names, longPaths).map((path) => `GET /${path}`);
const lists = fc.array(fc.array(names, { maxLength: 5 }), { maxLength: 4 });
const values = fc.oneof(fc.constantFrom("public", "unknown"), lists);

test("prettier leaves rows of data as they are", async () => {
  const property = fc.asyncProperty(endpoints, lists, async (endpoint, value) => {
    const key = propertyKey(endpoint);
    const text = `const table = {\n${arrayRow(key, value)}\n${listRow(key, value.flat())}\n};\n`;
    expect(text).toBe(await format(text, formatOptions));
  });
  await fc.assert(property, { numRuns: runs(600) });
});

test("prettier leaves rows of an interface as they are", async () => {
  const property = fc.asyncProperty(endpoints, values, async (endpoint, value) => {
    const text = `interface Table {\n${unionRow(propertyKey(endpoint), value)}\n}\n`;
    expect(text).toBe(await format(text, formatOptions));
  });
  await fc.assert(property, { numRuns: runs(600) });
});

test("prettier leaves rows of members as they are", async () => {
  const members = fc.array(names, { minLength: 1, maxLength: 5 });
  const property = fc.asyncProperty(endpoints, members, async (endpoint, own) => {
    const texts = own.map((name) => code`${propertyKey(name)}: string`);
    const text = `interface Table {\n${membersRow(propertyKey(endpoint), texts)}\n}\n`;
    expect(text).toBe(await format(text, formatOptions));
  });
  await fc.assert(property, { numRuns: runs(600) });
});

test("rows of every length around the end of the line are as prettier prints them", async () => {
  const shapes: (readonly (readonly string[])[])[] = [
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
    const data = `const table = {\n${keys.map((key) => arrayRow(key, shape)).join("\n")}\n};\n`;
    expect(await format(data, formatOptions)).toBe(data);
    const types = `interface Table {\n${keys.map((key) => unionRow(key, shape)).join("\n")}\n}\n`;
    expect(await format(types, formatOptions)).toBe(types);
  }
});
