/** The compiler holds the example's calls against the table: as they stand they compile, with a mistake they do not. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { repository } from "../architecture/repository.js";

const source = readFileSync(join(repository, "test/consumer/app/actions.ts"), "utf8");
const folder = mkdtempSync(join(repository, "test/consumer/.trial-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("the actions as they stand compile", () => {
  expect(compile(source)).toBe("");
});

test.each([
  ["a misspelt endpoint", 'fetch("GET /jobs")', 'fetch("GET /job")'],
  ["an endpoint of which nobody knows what it needs", 'fetch("GET /jobs")', 'fetch("GET /analytics/jobs")'],
  ["a path parameter that is missing", 'fetch("GET /jobs")', 'fetch("GET /jobs/{id}")'],
  ["a misspelt endpoint in a list", '["GET /candidates"', '["GET /candidate"'],
])("%s does not compile", (_, right, wrong) => {
  expect(source).toContain(right);
  expect(compile(source.replace(right, wrong))).toMatch(/^actions\.ts\(\d+,\d+\): error TS\d+/m);
});

function compile(text: string): string {
  writeFileSync(join(folder, "actions.ts"), text);
  const project = { extends: "../../../tsconfig.json", include: ["actions.ts"], exclude: [] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(project));
  const tsc = join(repository, "node_modules/typescript/bin/tsc");
  return spawnSync(process.execPath, [tsc, "-p", "."], { cwd: folder, encoding: "utf8" }).stdout;
}
