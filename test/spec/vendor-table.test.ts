/** The vendor's own permission table, every cell as the vendor wrote it, against parse and validate: what is found in it, what is not. */
import { readFileSync } from "node:fs";
import { parse as parseYaml } from "yaml";
import { describe, expect, it } from "vitest";
import type { Diagnostic, Range } from "../../generator/diagnostic/diagnostic.js";
import { parse } from "../../generator/language/parse.js";
import { validate } from "../../generator/language/rules/index.js";

interface VendorRow {
  group: string;
  operation: string;
  verbatimScope: string | string[] | null;
  method: string | null;
  path: string | null;
  note?: string;
}
interface VendorScope {
  name: string;
  description: string | null;
  prompt: string | null;
}
interface Facts {
  smartApi: { source: string; rows: VendorRow[] };
  scopesCurrent: VendorScope[];
}
interface Spec {
  source: string;
  scopes: Record<string, { description: string; prompt: string; allows: string[] }>;
  endpoints: Record<string, Record<string, { requires: string | string[]; operationId: string }>>;
}

const read = (name: string) =>
  readFileSync(new URL(`../fixtures/smartrecruiters/${name}`, import.meta.url), "utf8");
const { smartApi, scopesCurrent } = parseYaml(read("smartrecruiters-facts.yaml")) as Facts;
const text = read("vendor-table.yaml");

describe("the fixture", () => {
  const spec = parseYaml(text, { schema: "failsafe" }) as Spec;
  const [placed, unplaced] = [smartApi.rows.filter(hasPath), smartApi.rows.filter((row) => !hasPath(row))];

  it("holds the vendor's rows verbatim, but for the one without a path", () => {
    const rows = Object.entries(spec.endpoints).flatMap(([group, endpoints]) =>
      Object.entries(endpoints).map(([name, row]) => [group, name, row.operationId, row.requires]),
    );
    expect(rows).toEqual(
      placed.map((row) => [row.group, `${row.method} ${row.path}`, row.operation, row.verbatimScope ?? ""]),
    );
    expect(unplaced.map((row) => row.operation)).toEqual(["ListApplicationAttachment"]);
    expect([smartApi.rows.length, spec.source]).toEqual([52, smartApi.source]);
  });

  it("declares the vendor's current scopes verbatim, with a stand-in for each text that nobody saw", () => {
    const declared = Object.entries(spec.scopes).map(([name, { description, prompt }]) => [
      name,
      description,
      prompt,
    ]);
    expect(declared).toEqual(
      scopesCurrent.map(({ name, description, prompt }) => [
        name,
        description ?? "(not seen)",
        prompt ?? `(not seen) ${name}`,
      ]),
    );
  });

  it("lets a scope without a text allow everything, so that no finding rests on a guess", () => {
    const guessed = scopesCurrent.filter((scope) => scope.description === null);
    expect(new Set(guessed.map(({ name }) => spec.scopes[name]?.allows.join()))).toEqual(
      new Set(["read,create,write,delete"]),
    );
  });
});

describe("the vendor's table", () => {
  const found = diagnose(text);

  it("has four mistakes that are found, each where it stands", () => {
    const seen = found.map(({ code, severity, range }) => [
      operationAt(range),
      severity,
      code,
      textAt(range),
    ]);
    const bareList = "[candidates_status_read, candidates_read]";
    expect(seen).toEqual([
      ["UpdateCandidate", "error", "unknown-scope", "candidate_manage"],
      ["ListCandidateTags", "warning", "get-without-read", "candidates_manage"],
      ["RetrieveApplicationOnboardingStatus", "error", "bare-list", bareList],
      ["UpdateApplicationProperty", "error", "empty-requirement", "requires"],
    ]);
  });

  it("gets the scope that was meant as a suggestion for the misspelt one", () => {
    expect(found.find(({ code }) => code === "unknown-scope")?.hint).toContain("candidates_manage");
  });

  it("is told that a list of two scopes must say any of or all of", () => {
    expect(found.find(({ code }) => code === "bare-list")?.hint).toMatch(/anyOf.*allOf/);
  });

  // Known limits. Which scope a write needs is the vendor's to say, so only a GET is held against `allows`; and
  // two scopes whose names differ by one letter (candidate_status_read, candidates_status_read) may both exist.
  it("has suspect rows that are not found: a delete that asks for a create scope, a status change likewise", () => {
    const suspects = smartApi.rows.filter((row) => row.note?.startsWith("suspect"));
    const caught = new Set(found.map(({ range }) => operationAt(range)));
    expect(suspects.map(({ operation }) => [operation, caught.has(operation)])).toEqual([
      ["ListCandidateTags", true],
      ["DeleteCandidateAttachment", false],
      ["UpdateApplicationStatus", false],
    ]);
  });

  it("is found to be without a mistake once the four are mended", () => {
    const mended = [
      ["requires: candidate_manage,", "requires: candidates_manage,"],
      ["[candidates_status_read, candidates_read]", "{ anyOf: [candidates_status_read, candidates_read] }"],
      ["requires:\n", "requires: unknown\n"],
      [
        "candidates_manage, operationId: ListCandidateTags",
        "candidates_read, operationId: ListCandidateTags",
      ],
    ].reduce((before, [wrong = "", right = ""]) => before.replace(wrong, right), text);
    expect(diagnose(mended)).toEqual([]);
  });
});

it("the real spec has nothing wrong with it", () => {
  const real = readFileSync(new URL("../../spec/smartrecruiters.yaml", import.meta.url), "utf8");
  expect(diagnose(real)).toEqual([]);
});

/** All that is wrong, from top to bottom. */
function diagnose(spec: string): Diagnostic[] {
  const { document, diagnostics } = parse(spec);
  const all = [...diagnostics, ...validate(document)];
  all.sort((a, b) => a.range.start - b.range.start);
  return all;
}

function hasPath(row: VendorRow): boolean {
  return row.method !== null && row.path !== null;
}

function textAt(range: Range): string {
  return text.slice(range.start, range.end);
}

/** The operation of the row that a place belongs to: the fixture writes it last in each row. */
function operationAt(range: Range): string | undefined {
  return /operationId: (\w+)/.exec(text.slice(range.start))?.[1];
}
