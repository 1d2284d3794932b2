/** The limits of what is read hold for a text that comes after another, too: here with little enough to be reached. */
import { expect, test, vi } from "vitest";
import type * as limits from "../../generator/language/limits.js";
import { parser } from "../../generator/language/parse-again.js";
import { parse } from "../../generator/language/parse.js";

vi.mock("../../generator/language/limits.js", async (original) => {
  const { sizeProblem, ...others } = await original<typeof limits>();
  return {
    ...others,
    TOKENS: 300,
    ENDPOINTS: 4,
    // Its limit of 32 MiB comes here after 1000 characters.
    sizeProblem: (size: number) => sizeProblem(size + 32 * 1024 * 1024 - 1000),
  };
});

const head =
  "scopegen: 1\ntitle: T\nscopes: { a: { description: A, prompt: A, allows: [read] } }\nendpoints:\n";
const comments = "    #\n".repeat(25);
const table = `${head}  One:\n    GET /one: a\n${comments}  Two:\n    GET /two: a\n`;

test.each([
  ["characters", `    # ${"x".repeat(900)}\n`, ["too-large"]],
  // Neither the text before nor what is read of this one has too many.
  ["characters in all", `    # ${"x".repeat(750)}\n`, ["too-large"]],
  ["tokens", "    #\n".repeat(110), ["too-large"]],
  ["tokens in all", "    #\n".repeat(50), ["too-large"]],
  ["endpoints", "    GET /3: a\n    GET /4: a\n    GET /5: a\n", ["too-large"]],
  ["nothing", "    GET /3: a\n", []],
])("too many %s", (_what, added, codes) => {
  const read = parser();
  read(table);
  const { document, diagnostics } = read(table + added);
  expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  const wanted = parse(table + added);
  expect({ document, diagnostics }).toEqual({ document: wanted.document, diagnostics: wanted.diagnostics });
});

test("what was read for one text after the other is not counted as if it stood in one", () => {
  const read = parser();
  for (let change = 0; change < 20; change += 1) {
    const text = table.replace("/two", `/two/${change}`);
    const { document, diagnostics } = read(text);
    expect({ document, diagnostics }).toEqual({ document: parse(text).document, diagnostics: [] });
  }
});
