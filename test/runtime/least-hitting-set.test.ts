/** The choice that hits all sets and weighs least: what brute force finds, and honesty where the search has to end. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leastHittingSet } from "../../generator/runtime/least-hitting-set.js";
import { runs } from "../runs.js";

interface Sets {
  readonly weights: readonly number[];
  readonly sets: readonly (readonly number[])[];
}

/** The ways of each choice are the bits of a number, the first way the highest. */
function bruteForce({ weights, sets }: Sets): number[] {
  const bit = (way: number) => 1 << (weights.length - 1 - way);
  const masks = sets.map((ways) => ways.reduce((mask, way) => mask | bit(way), 0));
  let best = { choice: 0, weight: Infinity };
  for (let choice = 0; choice < 1 << weights.length; choice++) {
    if (!masks.every((mask) => (mask & choice) !== 0)) continue;
    const weight = weights.reduce((sum, each, way) => ((choice & bit(way)) === 0 ? sum : sum + each), 0);
    if (weight < best.weight || (weight === best.weight && choice > best.choice)) best = { choice, weight };
  }
  return weights.flatMap((_, way) => ((best.choice & bit(way)) === 0 ? [] : [way]));
}

function found(sets: Sets, limit = 1_000_000): { readonly chosen: number[]; readonly isBest: boolean } {
  const { chosen, steps } = leastHittingSet({ ...sets, limit });
  return { chosen: chosen.toSorted((a, b) => a - b), isBest: steps <= limit };
}

/** Few weights, so that many choices weigh the same. */
function someSets(ways: number, setSize: number, sets: number): fc.Arbitrary<Sets> {
  const numbers = Array.from({ length: ways }, (_, way) => way);
  const weight = fc.oneof(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 9 }));
  return fc.record({
    weights: fc.array(weight, { minLength: ways, maxLength: ways }),
    sets: fc.array(fc.shuffledSubarray(numbers, { minLength: 1, maxLength: setSize }), { maxLength: sets }),
  });
}

describe("brute force agrees", () => {
  test.each([
    ["pairs", 9, 2, 16],
    ["small sets", 10, 3, 14],
    ["large sets", 8, 6, 20],
  ])("%s", (_, ways, setSize, sets) => {
    fc.assert(
      fc.property(someSets(ways, setSize, sets), (some) => {
        expect(found(some)).toEqual({ chosen: bruteForce(some), isBest: true });
      }),
      { numRuns: Math.max(150, runs(1500)) },
    );
  });

  test("and where the search has to end, what is found hits all sets, and is said to be the best only if it is", () => {
    const cases = Math.max(150, runs(1500));
    let ended = 0;
    fc.assert(
      fc.property(someSets(10, 4, 24), fc.integer({ min: 0, max: 20 }), (some, limit) => {
        const { chosen, isBest } = found(some, limit);
        for (const ways of some.sets) expect(ways.some((way) => chosen.includes(way))).toBe(true);
        expect(!isBest || String(chosen) === String(bruteForce(some))).toBe(true);
        if (!isBest) ended++;
      }),
      { numRuns: cases },
    );
    expect(ended).toBeGreaterThan(cases / 25);
  });
});

test.each<[string, Sets, number[]]>([
  ["nothing to hit", { weights: [1, 1], sets: [] }, []],
  ["no choice", { weights: [9, 1], sets: [[0]] }, [0]],
  ["twice no choice", { weights: [9, 1], sets: [[0], [0]] }, [0]],
  ["the lighter one", { weights: [2, 1], sets: [[0, 1]] }, [1]],
  ["of the same weight, the first", { weights: [1, 1], sets: [[1, 0]] }, [0]],
  ["two light ones", { weights: [3, 1, 1], sets: [[0, 1], [0, 2]] }, [1, 2]], // prettier-ignore
  ["of the same weight, the one with the first", { weights: [2, 1, 1], sets: [[0, 1], [0, 2]] }, [0]], // prettier-ignore
  ["of the same weight, the two with the first", { weights: [1, 1, 2], sets: [[0, 2], [1, 2]] }, [0, 1]], // prettier-ignore
])("%s", (_, sets, chosen) => {
  expect(found(sets)).toEqual({ chosen, isBest: true });
});

