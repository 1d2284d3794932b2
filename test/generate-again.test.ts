/** A generator that has worked before answers what a fresh one does, whatever was changed in between. */
import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate, generator, readDocument } from "../generator/generate.js";
import type { Generate, GenerateInput } from "../generator/generate.js";
import { filesBelow, repository } from "./architecture/repository.js";
import { syntheticSpec } from "./bench/synthetic-spec.mjs";
import { explorer, runtime } from "./catalog-fixture.js";
import { validSpec } from "./property/valid-spec.js";
import { runs, shareOf } from "./runs.js";

const assets = { version: "0.0.0", runtime, explorer };
const real = filesBelow("spec", ".yaml").find(({ path }) => path.includes("smartrecruiters"))?.text ?? "";
const readme = await readDocument({
  path: "README.md",
  text: readFileSync(join(repository, "README.md"), "utf8"),
  specNames: ["smartrecruiters"],
});

function inputOf(specText: string): GenerateInput {
  // The regions of the document name endpoints of the first table.
  const documents = specText.includes("SmartRecruiters")
    ? [{ ...readme, docs: "generated/smartrecruiters/docs" }]
    : [];
  return { specName: "smartrecruiters", specPath: "spec/x.yaml", specText, assets, documents };
}

/** Returns whether files came of it. */
async function expectSame(again: Generate, specText: string): Promise<boolean> {
  const input = inputOf(specText);
  const [found, wanted] = [await again(input), await generate(input)];
  expect(found).toEqual(wanted);
  return wanted.files.length > 0;
}

/** One line of the text is changed: taken out, said twice, moved, or a word of it replaced by one from elsewhere. */
const edit = fc.record({
  kind: fc.constantFrom("drop", "repeat", "swap", "word", "word", "word"),
  line: fc.nat(),
  other: fc.nat(),
});

type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function edited(text: string, { kind, line, other }: Edit): string {
  const lines = text.split("\n");
  const at = line % lines.length;
  const own = lines[at] ?? "";
  if (kind === "drop") return lines.toSpliced(at, 1).join("\n");
  if (kind === "repeat") return lines.toSpliced(at, 0, own).join("\n");
  if (kind === "swap") return lines.toSpliced(at, 2, lines[at + 1] ?? "", own).join("\n");
  const words = text.match(/[\w/]+/g) ?? [""];
  const ownWords = own.match(/[\w/]+/g) ?? [""];
  const replaced = ownWords[other % ownWords.length] ?? "";
  return lines.with(at, own.replace(replaced, words[(line * 31 + other) % words.length] ?? "")).join("\n");
}

test.each([
  ["the first table", real],
  ["a synthetic one", syntheticSpec("S")],
])("%s, edited at random again and again", async (_name, original) => {
  const texts = fc.array(edit, { minLength: 3, maxLength: 3 });
  for (const edits of fc.sample(texts, runs(12))) {
    const again = generator();
    let text = original;
    await again(inputOf(text));
    for (const one of edits) {
      const next = edited(text, one);
      const isGood = await expectSame(again, next);
      // Most edits break the spec, and what follows a broken one is mostly broken.
      if (isGood || one.other % 3 === 0) text = next;
    }
    expect(await expectSame(again, original)).toBe(true);
  }
});

test("one random spec after the other", async () => {
  const again = generator();
  for (const text of fc.sample(validSpec, runs(30))) await expectSame(again, text);
});

/** Of several pages of each kind, so that only some of them change. */
const large = syntheticSpec("M").replace(
  /summary: .*/g,
  (line) => `${line.slice(0, 60)}${"long ".repeat(400)}`,
);

const changes: readonly (readonly [what: string, from: RegExp | string, to: string])[] = [
  ["a prompt", /prompt: .+/, "prompt: Another"],
  ["a scope's name everywhere", /Candidate\.Read\b/g, "Candidate.See"],
  ["a summary", /summary: List the .*/, "summary: Other"],
  ["an endpoint's place", /( {4}GET .*\n.*\n.*\n)( {4}POST .*\n.*\n.*\n)/, "$2$1"],
  ["a role", /role: admin\n/, ""],
  ["what a scope implies", /implies: \[Candidate\.Read\]\n/, ""],
  ["a requirement", /anyOf: \[Candidate\.Read, /, "anyOf: ["],
  ["the title", "title: Synthetic M", "title: Another"],
];

test.each(shareOf(changes))("a large table, in which %s changes, and back", async (_name, from, to) => {
  const again = generator();
  const changed = large.replace(from, to);
  expect(changed).not.toBe(large);
  for (const text of [large, changed, large, large]) await expectSame(again, text);
});
