/** What it weighs at least to hit some sets: never more than what the best choice weighs, with a way and without. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { boundedPart } from "../../generator/runtime/hitting-set-bound.js";
import { linkedSets } from "../../generator/runtime/hitting-set.js";
import { runs } from "../runs.js";

/** All of them open, as one part. */
function bounded(weights: readonly number[], sets: readonly (readonly number[])[], most = Infinity) {
  return boundedPart(linkedSets(weights, sets), most);
}

test.each<[string, number[], number[][], number]>([
  ["one set", [3, 2], [[0, 1]], 2],
  ["two sets with nothing in common", [3, 2, 1, 5], [[0, 1], [2, 3]], 3], // prettier-ignore
  ["two sets with a light way in common", [3, 1, 3], [[0, 1], [1, 2]], 1], // prettier-ignore
  ["two sets with a heavy way in common", [1, 3, 1], [[0, 1], [1, 2]], 2], // prettier-ignore
  ["a ring of three", [1, 1, 1], [[0, 1], [1, 2], [2, 0]], 2], // prettier-ignore
  ["a ring of five", [1, 1, 1, 1, 1], [[0, 1], [1, 2], [2, 3], [3, 4], [4, 0]], 3], // prettier-ignore
  ["a ring of three, of heavy ways", [4, 4, 4], [[0, 1], [1, 2], [2, 0]], 8], // prettier-ignore
])("%s", (_, weights, sets, least) => {
  expect(bounded(weights, sets).bound).toBe(least);
});

test("what is above the most is not looked into further", () => {
  const ring = [[0, 1], [1, 2], [2, 0]]; // prettier-ignore
  expect(bounded([1, 1, 1], ring, 0)).toMatchObject({ bound: 1, steps: 3 });
  expect(bounded([1, 1, 1], ring, 1)).toMatchObject({ bound: 2, steps: 6 });
});

test("no choice weighs less, nor one with a way less than that way's rest more", () => {
  const some = fc.record({
    weights: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 8, maxLength: 8 }),
    sets: fc.array(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 14 }), // prettier-ignore
  });
  fc.assert(
    fc.property(some, ({ weights, sets }) => {
      const { bound: least, rests } = bounded(weights, sets);
      for (let choice = 0; choice < 256; choice++) {
        const has = (way: number) => ((choice >> way) & 1) === 1;
        if (!sets.every((ways) => ways.some(has))) continue;
        const weight = weights.reduce((sum, each, way) => (has(way) ? sum + each : sum), 0);
        const more = rests.map((rest, way) => (has(way) ? rest : 0));
        expect(weight).toBeGreaterThanOrEqual(least + more.reduce((sum, rest) => sum + rest, 0));
      }
    }),
    { numRuns: Math.max(200, runs(1000)) },
  );
});
