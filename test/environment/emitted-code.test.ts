/** Emitted code imports nothing outside of its folder, and runs on a node that allows no code from strings. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import { ts } from "ts-morph";
import { beforeAll, describe, expect, test } from "vitest";
import { filesBelow, repository } from "../architecture/repository.js";
import { sourceImports } from "../architecture/source-imports.js";
import { compile, moduleOptions, temporaryFolder } from "../compile/compiler.js";

const emitted = filesBelow("generated/smartrecruiters", ".ts");
const places = new Set(emitted.map(({ path }) => path));

/** Names by which code reaches for what it does not import. */
const reaching =
  /^(?:require|module|exports|eval|Function|globalThis|global|process|importScripts|document|window)$/;

/** They ask whether there is a fetch, and for the platform's cryptography. */
const platformUsers = new Set(["runtime/client-platform.ts", "runtime/pkce.ts"]);

/** What a file of the folder reaches for outside of it. */
function outside(path: string, text: string): string[] {
  const found = sourceImports(text)
    .filter(({ from }) => !places.has(posix.join(posix.dirname(path), from).replace(/\.js$/, ".ts")))
    .map(({ from, kind }) => `${from} (${kind})`);
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const references = [
    ...source.referencedFiles,
    ...source.typeReferenceDirectives,
    ...source.libReferenceDirectives,
  ];
  found.push(...references.map(({ fileName }) => `${fileName} (reference)`));
  visit(source);
  return found;

  function visit(node: ts.Node): void {
    if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword)
      found.push("import.meta");
    if (ts.isImportEqualsDeclaration(node)) found.push("import =");
    if (ts.isIdentifier(node) && reaching.test(node.text) && isValue(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  }
}

/** Neither the name of a property nor a type. */
function isValue({ parent, pos }: ts.Identifier): boolean {
  if (ts.isPropertyAccessExpression(parent)) return parent.expression.pos === pos;
  return (
    !ts.isTypeReferenceNode(parent) && !ts.isPropertyAssignment(parent) && !ts.isPropertySignature(parent)
  );
}

describe("imports nothing outside of its folder", () => {
  test.each(emitted.map(({ path, text }) => [path, text]))("%s", (path, text) => {
    const platform = platformUsers.has(path) ? ["globalThis"] : [];
    expect(new Set(outside(path, text))).toEqual(new Set(platform));
  });

  test.each([
    ['import { a } from "yaml";', "yaml (static)"],
    ['import type { A } from "node:fs";', "node:fs (type)"],
    ['import "../other/index.js";', "../other/index.js (static)"],
    ['export * from "./missing.js";', "./missing.js (static)"],
    ['const a = await import("node:fs");', "node:fs (dynamic)"],
    ["const a = await import(name);", "(computed) (dynamic)"],
    ['type A = import("yaml").Document;', "yaml (type)"],
    ['import a = require("yaml");', "import ="],
    ['const a = require("yaml");', "require"],
    ["const a = import.meta.url;", "import.meta"],
    ['/// <reference types="node" />', "node (reference)"],
    ['const a = new Function("return 1");', "Function"],
    ['const a = eval("1");', "eval"],
    ["const a = process.env.HOME;", "process"],
  ])("a seeded one is refused: %s", (text, refused) => {
    expect(outside("access.ts", text)).toContain(refused);
  });
});

describe("runs with", () => {
  let folder: string;
  beforeAll(async () => {
    folder = temporaryFolder(emitted.map(({ path, text }) => [`src/${path}`, text] as const));
    const complaints = await compile(folder, { compiler: "typescript", options: moduleOptions.nodenext });
    if (complaints.length > 0) throw new Error(complaints.join("\n"));
    cpSync(join(repository, "test/environment/call-everything.mjs"), join(folder, "call-everything.mjs"));
  });

  const flags = ["--disallow-code-generation-from-strings", "--disable-proto=throw", "--frozen-intrinsics"];

  test.each([[[]], [flags.slice(0, 2)], [flags]])("%j: every module imported, everything called", (given) => {
    const { modules, called, results, forbidden } = callEverything(join(folder, "out"), given);
    expect(forbidden).toEqual([]);
    expect(modules).toBe(emitted.length);
    expect(called).toBeGreaterThan(100);
    expect(results).toEqual({
      url: "candidates_read",
      pkce: true,
      matched: "endpoint",
      allowed: "allowed",
      refused: "insufficient_scope",
      least: expect.any(String),
      prompts: 1,
      guarded: expect.any(Array),
      sent: "sent",
      notSent: "InsufficientScopeError",
    });
  });

  test.each([
    ['export function f() { return new Function("return 1")(); }', /Code generation/],
    ["export function f() { return {}.__proto__; }", /ERR_PROTO_ACCESS/],
    ["export function f() { Array.prototype.at = f; }", /read only/],
    ['import "yaml";', /Cannot find/],
  ])("a seeded violation is noticed: %s", (text, message) => {
    const seeded = join(folder, "seeded", `${message.source.length}`);
    mkdirSync(seeded, { recursive: true });
    writeFileSync(join(seeded, "wrong.js"), text);
    expect(callEverything(seeded, flags).forbidden).toContainEqual(expect.stringMatching(message));
  });

  function callEverything(compiled: string, given: readonly string[]): Called {
    const line = ["--no-warnings", ...given, join(folder, "call-everything.mjs"), compiled];
    return JSON.parse(execFileSync(process.execPath, line, { encoding: "utf8", timeout: 60_000 }));
  }
});

interface Called {
  readonly modules: number;
  readonly called: number;
  readonly results: unknown;
  readonly forbidden: readonly string[];
}
