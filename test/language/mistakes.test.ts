/** A spec with fifty mistakes: all of them are reported in one run, each on its line, and nothing else is. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogue } from "../../generator/diagnostic/catalogue.js";
import { lineIndex } from "../../generator/diagnostic/line-index.js";
import { renderDiagnostics } from "../../generator/diagnostic/render.js";
import { repository } from "../architecture/repository.js";
import { diagnosed } from "./diagnosed.js";

const { text, diagnostics } = diagnosed(readFileSync(join(repository, "test/language/mistakes.yaml")));

test("every mistake gets its code on its line", () => {
  const lines = lineIndex(text);
  const found = text.split("\n").map((line, index) => {
    const codes = diagnostics.filter(({ range }) => lines.position(range.start).line === index + 1);
    return [line.replace(/ *#!.*/, ""), codes.map(({ code }) => code).join(" ")];
  });
  const wanted = text
    .split("\n")
    .map((line) => [line.replace(/ *#!.*/, ""), /#! (.*)$/.exec(line)?.[1] ?? ""]);
  expect(found).toEqual(wanted);
});

test("they are fifty, of most of the kinds that there are", () => {
  // The regions of documents have kinds of their own.
  const ofSpecs = Object.keys(catalogue).filter((code) => !code.includes("region"));
  expect(diagnostics.length).toBe(50);
  expect(new Set(diagnostics.map(({ code }) => code)).size).toBeGreaterThan(ofSpecs.length * 0.7);
});

test("all of them are shown, in ten lines each at most", () => {
  const blocks = renderDiagnostics(diagnostics, { path: "mistakes.yaml", text, color: false }).split("\n\n");
  expect(blocks.length).toBe(51);
  expect(blocks.filter((block) => block.split("\n").length > 9)).toEqual([]);
  expect(blocks.at(-1)).toMatch(/^\d+ errors, \d+ warnings\n$/);
});
