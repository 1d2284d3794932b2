/** A generated source as its reader sees it: what each statement declares, and what no source of ours may hold. */
import { describe, expect, test } from "vitest";
import { readSource } from "../../generator/verify/read-source.js";

const titles = (text: string) => readSource("index.ts", text).map(({ title }) => title);

test.each([
  ['import { a } from "./scopes.js";', "import ./scopes"],
  ['import type { A } from "./runtime/a.ts";', "import ./runtime/a"],
  ['import "./a.js/b";', "import ./a.js/b"],
  ['export * from "./scopes.js";', "export ./scopes"],
  ["export { a };", "export nothing"],
  ["const a = 1;", "const a"],
  ["export const a = 1, b = 2;", "export const a, b"],
  ["let a = 1, b;", "let a, b"],
  ["function a() {}", "function a"],
  ["export function a(): void {}", "export function a"],
  ["export async function a() {}", "export function a"],
  ["async function a() {}", "function a"],
  ["export default function () {}", "export function undefined"],
  ["type A = 1;", "type A"],
  ["export interface A {}", "export interface A"],
  ["declare const a: 1;", "const a"],
  ["a();", "ExpressionStatement"],
  ["class A {}", "ClassDeclaration"],
])("%s is %s", (text, title) => {
  expect(titles(text)).toEqual([title]);
});

test("statements come in their order, each with its node, and comments are none", () => {
  const text = "// a\nconst a = 1;\n/** @type {b} */\ntype B = 2;\n";
  const statements = readSource("index.ts", text);
  expect(
    statements.map(({ title, node }) => [title, text.slice(node.pos, node.end).split("\n").at(-1)]),
  ).toEqual([
    ["const a", "const a = 1;"],
    ["type B", "type B = 2;"],
  ]);
  expect(titles("")).toEqual([]);
});

describe("what no source of ours may hold", () => {
  test.each([
    ["const = 1;", "Variable declaration expected."],
    ['const a = "', "Unterminated string literal."],
    ["type A = ;", "Type expected."],
  ])("%s, which is no TypeScript", (text, why) => {
    expect(() => readSource("a/index.ts", text)).toThrow(
      new Error(`a/index.ts does not say what the spec says: it is no TypeScript: ${JSON.stringify(why)}`),
    );
  });

  test.each([
    "// @ts-ignore\na();",
    "// @ts-expect-error\na();",
    "// @ts-nocheck\na();",
    '/// <reference path="a.ts" />',
    '/// <reference types="node" />',
    '/// <reference lib="dom" />',
    '/// <amd-dependency path="a" />',
  ])("%s, which is a directive", (text) => {
    expect(() => readSource("a/index.ts", text)).toThrow(
      new Error("a/index.ts does not say what the spec says: a comment in it is a directive"),
    );
  });
});