/** Neighbours on a ring, of an odd number of ways: half of them and one more. */
function ring(length: number): Sets {
  const ways = Array.from({ length }, (_, way) => way);
  return { weights: ways.map(() => 1), sets: ways.map((way) => [way, (way + 1) % length]) };
}

test("a ring is solved with few looks at its sets, for what two of its ways pay twice counts", () => {
  const { chosen, steps } = leastHittingSet({ ...ring(201), limit: 1_000_000 });
  expect(chosen).toHaveLength(101);
  expect(steps).toBeLessThan(20_000);
});

test("of many pairs, as endpoints of hundreds of resources have them, the best choice is known", () => {
  const count = 225;
  const pairs = Array.from({ length: 3 * count }, (_, at) => {
    const from = at % count;
    const to = (from + 1 + ((from * 7 + 10 * Math.floor(at / count) + 8) % (count - 1))) % count;
    return [from, to];
  });
  const weights = Array.from({ length: count }, (_, way) => (way % 6 === 0 ? 2 : 1));
  const { chosen, isBest } = found({ weights, sets: pairs.filter((_, at) => at % 3 > 0) }, 2_000_000);
  expect(isBest).toBe(true);
  expect(chosen.length).toBeGreaterThan(90);
});

/** Found by chance: questions that searches get wrong which are nearly this one. */
test.each<[string, Sets]>([
  [
    "one that looks no further where another weighs the same",
    {
      weights: [1, 2, 2, 1, 2, 1, 1, 1, 1],
      sets: [
        [4, 2, 1], [7, 2, 4], [3, 4, 5], [8, 2, 6], [1, 6, 4], [4, 7], [1, 0], [5, 1, 8], [7, 3], [3, 5], [5, 1, 3],
        [1, 8, 4], [4, 3], [2, 4, 3], [6, 0], [0, 1, 3], [0, 1], [8, 6], [5, 8], [1, 5], [0, 8],
      ],
    },
  ], // prettier-ignore
  [
    "one that branches on what is ruled out",
    {
      weights: [1, 1, 1, 2, 1, 1, 1, 1, 1, 2, 2, 1],
      sets: [
        [2, 6, 8, 9], [2, 11, 6, 10], [9, 0, 8], [8, 3, 11, 10], [5, 11, 0], [6, 5, 2], [3, 0, 4, 11], [6, 9],
        [9, 8, 10, 6], [9, 8, 6, 5], [3, 8, 5], [7, 6, 1, 11], [6, 9, 7, 5], [2, 11, 1, 7], [5, 2, 3],
      ],
    },
  ], // prettier-ignore
  [
    "one that takes more for a contradiction than the ways have left",
    {
      weights: [2, 1, 3, 2, 2, 3, 3, 2, 3, 3, 3, 3, 1, 2],
      sets: [
        [2, 8, 4, 7], [10, 13, 6], [7, 1, 0, 3], [13, 1, 10], [13, 7, 9, 12], [12, 1, 3], [1, 6, 3, 11], [8, 6, 10],
        [6, 2, 13, 8], [10, 2, 4], [6, 8, 12], [5, 6, 3, 13], [13, 1, 7], [2, 1], [6, 11, 10], [0, 5, 13],
        [12, 10, 11, 2], [13, 10, 3], [8, 5, 11], [9, 2, 7], [12, 8, 2],
      ],
    },
  ], // prettier-ignore
])("not %s", (_, sets) => {
  expect(found(sets)).toEqual({ chosen: bruteForce(sets), isBest: true });
});

test("whatever the limit, what is said to be the best is", () => {
  const weights = [1, 2, 2, 1, 2, 2, 1, 1, 1, 3];
  const sets = [[2, 6, 3], [1, 7, 2], [0, 1, 8], [0, 2, 6], [8, 3]]; // prettier-ignore
  const best = bruteForce({ weights, sets });
  for (let limit = 0; limit < 60; limit++) {
    const { chosen, isBest } = found({ weights, sets }, limit);
    expect(isBest ? chosen : best).toEqual(best);
  }
});
