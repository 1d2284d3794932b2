/** What other generators stumble on: three of three hang on the bomb, let the last key win, or take any scope. */
import { expect, test } from "vitest";
import { isWhole } from "../runs.js";
import { diagnosed, specOf } from "./diagnosed.js";

const codes = (spec: string | Uint8Array) => diagnosed(spec).diagnostics.map(({ code }) => code);

test("an alias bomb of 0.7 KB is refused, where it is read and where it is not", () => {
  const bomb = Array.from({ length: 9 }, (_, at) => `  b${at + 1}: &b${at + 1} [${`*b${at}, `.repeat(9)}]`);
  const spec = `scopegen: 1\ntitle: T\nscopes:\n  b0: &b0 { description: D }\n${bomb.join("\n")}\n`;
  expect(spec.length).toBeLessThan(750);
  expect(new Set(codes(spec))).toEqual(new Set(["missing-key", "wrong-type"]));
  const anyOf = bomb.map((line) =>
    line.replace("  b", "    GET /b").replace("[", "{ anyOf: [").replace("]", "] }"),
  );
  const required = `${specOf({ endpoints: ["GET /b0: &b0 { anyOf: [a] }"] })}${anyOf.join("\n")}\n`;
  expect(codes(required)).toContain("nested-requirement");
});

test("of two equal keys none replaces the other: the open one not the protected one", () => {
  expect(codes(specOf({ endpoints: ["DELETE /x: a", "DELETE /x: public"] }))).toEqual(["duplicate-key"]);
  expect(codes(specOf({ endpoints: ["DELETE /x: { requires: a, requires: public }"] }))).toEqual([
    "duplicate-key",
  ]);
  expect(codes(specOf({ endpoints: ["DELETE /x/{y}: a", "DELETE /x/{z}: public"] }))).toEqual([
    "equivalent-endpoints",
  ]);
});

test("a scope that is not declared is an error, wherever it is named", () => {
  for (const value of ["b", "{ allOf: [a, b] }", "{ anyOf: [a, b] }", "{ requires: b }"])
    expect(codes(specOf({ endpoints: [`PUT /x: ${value}`] }))).toEqual(["unknown-scope"]);
});

test.runIf(isWhole)("a file of more tokens than are read is refused at the token", () => {
  const { diagnostics } = diagnosed(`${specOf({})}x: [${"a,".repeat(900_000)}]`);
  expect(diagnostics.map(({ message }) => message)).toEqual(["The file has more than 2500000 YAML tokens"]);
  expect(diagnostics[0]?.range.start).toBeGreaterThan(1_000_000);
});

test.each([
  ["UTF-32, little endian", [0xff, 0xfe, 0, 0, 0x73, 0, 0, 0]],
  ["UTF-32, big endian", [0, 0, 0xfe, 0xff, 0, 0, 0, 0x73]],
  ["UTF-32 without a mark", [0x73, 0, 0, 0, 0x63, 0, 0, 0]],
  ["an overlong slash", [0x61, 0x3a, 0x20, 0xc0, 0xaf]],
  ["half a surrogate pair", [0x61, 0x3a, 0x20, 0xed, 0xa0, 0x80]],
  ["a pair of surrogates, as CESU-8 has it", [0x61, 0x3a, 0x20, 0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]],
  ["beyond Unicode", [0x61, 0x3a, 0x20, 0xf5, 0x80, 0x80, 0x80]],
])("%s is refused", (_name, bytes) => expect(codes(Uint8Array.from(bytes))).toEqual(["invalid-encoding"]));

test("a spec with lone carriage returns, or with marks within, is refused with a place", () => {
  for (const spec of [specOf({}).replaceAll("\n", "\r"), specOf({}).replace("title", "\uFEFFtitle")]) {
    const { diagnostics, text } = diagnosed(spec);
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(diagnostics.every(({ range }) => range.end <= text.length)).toBe(true);
  }
  expect(codes(specOf({}).replace("title: Acme API\n", "title: Acme API\r\n"))).toEqual([]);
});
