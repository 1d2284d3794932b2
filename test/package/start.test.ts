/** How the program starts: with no more of itself than a run needs, and with V8's code cache, whatever state that is in. */
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { builtPackage, copyOf, pack, projectWith, scopegen, succeed } from "./packed-package.js";

const spec = "scopegen: 1\ntitle: Acme\nscopes:\n  read: { description: D, prompt: P, allows: [read] }\n";

let installed: string;
beforeAll(() => {
  installed = projectWith(pack(builtPackage()), { "spec/acme.yaml": spec });
  succeed(scopegen(installed, ["generate"]));
}, 300_000);

/** A project of its own where there is nothing to do and V8's code is kept. */
function settledProject(): string {
  const project = copyOf(installed);
  succeed(scopegen(project, ["generate"]));
  return project;
}

/** A run that loads all that there is to load for it. */
function generateAll(project: string): void {
  rmSync(join(project, "generated"), { recursive: true });
  expect(scopegen(project, ["generate"])).toMatchObject({ exitCode: 0, stderr: "" });
}

describe("a run with nothing to do", () => {
  test.each([["generate"], ["check"]])("%s loads nothing that reads, builds or formats", (command) => {
    const project = settledProject();
    const chunks = join(project, "node_modules/scopegen/dist/chunks");
    for (const name of readdirSync(chunks)) if (name !== "main.js") rmSync(join(chunks, name));
    expect(scopegen(project, [command])).toMatchObject({ exitCode: 0, stderr: "" });
    rmSync(join(project, "generated/acme/index.ts"));
    expect(scopegen(project, [command])).toMatchObject({ exitCode: 70 });
  });

  test.each([
    ["edited", (path: string) => writeFileSync(path, "// by hand\n")],
    ["missing", (path: string) => rmSync(path)],
  ])("is none when a file is %s", (_, damage) => {
    const project = settledProject();
    damage(join(project, "generated/acme/scopes.ts"));
    expect(scopegen(project, ["check"])).toMatchObject({ exitCode: 3 });
  });
});

describe("the code cache", () => {
  test("is written once", () => {
    const project = settledProject();
    const written = () => new Map(codeFiles(project).map(({ name, file }) => [name, statSync(file).ino]));
    const before = written();
    generateAll(project);
    expect(before.get("generate.js")).toBeGreaterThan(0);
    for (const [name, file] of before) expect([name, written().get(name)]).toEqual([name, file]);
  });

  test.each(["check", "check --full", "explain read", "--version"])("is not begun by %s", (line) => {
    const project = settledProject();
    rmSync(join(project, "node_modules/.cache"), { recursive: true });
    expect(scopegen(project, line.split(" "))).toMatchObject({ exitCode: 0, stderr: "" });
    expect(existsSync(join(project, "node_modules/.cache"))).toBe(false);
  });

  test("grows by what a run compiles beyond it", () => {
    const project = settledProject();
    rmSync(join(project, "node_modules/.cache/scopegen/code"), { recursive: true });
    writeFileSync(join(project, "wrong.yaml"), "scopegen: 1\n");
    const size = () => codeFiles(project).find(({ name }) => name === "generate.js")?.bytes.length ?? 0;
    expect(scopegen(project, ["generate", "--spec", "wrong.yaml"])).toMatchObject({ exitCode: 1 });
    const before = size();
    generateAll(project);
    expect(size() - before).toBeGreaterThan(50_000);
  });

  test.each<[string, (bytes: Buffer) => Uint8Array]>([
    ["empty", () => Buffer.alloc(0)],
    ["cut short", (bytes) => bytes.subarray(0, bytes.length / 2)],
    ["changed in one bit", (bytes) => flipped(bytes, bytes.length / 2)],
    ["signed wrongly", (bytes) => flipped(bytes, 0)],
  ])("that is %s is replaced without a word", (_, damage) => {
    const project = settledProject();
    const intact = codeFiles(project);
    for (const { file, bytes } of intact) writeFileSync(file, damage(bytes));
    generateAll(project);
    const sizes = (files: typeof intact) => files.map(({ name, bytes }) => [name, bytes.length > 1000]);
    expect(sizes(codeFiles(project))).toEqual(sizes(intact));
  });

  test("of another build is replaced without a word", () => {
    const project = settledProject();
    const starter = join(project, "node_modules/scopegen/dist/bin.js");
    const text = readFileSync(starter, "utf8");
    writeFileSync(starter, text.replace(/build:`\w/, "build:`another"));
    expect(readFileSync(starter, "utf8")).not.toBe(text);
    generateAll(project);
    const [before, after] = [installed, project].map((folder) =>
      codeFiles(folder).find(({ name }) => name === "main.js"),
    );
    expect(after?.bytes.equals(before?.bytes ?? Buffer.alloc(0))).toBe(false);
  });

  test("that cannot be written is done without", () => {
    const project = settledProject();
    rmSync(join(project, "node_modules/.cache"), { recursive: true });
    writeFileSync(join(project, "node_modules/.cache"), "in the way");
    expect(scopegen(project, ["generate"])).toMatchObject({ exitCode: 0, stderr: "" });
  });
});

function codeFiles(project: string): { name: string; file: string; bytes: Buffer }[] {
  const folder = join(project, "node_modules/.cache/scopegen/code");
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => ({
      name,
      file: join(parentPath, name),
      bytes: readFileSync(join(parentPath, name)),
    }));
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  const index = Math.floor(at);
  copy.writeUInt8(copy.readUInt8(index) ^ 1, index);
  return copy;
}
