/** The judge of the mutation runs: what counts against the score, and which reasons are taken. */
import { expect, test } from "vitest";
import { interval, judge, mutantOf, sampled, type Mutant } from "./judge.mjs";

const group = { name: "g", threshold: 95 };
const mutant = (status: string, line = "return a < b;"): Mutant => ({
  file: "generator/a.ts",
  line,
  number: 7,
  mutator: "EqualityOperator",
  replacement: "a <= b",
  status,
});
const many = (count: number, status: string) => Array.from({ length: count }, () => mutant(status));
const reason = { ...mutant(""), reason: "a and b are never equal" };

test("what is killed or never ends is found; what survives, is not run or cannot be run is not", () => {
  const all = [
    ...many(93, "Killed"),
    ...many(2, "Timeout"),
    ...many(3, "Survived"),
    mutant("NoCoverage"),
    mutant("RuntimeError"),
    mutant("Ignored"),
  ];
  expect(judge(group, all, [])).toMatchObject({
    mutants: 101,
    killed: 93,
    timeout: 2,
    survived: 3,
    uncovered: 1,
    failed: 1,
    ignored: 1,
    score: 95,
    isEnough: true,
    unlisted: { length: 5 },
  });
});

test("one too few is not enough", () => {
  expect(judge(group, [...many(94, "Killed"), ...many(6, "Survived")], []).isEnough).toBe(false);
});

test("a survivor with a reason counts neither way, wherever its line has moved to", () => {
  const moved = { ...mutant("Survived"), number: 99 };
  expect(judge(group, [mutant("Killed", "x"), moved], [reason])).toMatchObject({
    listed: 1,
    score: 100,
    unlisted: [],
    stale: [],
  });
});

test.each(["file", "line", "mutator", "replacement"] as const)("a reason is for one mutant: %s", (key) => {
  const other = { ...mutant("Survived"), [key]: "other" };
  expect(judge(group, [other], [reason])).toMatchObject({ listed: 0, unlisted: [other], isEnough: false });
});

test("a reason for what is found by now is stale, if its file was looked at", () => {
  expect(judge(group, [mutant("Killed")], [reason]).stale).toEqual([reason]);
  expect(judge(group, [mutant("Killed")], [{ ...reason, file: "generator/b.ts" }]).stale).toEqual([]);
});

test("a mutant is told by the text of its line", () => {
  const result = {
    location: { start: { line: 2, column: 2 } },
    mutatorName: "BlockStatement",
    replacement: "{\n  }",
    status: "Killed",
  };
  expect(mutantOf(result, { file: "generator/a.ts", text: "one\n  two {\nthree" })).toEqual({
    file: "generator/a.ts",
    line: "two {",
    number: 2,
    mutator: "BlockStatement",
    replacement: "{ }",
    status: "Killed",
  });
});

test("a share of the files is drawn, the same for the same seed", () => {
  const files = Array.from({ length: 1000 }, (_, at) => `generator/${at}.ts`);
  const drawn = sampled(files, 0.1, 1);
  expect(drawn.length).toBeGreaterThan(60);
  expect(drawn.length).toBeLessThan(140);
  expect(sampled(files, 0.1, 1)).toEqual(drawn);
  expect(sampled(files, 0.1, 2)).not.toEqual(drawn);
  expect(sampled(files, 1, 1)).toEqual(files);
});

test("files that are alike tell more than files that are not", () => {
  const width = ([low, high]: [number, number]) => high - low;
  const alike = interval([90, 88, 92, 90].map((found) => ({ found, judged: 100 })));
  const unlike = interval([100, 60, 100, 100].map((found) => ({ found, judged: 100 })));
  expect(alike[0]).toBeLessThan(90);
  expect(alike[1]).toBeGreaterThan(90);
  expect(width(unlike)).toBeGreaterThan(width(alike));
});
