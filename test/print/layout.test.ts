/** Lines end where prettier would end them, whatever the names are and however wide. */
import * as fc from "fast-check";
import { format } from "prettier/standalone";
import { expect, test } from "vitest";
import { code, identifier } from "../../generator/print/code.js";
import { formatOptions } from "./format-options.js";
import { assignment, laidOut, layout, operation, type Layout } from "../../generator/print/layout.js";
import { stringLiteral } from "../../generator/print/string-literal.js";
import {
  inlineObjectOf,
  listOf,
  mapOf,
  membersOf,
  objectOf,
  rowsOf,
  unionOf,
} from "../../generator/print/values.js";
import { runs } from "../runs.js";

const unit = fc.constantFrom("a", "b_", "c.read", "'", '"', "\\", "é", "漢字", "ｱ", "e\u0301", "👩‍👩‍👧", "…");
const name = fc.oneof(
  fc.string({ maxLength: 6, unit: "grapheme-ascii" }),
  fc.string({ maxLength: 12, unit }),
  fc.string({ minLength: 15, maxLength: 45, unit }),
  fc.nat({ max: 110 }).map((length) => "a".repeat(length)),
);
const names = fc.array(name, { maxLength: 9 });
const entries = fc.array(fc.tuple(name, name), { maxLength: 4 });
const statements: fc.Arbitrary<Layout> = fc.oneof(
  names.map((list) => constant(listOf(list))),
  name.map((text) => constant(stringLiteral(text))),
  name.map((text) => constant(operation(code`asked.authorizationEndpoint`, "??", stringLiteral(text)))),
  fc.array(fc.tuple(name, names), { maxLength: 3 }).map((rows) => constant(rowsOf(rows.map(listRow)))),
  entries.map((rows) => constant(mapOf(rows.map(textRow)))),
  entries.map((rows) => constant(inlineObjectOf(unique(rows).map(textRow)))),
  fc.array(fc.tuple(name, names), { maxLength: 3 }).map((rows) => {
    const inner = unique(rows).map(listRow);
    return constant(objectOf([...inner, ["inner", objectOf(inner)], ["last", inlineObjectOf(inner)]]));
  }),
  entries.map((rows) => layout`call(first, ${inlineObjectOf(unique(rows).map(textRow))});`),
  names.map((list) => layout`${assignment(code`export type A`, " =", unionOf([...new Set(list)]))};`),
  fc
    .array(fc.tuple(name, names), { minLength: 1, maxLength: 3 })
    .map((rows) => layout`interface A ${membersOf(unique(rows).map(([key, list]) => [key, unionOf(list)]))}`),
);

function constant(value: Layout): Layout {
  return layout`${assignment(code`const ${identifier("a")}: B`, " =", value)};`;
}

function listRow([key, list]: readonly [string, readonly string[]]): readonly [string, Layout] {
  return [key, listOf(list)];
}

function textRow([key, text]: readonly [string, string]): readonly [string, Layout] {
  return [key, stringLiteral(text)];
}

function unique<Value>(rows: readonly (readonly [string, Value])[]): (readonly [string, Value])[] {
  return [...new Map(rows)];
}

test("prettier leaves what is laid out as it is", async () => {
  const property = fc.asyncProperty(statements, async (statement) => {
    const text = `${laidOut(statement)}\n`;
    expect(text).toBe(await format(text, formatOptions));
  });
  await fc.assert(property, { numRuns: runs(2000) });
}, 120_000);

test("what will be indented has as much less room", async () => {
  const property = fc.asyncProperty(statements, async (statement) => {
    const text = laidOut(statement, { before: 2 }).replaceAll(/^(?=.)/gm, "  ");
    const whole = `function f() {\n${text}\n}\n`;
    expect(whole).toBe(await format(whole, formatOptions));
  });
  await fc.assert(property, { numRuns: runs(300) });
}, 120_000);

const between = (low: number, high: number) => Array.from({ length: high - low + 1 }, (_, at) => low + at);

test.each(between(1, 6))(
  "a text behind a key of %d letters goes to the next line where prettier puts it",
  async (letters) => {
    const key = "k".repeat(letters);
    const lengths = between(80, 100);
    const constants = lengths.map((length) => constant(objectOf([[key, stringLiteral("a".repeat(length))]])));
    const text = `${constants.map((statement) => laidOut(statement)).join("\n")}\n`;
    expect(text).toBe(await format(text, formatOptions));
    expect(text.includes(`${key}:\n`)).toBe(letters > 4);
  },
);

test("what is narrower by what comes before breaks earlier", () => {
  const statement = constant(listOf(["a".repeat(40), "b".repeat(32)]));
  expect(laidOut(statement)).not.toContain("\n");
  expect(laidOut(statement, { before: 2 })).not.toContain("\n");
  expect(laidOut(statement, { before: 16 })).toContain("\n");
});

test("what holds nothing, and what holds line ends", () => {
  expect(laidOut(listOf([]))).toBe("[]");
  expect(laidOut(unionOf([]))).toBe("never");
  expect(laidOut(unionOf(["a"]))).toBe('"a"');
  expect(laidOut(layout`a\nb${code`c\nd`}`)).toBe("a\nbc\nd");
});
