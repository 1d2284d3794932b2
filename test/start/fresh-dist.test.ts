/** `dist/` counts as fresh only where it is the one that was built from the sources as they are. */
import { execFileSync } from "node:child_process";
import { linkSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../compile/compiler.js";

const sources = JSON.stringify(resolve("generator/build/sources.mjs"));
const run = (cwd: string, code: string) =>
  execFileSync(process.execPath, ["--input-type=module", "-e", `import * as s from ${sources}; ${code}`], {
    cwd,
    encoding: "utf8",
  });
const isFresh = (cwd: string) => run(cwd, "console.log(await s.isFresh())").trim() === "true";
const mark = (cwd: string) => run(cwd, "await s.markFresh(await s.sourcesHash())");

function project(): string {
  return temporaryFolder([
    ["generator/a.ts", "1"],
    ["dist/bin.js", "built"],
    ["package.json", "{}"],
    ["package-lock.json", "{}"],
    ["tsconfig.json", "{}"],
  ]);
}

test.each([
  ["a source is changed", "generator/a.ts"],
  ["another dist/ takes its place", "dist/bin.js"],
])("not any more when %s", (_, path) => {
  const cwd = project();
  expect(isFresh(cwd)).toBe(false);
  mark(cwd);
  expect(isFresh(cwd)).toBe(true);
  writeFileSync(join(cwd, path), "2");
  expect(isFresh(cwd)).toBe(false);
});

test("a build leaves the record of a copy alone that is linked to it", () => {
  const cwd = project();
  mark(cwd);
  const record = join(cwd, "node_modules/.cache/scopegen/dist-sources");
  const copy = join(cwd, "copy");
  linkSync(record, copy);
  const before = readFileSync(copy, "utf8");
  writeFileSync(join(cwd, "generator/a.ts"), "2");
  mark(cwd);
  expect(readFileSync(copy, "utf8")).toBe(before);
  expect(readFileSync(record, "utf8")).not.toBe(before);
});
