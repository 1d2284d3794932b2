/** How many sets are looked at until the best choice is known: what makes the search quick would go unseen otherwise. */
import { expect, test } from "vitest";
import { leastHittingSet } from "../../generator/runtime/least-hitting-set.js";

interface Shape {
  readonly ways: number;
  readonly sets: number;
  readonly setSize: number;
  readonly weight: number;
}

/** As many sets of two to `setSize` ways, each of which weighs up to `weight`; the same for the same seed. */
function drawn({ ways, sets, setSize, weight }: Shape, seed: number) {
  let state = seed;
  const below = (bound: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
  const weights = Array.from({ length: ways }, () => 1 + below(weight));
  const drawnSet = () => {
    const numbers = new Set<number>();
    const size = 2 + below(setSize - 1);
    while (numbers.size < size) numbers.add(below(ways));
    return [...numbers];
  };
  return { weights, sets: Array.from({ length: sets }, drawnSet) };
}

/** What the best choices of five drawn questions weigh, and at most how many looks at a set that takes, in total. */
test.each<[Shape, least: number, most: number]>([
  [{ ways: 100, sets: 130, setSize: 2, weight: 1 }, 224, 15_000],
  [{ ways: 100, sets: 130, setSize: 2, weight: 4 }, 509, 9_500],
  [{ ways: 60, sets: 70, setSize: 3, weight: 1 }, 110, 11_300],
  [{ ways: 60, sets: 90, setSize: 3, weight: 3 }, 234, 15_600],
  [{ ways: 40, sets: 60, setSize: 4, weight: 2 }, 109, 10_400],
  [{ ways: 25, sets: 80, setSize: 5, weight: 9 }, 257, 13_400],
])("%o", (shape, least, most) => {
  let weight = 0;
  let looks = 0;
  for (const seed of [1, 2, 3, 4, 5]) {
    const { weights, sets } = drawn(shape, seed);
    const { chosen, steps } = leastHittingSet({ weights, sets, limit: most });
    for (const set of sets) expect(set.some((way) => chosen.includes(way))).toBe(true);
    weight += chosen.reduce((sum, way) => sum + (weights[way] ?? 0), 0);
    looks += steps;
  }
  expect(weight).toBe(least);
  expect(looks).toBeLessThanOrEqual(most);
});

test("beyond the limit no choice is improved any more", () => {
  const search = drawn({ ways: 100, sets: 160, setSize: 3, weight: 2 }, 1);
  expect(leastHittingSet({ ...search, limit: 0 }).steps).toBeLessThan(6000);
  expect(leastHittingSet({ ...search, limit: 1_000_000 }).steps).toBeGreaterThan(20_000);
});
