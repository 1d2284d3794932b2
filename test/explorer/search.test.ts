/** The search against one that looks at every text anew. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fold, searchIndex } from "../../generator/explorer/search.js";
import { runs } from "../runs.js";

const word = fc.oneof(
  fc.constantFrom("a", "b", "ab", "ba", "GET", "/a", "é", "\n", "’", "İ"),
  fc.string({ maxLength: 3, unit: "grapheme" }),
);
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(" "));

/** Every word stands in the text. */
function naive(texts: readonly string[], query: string): number[] {
  const words = fold(query).split(" ");
  return texts.flatMap((one, place) => (words.every((part) => fold(one).includes(part)) ? [place] : []));
}

test("finds what a naive search finds, whatever was searched for before", () => {
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 12 }),
      fc.array(text, { minLength: 1, maxLength: 5 }),
      (texts, queries) => {
        const index = searchIndex(texts);
        for (const query of queries) expect(index.find(query)).toEqual(naive(texts, query));
      },
    ),
    { numRuns: runs(500) },
  );
});

test("typing letter by letter, and back", () => {
  const texts = ["GET /candidates candidates_read", "GET /jobs jobs_read", "POST /candidates", ""];
  const index = searchIndex(texts);
  const typed = "read cand";
  const queries = [...typed].flatMap((_, at) => [typed.slice(0, at + 1)]);
  for (const query of [...queries, ...queries.toReversed(), ""]) {
    expect([query, index.find(query)]).toEqual([query, naive(texts, query)]);
  }
});

test.each([
  ["Candidate’s Résumé", "candidate's resume"],
  ["GET\t/A \n b", "get /a b"],
  ["ÅNGSTRÖM", "angstrom"],
])("%j is searched as %j", (written, folded) => {
  expect(fold(written)).toBe(folded);
});
