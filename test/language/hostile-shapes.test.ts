/** Specs of shapes that readers choke on: each ends as a table or as located errors, however often it is read. */
import { describe, expect, test } from "vitest";
import { renderDiagnostics } from "../../generator/diagnostic/render.js";
import { readSpec } from "../../generator/generate.js";
import { shapes } from "../fuzz/shapes.mjs";
import { isWhole, runs } from "../runs.js";
import { specOf } from "./diagnosed.js";

const read = (specText: string) => readSpec({ specName: "acme", specPath: "spec/acme.yaml", specText });

function expectCleanEnd(spec: string): void {
  const { text, diagnostics, catalog } = read(spec);
  const failed = diagnostics.some(({ severity }) => severity === "error");
  expect(catalog === undefined).toBe(failed);
  for (const { range } of diagnostics) {
    expect(range.start >= 0 && range.start <= range.end && range.end <= text.length).toBe(true);
  }
  const blocks = renderDiagnostics(diagnostics, { path: "a.yaml", text, color: false }).split("\n\n");
  expect(blocks.filter((block) => block.split("\n").length > 10)).toEqual([]);
  expect(blocks.length).toBeLessThan(53);
}

/** Of thousands of rows, whatever the size. */
const large = new Set(["unknown scopes", "long unknown scopes", "9,000 aliases of a long text"]);
const isTried = ([name]: readonly [string, ...unknown[]]) => isWhole || !large.has(name);

describe("hostile shapes", () => {
  test.each(Object.entries(shapes).filter(isTried))("%s", (_name, make) => {
    expectCleanEnd(make(runs(4_000)));
    expectCleanEnd(make(runs(4_000)));
  });
});

describe("shapes that were too much once", () => {
  const sizes: readonly (readonly [name: string, size: number])[] = [
    ["blank lines before a mistake", 200_000],
    ["commas", 200_000],
    ["commas on lines", 250_000],
    ["percent signs", 250_000],
    ["lines of dashes", 250_000],
    ["slashes in a line with a mistake", 2_000_000],
    ["a path of segments", 300_000],
    ["a path of parameters", 300_000],
    ["a chain of circles", 300_000],
    ["long unknown scopes", 100_000],
    ["9,000 aliases of a long text", 1_000_000],
  ];
  test.each(sizes.filter(isTried))("%s, %d characters", (name, size) =>
    expectCleanEnd(shapes[name]?.(runs(size)) ?? ""),
  );
});

describe("a limit is named, and where it is passed", () => {
  const messages = (spec: string) => {
    const { text, diagnostics } = read(spec);
    return diagnostics.map(({ code, message, range }) => [
      code,
      message,
      text.slice(range.start, Math.min(range.end, range.start + 12)),
    ]);
  };
  const lines = (count: number, line: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => line(index));
  const scope = (name: string, more = "") =>
    `${name}: { description: D, prompt: P${name}, allows: [read]${more} }`;

  const limits: readonly (readonly [name: string, spec: string, expected: readonly string[]])[] = [
    [
      "a name of 1,025 characters",
      specOf({ endpoints: [`? GET /${"n".repeat(1020)}`, ": a"] }),
      ["too-long", "A key has 1025 characters, more than the 1024 that are read", "GET /nnnnnnn"],
    ],
    [
      "a text of 100,001 characters",
      specOf({}).replace("description: A", `description: ${"n".repeat(100_001)}`),
      ["too-long", "`description` has 100001 characters, more than the 100000 that are read", "nnnnnnnnnnnn"],
    ],
    [
      "50,001 endpoints",
      specOf({ endpoints: lines(50_000, (index) => `PUT /${index}: a`) }),
      ["too-large", "From here on the table has more than 50000 endpoints", "PUT /49999"],
    ],
    [
      "10,001 scopes",
      specOf({ scopes: lines(10_000, (index) => scope(`s${index}`)), endpoints: [] }),
      ["too-large", "From here on the table has more than 10000 scopes", "s9999"],
    ],
    [
      "a chain of 600 implications",
      specOf({
        scopes: lines(600, (index) => scope(`s${index}`, index < 599 ? `, implies: [s${index + 1}]` : "")),
      }),
      ["too-large", "Up to `s200` scopes imply more than 100000 others, through one another", "s200"],
    ],
  ];
  test.each(limits.filter(([name]) => isWhole || name !== "50,001 endpoints"))(
    "%s",
    (_name, spec, expected) => expect(messages(spec)).toEqual([expected]),
  );

  test("just below them a spec is read", () => {
    const long = specOf({
      scopes: lines(300, (index) => scope(`s${index}`, index < 299 ? `, implies: [s${index + 1}]` : "")),
      endpoints: [`? GET /${"n".repeat(1019)}`, ": s0"],
    }).replace("description: A", `description: ${"n".repeat(100_000)}`);
    expect(messages(long)).toEqual([]);
  });
});
