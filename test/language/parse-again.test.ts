/** A parser that has read a text before reads the next one as `parse` does, however little of it that takes. */
import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import { parser } from "../../generator/language/parse-again.js";
import { parse } from "../../generator/language/parse.js";
import type { Parsed } from "../../generator/language/parse.js";
import { validate } from "../../generator/language/rules/index.js";
import { syntheticSpec } from "../bench/synthetic-spec.mjs";
import { runs } from "../runs.js";

vi.mock("../../generator/language/parse.js", { spy: true });

/** How many tokens there are is known in full only when all of a text is read. */
function expectSame(found: Parsed, text: string): void {
  const { tokens: most, ...rest } = found;
  const { tokens, ...wanted } = parse(text);
  expect(rest).toEqual(wanted);
  expect(validate(found.document)).toEqual(validate(wanted.document));
  expect(most).toBeGreaterThanOrEqual(tokens);
}

/** How many characters were read for the second text. */
function readFor(before: string, after: string): number {
  const read = parser();
  read(before);
  vi.mocked(parse).mockClear();
  const found = read(after);
  const characters = vi.mocked(parse).mock.calls.reduce((total, [text]) => total + text.length, 0);
  expectSame(found, after);
  return characters;
}

const small = `scopegen: 1
title: T
scopes:
  a: { description: A, prompt: A, allows: [read] }
endpoints:
  One:
    GET /one: a
  Two:
    GET /two:
      requires: a
      note: |
        Some text
  Three:
    GET /three: a # a comment
    GET /four:
      requires: a
      summary: said
`;

const large = syntheticSpec("M");

test.each([
  ["a requirement", "      requires: { anyOf: [Job.Read,", "      requires: { anyOf: [Candidate.Read,"],
  ["a summary, longer", "summary: List the jobs", "summary: List all of the jobs"],
  ["an endpoint more", "    GET /jobs:\n", "    PATCH /jobs: { requires: token }\n    GET /jobs:\n"],
  ["a group more", /$/, "  Last:\n    GET /last: token\n"],
  ["a group more in the middle", "  Job:\n", "  Before:\n    GET /before: token\n  Job:\n"],
  ["a prompt", /prompt: .*/, "prompt: Other"],
  ["the first group's name", "  Candidate:\n", "  People:\n"],
])("%s: a fraction of the text is read", (_name, from, to) => {
  const changed = large.replace(from, to);
  expect(changed).not.toBe(large);
  expect(readFor(large, changed)).toBeLessThan(large.length / 4);
  expect(readFor(changed, large)).toBeLessThan(large.length / 4);
});

test.each([
  ["an indented line that goes on in the text before", "  Three:\n", "        # not a comment\n  Three:\n"],
  ["a name that moves to the right", "  Three:\n", "        Three:\n"],
  ["a name that moves to the left", "  Three:\n", " Three:\n"],
  [
    "the groups before the last one to the right",
    /  One:[^]*  Three:/,
    "    One:\n      GET /one: a\n  Three:",
  ],
  ["a last line that goes on in the text before", /  Two:\n[^]*$/, "  Two: { GET /two: a }"],
  ["an end of the document", "  Two:\n", "...\n  Two:\n"],
  ["a second document", "  Two:\n", "---\n  Two:\n"],
  ["a quote that stays open", "GET /one: a", 'GET /one: "a'],
  ["a brace that stays open", "GET /one: a", "GET /one: { requires: a"],
  ["a key at the left edge", "  Two:\n", "defaults: { source: x }\n  Two:\n"],
  ["the groups under another key", "endpoints:\n", "endpoints:\n  Zero:\n    GET /zero: a\nextra:\n"],
  ["the groups in a text", "endpoints:\n", "endpoints: |\n"],
  ["a name twice", "  Three:\n", "  One:\n"],
  ["an anchor and its alias", "GET /one: a", "GET /one: &x a\n    GET /uno: *x"],
  ["a line end that goes", "GET /one: a\n", "GET /one: a"],
  ["a comment in place of a name", "  Two:\n", "  # Two:\n"],
  ["a name that is none", "GET /three", "G|three"],
  ["a misspelt keyword", "GET /three: a", "GET /three: tokn"],
  ["a word for nothing", "GET /three: a", "GET /three: none"],
  ["a scope that is not there", "GET /three: a", "GET /three: { anyOf: [a, tokn] }"],
  ["a misspelt key", "title: T", "titel: T"],
  ["nothing that is left", small, ""],
  ["nothing that changes", "title: T", "title: T"],
  ["a key behind the groups", /$/, "defaults: { source: x }\n"],
  ["a key in the last group's text", /$/, "    PUT /x: a\n  One:\n    PUT /y: a\n"],
  ["the last line's end", /\n$/, ""],
  ["CRLF", /\n/g, "\r\n"],
  ["braces", /endpoints:\n[^]*/, "endpoints: {\n  One: { GET /one: a },\n  Two: { GET /two: a }\n}\n"],
])("%s is read as it is without a memory", (_name, from, to) => {
  const changed = small.replace(from, to);
  readFor(small, changed);
  readFor(changed, small);
  const read = parser();
  for (const text of [small, changed, changed, small]) expectSame(read(text), text);
});

/** What means something to YAML, by itself and at the beginnings and ends of lines. */
const piece = fc.oneof(
  fc.constantFrom(
    ..."\n,\n\n,  ,    ,\n  ,\n        ,\r\n,\t,#, #,:,: ,|,|\n,>-,\",',[,],{,},- ,? ,&a ,*a,!x ".split(","),
  ),
  fc.constantFrom(
    "\n---\n",
    "\n...\n",
    "endpoints:\n",
    "\n  Other:\n    GET /other: a",
    "\n  Two:",
    "defaults: { note: n }\n",
    "a",
    "requires: a",
    "GET /x: a\n",
  ),
);

interface Edit {
  readonly at: number;
  readonly length: number;
  readonly piece: string;
  readonly atLine: boolean;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(),
  length: fc.oneof(fc.constant(0), fc.nat({ max: 12 })),
  piece: fc.oneof(piece, fc.constant("")),
  atLine: fc.boolean(),
});

function edited(text: string, { at, length, piece: put, atLine }: Edit): string {
  const offset = at % (text.length + 1);
  const start = atLine ? text.lastIndexOf("\n", offset) + 1 : offset;
  return text.slice(0, start) + put + text.slice(start + length);
}

test("any change, one after the other", () => {
  const synthetic = syntheticSpec("S");
  fc.assert(
    fc.property(
      fc.oneof(
        { arbitrary: fc.constant(small), weight: 9 },
        { arbitrary: fc.constant(synthetic), weight: 1 },
      ),
      fc.array(edit, { maxLength: 4 }),
      (text, edits) => {
        // What is spied on is kept.
        vi.mocked(parse).mockClear();
        const read = parser();
        let now = text;
        expectSame(read(now), now);
        for (const one of edits) {
          const before = now;
          now = edited(now, one);
          expectSame(read(now), now);
          // Back to a text without mistakes, most of the time.
          if (one.at % 3 > 0) {
            now = before;
            expectSame(read(now), now);
          }
        }
      },
    ),
    { numRuns: runs(1000) },
  );
});
