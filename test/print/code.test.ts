/** Our own words and encoded text become code: each in its place, and nothing else. */
import { expect, test } from "vitest";
import { codeAsset } from "../../generator/print/asset.js";
import { code, codeJoin, identifier, importName, modulePath } from "../../generator/print/code.js";
import { stringLiteral } from "../../generator/print/string-literal.js";

test("encoded text stands where the template has it", () => {
  const name = identifier("name");
  expect(code`const ${name} = [${stringLiteral("a`b")}, ${2}];\n`).toBe('const name = ["a`b", 2];\n');
  expect(code`${name}${name}`).toBe("namename");
  expect(code`no text of anybody's`).toBe("no text of anybody's");
  expect(code``).toBe("");
});

test("parts are joined by what is asked for", () => {
  const parts = [identifier("a"), identifier("b"), identifier("c")];
  expect([codeJoin(parts, ", "), codeJoin(parts, "\n\n"), codeJoin([], ", ")]).toEqual([
    "a, b, c",
    "a\n\nb\n\nc",
    "",
  ]);
});

test("a source of ours is code as it is", () => {
  expect(codeAsset("export const a = `</script>`;\n")).toBe("export const a = `</script>`;\n");
});

test.each(["", "a b", "a;b", "1", "a\n", "a-b", "ä", "a//", "{ a }", "type a"])(
  "%j is no identifier",
  (name) => {
    expect(() => identifier(name)).toThrow(`${JSON.stringify(name)} is not what the program names its parts`);
  },
);

test.each([
  "a b",
  "a as b as c",
  "a, b",
  "} from './x.js';",
  "type  a",
  "type a-b",
  "type ",
  "a as ",
  "a as b;",
  "- a",
])("%j is no name to import", (name) => {
  expect(() => importName(name)).toThrow("is not what the program names its parts");
});

test.each([
  "./a",
  "a.js",
  "../a.js",
  './a".js',
  "./a/b.js",
  "./a.js\n",
  "./a.json",
  "./A.js",
  "https://a.js",
  "import ./a.js",
])("%j is no module of the folder", (path) => {
  expect(() => modulePath(path)).toThrow("is not what the program names its parts");
});

test.each(["a", "$a_1", "_", "scopeDetails"])("%s is an identifier, and can be imported", (name) => {
  expect([identifier(name), importName(name), importName(`type ${name}`)]).toEqual([
    name,
    name,
    `type ${name}`,
  ]);
  expect(importName(`${name} as ${name}2`)).toBe(`${name} as ${name}2`);
});

test.each(["./scopes.js", "./endpoint-table.ts", "./runtime/match-path.js"])("%s is a module", (path) => {
  expect(modulePath(path)).toBe(path);
});
