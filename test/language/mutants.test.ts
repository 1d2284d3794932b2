/** Mutants of the real spec, `npm run test:fuzz` with a thousand: each ends as output or as clean located errors. */
import { expect, test } from "vitest";
import * as generator from "../../generator/index.js";
import { explorer, runtime } from "../catalog-fixture.js";
import { isWhole, runs, shareOf } from "../runs.js";
import { corpus } from "../fuzz/corpus.mjs";
import { judge } from "../fuzz/judge.mjs";
import { mutant } from "../fuzz/mutations.mjs";

const seed = Number(
  process.env["SCOPEGEN_MUTANT_SEED"] ?? (isWhole ? Math.trunc(Math.random() * 2 ** 30) : 1),
);
const assets = { version: "0.0.0", runtime, explorer };
const documents = corpus();
const judged = (specText: Uint8Array | string, tools: typeof generator = generator, everything = false) =>
  judge(specText, { tools, assets, everything });

test(`a thousand mutants end cleanly (SCOPEGEN_MUTANT_SEED=${seed})`, async () => {
  const ends = { output: 0, errors: 0 };
  const problems: string[] = [];
  for (let index = 0; index < runs(1000); index += 1) {
    const result = await judged(mutant(seed, index, documents), generator, index % 100 === 0);
    ends[result.end] += 1;
    for (const problem of result.problems) problems.push(`mutant ${index}: ${problem}`);
  }
  expect(problems).toEqual([]);
  expect(Math.min(ends.output, ends.errors)).toBeGreaterThanOrEqual(runs(21));
}, 600_000);

test("every document they are made of is read twice alike, after one that is too deep as well", async () => {
  const read = () =>
    shareOf(documents).map((specText) => generator.readSpec({ specName: "x", specPath: "x.yaml", specText }));
  const first = read();
  const deep = generator.readSpec({ specName: "x", specPath: "x.yaml", specText: "[".repeat(100_000) });
  expect(deep.diagnostics.map(({ code }) => code)).toEqual(["too-deep"]);
  expect(read()).toEqual(first);
});

test("the same seed gives the same mutants, and another others", () => {
  const some = (of: number) => Array.from({ length: 50 }, (_, index) => mutant(of, index, documents));
  expect(some(7)).toEqual(some(7));
  expect(some(7)).not.toEqual(some(8));
});

test.each<[string, (diagnostic: generator.Diagnostic) => object]>([
  ["no such code", () => ({ code: "no-such-code" })],
  ["no such place", ({ range }) => ({ range: { start: range.start, end: 1e9 } })],
  ["no such place", ({ range }) => ({ range: { start: range.end + 1, end: range.start } })],
  ["nothing is said", () => ({ message: "" })],
])("%s is found", async (problem, change) => {
  const bad: typeof generator = {
    ...generator,
    readSpec: (input) => {
      const read = generator.readSpec(input);
      return { ...read, diagnostics: read.diagnostics.map((one) => ({ ...one, ...change(one) })) };
    },
  };
  const { end, problems } = await judged("title: Acme\nscopes: {}\n", bad);
  expect(end).toBe("errors");
  expect(problems[0]).toContain(problem);
});

test.each([
  ["12 lines", "x.yaml:1:1 error[missing-key]: x\n" + "y\n".repeat(10)],
  ["no file:line:column", "x.yaml error[missing-key]: x"],
  ["two hints", "x.yaml:1:1 error[missing-key]: x\n  hint: a\n  hint: b"],
  ["a stack trace", "x.yaml:1:1 error[missing-key]: x\n    at read (x.js:1:1)"],
  ["a control character", "x.yaml:1:1 error[missing-key]: \u001b[31m"],
])("%s is found", async (problem, shown) => {
  const bad: typeof generator = { ...generator, renderDiagnostics: () => shown };
  const { problems } = await judged("title: Acme\nscopes: { a: {} }\n", bad);
  expect(problems.some((found) => found.startsWith(problem))).toBe(true);
});

test("a result that is neither output nor errors is found", async () => {
  const bad: typeof generator = {
    ...generator,
    readSpec: (input) => ({ ...generator.readSpec(input), catalog: undefined }),
    generate: async (input) => ({ ...(await generator.generate(input)), files: [] }),
  };
  const { problems } = await judged(documents[0] ?? "", bad, true);
  expect(problems).toEqual(["a catalog beside errors, or neither", "nothing was generated"]);
});
