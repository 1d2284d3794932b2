/** The list of rules: one file a code, in the order of the catalogue, all of them called. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogue } from "../../generator/diagnostic/catalogue.js";
import { rules, validate } from "../../generator/language/rules/index.js";
import { filesBelow, repository } from "../architecture/repository.js";
import { diagnosed, specOf } from "./diagnosed.js";

const folder = "generator/language/rules";
const index = readFileSync(join(repository, folder, "index.ts"), "utf8");
const listed = [.../^ {2}(\w+),$/gm[Symbol.matchAll](index)].map(([, name = ""]) => codeOf(name));

test("every rule file is called as its code, and is listed", () => {
  const files = filesBelow(folder, ".ts").map(({ path }) => path.replace(/\.ts$/, ""));
  const named = files.filter((name) => name !== "index" && name !== "rule");
  expect(named).toEqual(listed.toSorted());
  expect(rules.length).toBe(named.length);
});

test("the rules stand in the order of the catalogue", () => {
  expect(Object.keys(catalogue).filter((code) => listed.includes(code))).toEqual(listed);
});

test("a rule reports under its own code alone", () => {
  const spec = readFileSync(join(repository, "test/language/mistakes.yaml"), "utf8");
  const { document } = diagnosed(spec);
  if (!document) throw new Error("mistakes.yaml is not read");
  const found = rules.map((rule) => {
    const codes = new Set<string>();
    rule(document, ({ code }) => codes.add(code));
    return Array.from(codes);
  });
  expect(found.flatMap((codes, position) => codes.filter((code) => code !== listed[position]))).toEqual([]);
  expect(found.filter((codes) => codes.length === 1).length).toBeGreaterThan(20);
});

test("allow silences its own warning in its own place, and no error", () => {
  const keys = "description: B, prompt: Do B, allows: [write]";
  const codes = (allow: string) => {
    const spec = specOf({
      scopes: [`b: { ${keys}${allow} }`, `c: { description: C, prompt: C, allows: [read] }`],
    });
    return diagnosed(spec).diagnostics.map(({ code }) => code);
  };
  expect(codes("")).toEqual(["unused-scope", "unused-scope"]);
  expect(codes(", allow: [unused-scope]")).toEqual(["unused-scope"]);
  expect(codes(", allow: [quote-name]")).toEqual(["unused-scope", "unused-scope"]);
});

test("a scope may allow what is said where it is named", () => {
  const codes = (allow: string) => {
    const scope = `no: { description: B, prompt: Do B, allows: [write]${allow} }`;
    return diagnosed(specOf({ scopes: [scope], endpoints: ["GET /no: no"] })).diagnostics.map(
      ({ code }) => code,
    );
  };
  expect(codes("").toSorted()).toEqual(["get-without-read", "quote-name", "quote-name"]);
  expect(codes(", allow: [quote-name, get-without-read]")).toEqual([]);
});

test("a problem that an alias repeats is told once", () => {
  const { document } = diagnosed(specOf({ endpoints: ["PUT /x: &x { anyOf: [b] }", "PUT /y: *x"] }));
  expect(document && validate(document).map(({ code }) => code)).toEqual(["unknown-scope"]);
});

/** `unusedScope` is `unused-scope`. */
function codeOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

test("a scope that allows reading, whatever else, may be demanded of a GET", () => {
  const scopes = ["b: { description: B, prompt: B, allows: [write, read] }"];
  const { diagnostics } = diagnosed(specOf({ scopes, endpoints: ["GET /b: b"] }));
  expect(diagnostics.map(({ code }) => code)).toEqual([]);
});
