/** The example app compiles against the generated module, says what it should, and refuses what it must. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { repository } from "../architecture/repository.js";
import { hiringReport } from "./hiring-report.js";

const source = readFileSync(join(repository, "test/consumer/hiring-report.ts"), "utf8");
const folder = mkdtempSync(join(repository, "test/consumer/.trial-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("the report names the scopes to request and what the user reads", () => {
  expect(hiringReport()).toEqual([
    "GET /candidates: candidates_read",
    "GET /candidates/{id}/status/history: candidates_read",
    "GET /users: users_read",
    "GET /v1/companies/{companyIdentifier}/postings: no scope",
    "scope=candidates_read%20users_read",
    "The user reads: Access Candidates",
    "The user reads: Access Users (Requires an Admin user role)",
  ]);
});

test("the app as it stands compiles", () => {
  expect(compile(source)).toBe("");
});

test.each([
  ["a misspelt endpoint", '"GET /candidates"', '"GET /candidate"'],
  ["a misspelt constant", "Scope.UsersRead", "Scope.UserRead"],
  ["a scope that does not satisfy the endpoint", "[Scope.UsersRead]", "[Scope.JobsRead]"],
  ["a missing scope", "[Scope.UsersRead]", "[]"],
])("%s does not compile", (_, right, wrong) => {
  expect(source).toContain(right);
  expect(compile(source.replace(right, wrong))).toMatch(/error TS\d+/);
});

function compile(text: string): string {
  writeFileSync(join(folder, "app.ts"), text.replaceAll("../../generated", "../../../generated"));
  const project = { extends: "../../../tsconfig.json", include: ["app.ts"], exclude: [] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(project));
  try {
    return execFileSync(
      process.execPath,
      [join(repository, "node_modules/typescript/bin/tsc"), "-p", folder],
      {
        encoding: "utf8",
      },
    );
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
