/** The part of TypeScript that the program is bundled with reads as the whole of it does. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { ts } from "ts-morph";
import { expect, test } from "vitest";
// @ts-expect-error: the build has no types
import { typescriptSyntax } from "../../generator/build/typescript-syntax.mjs";
import { filesBelow } from "../architecture/repository.js";

const require = createRequire(import.meta.url);
const { handler }: { handler: (source: string) => Promise<string> } = typescriptSyntax().transform;
const fromTsMorph = createRequire(require.resolve("ts-morph"));
const fromCommon = createRequire(fromTsMorph.resolve("@ts-morph/common"));
const whole = readFileSync(fromCommon.resolve("./typescript.js"), "utf8");
const code = await handler(whole);
const part: { exports: typeof ts } = { exports: {} as typeof ts };
new Function("module", "exports", "require", "__filename", code)(part, part.exports, require, "");

test("is a fifth of it", () => {
  expect(code.length).toBeLessThan(whole.length / 5);
  expect(code).not.toContain("function createTypeChecker(");
});

test.each([
  ...filesBelow("generated", ".ts"),
  { path: "broken.ts", text: "const a = ;\n/// <reference path='b' />\n// @ts-ignore\nlet c: `${A}" },
])("reads $path as the whole does", ({ path, text }) => {
  expect(read(part.exports, path, text)).toEqual(read(ts, path, text));
});

test("another TypeScript than it was made for is refused", async () => {
  await expect(async () => handler("var ts = {};")).rejects.toThrow("in another way now");
  const moved = whole.replace("// src/compiler/scanner.ts", "// src/compiler/lexer.ts");
  await expect(async () => handler(moved)).rejects.toThrow("in other files now");
  const renamed = whole.replace("function createLanguageService(", "function makeLanguageService(");
  await expect(async () => handler(renamed)).rejects.toThrow("has nothing like");
});

/** Every node with its place and text, and every mistake. */
function read({ createSourceFile, forEachChild, ScriptTarget }: typeof ts, path: string, text: string) {
  const source = createSourceFile(path, text, ScriptTarget.Latest, true);
  const nodes: unknown[] = [];
  visit(source);
  const { parseDiagnostics, commentDirectives } = source as unknown as Record<string, { code?: number }[]>;
  return { nodes, mistakes: parseDiagnostics?.map((one) => one.code), commentDirectives };

  function visit(node: ts.Node): void {
    nodes.push([node.kind, node.pos, node.end, "text" in node && node !== source ? node.text : undefined]);
    forEachChild(node, visit);
  }
}
