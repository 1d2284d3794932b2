/** Sets fall into parts by the ways that are still open, and no set that is hit joins others. */
import { expect, test } from "vitest";
import { partFinder } from "../../generator/runtime/hitting-set-parts.js";
import { Decisions, linkedSets } from "../../generator/runtime/hitting-set.js";

/** The sets of each part, and its ways, as they are after some decisions. */
function partsAfter(sets: readonly (readonly number[])[], decisions: readonly (readonly [number, -1 | 1])[]) {
  const all = linkedSets([1, 1, 1, 1, 1, 1, 1], sets);
  const decided = new Decisions(all.ways);
  for (const [number, value] of decisions) {
    const way = all.ways[number];
    if (way) decided.decide(way, value);
  }
  return partFinder()(all.sets).map((part) => ({
    sets: part.sets.map((set) => all.sets.indexOf(set)),
    ways: part.ways.map(({ number }) => number).toSorted(),
  }));
}

const chain = [[0, 1], [3, 4], [1, 2, 3], [4, 5]]; // prettier-ignore

test("what has an open way in common is one part, its sets in their order", () => {
  expect(partsAfter(chain, [])).toEqual([{ sets: [0, 1, 2, 3], ways: [0, 1, 2, 3, 4, 5] }]);
});

test("a way that is ruled out joins nothing", () => {
  expect(partsAfter(chain, [[1, -1]])).toEqual([
    { sets: [0], ways: [0] },
    { sets: [1, 2, 3], ways: [2, 3, 4, 5] },
  ]);
});

test("a set that is hit joins nothing", () => {
  expect(partsAfter(chain, [[2, 1]])).toEqual([
    { sets: [0], ways: [0, 1] },
    { sets: [1, 3], ways: [3, 4, 5] },
  ]);
});

test("parts are found anew each time", () => {
  const { sets } = linkedSets([1, 1, 1], [[0, 1], [2]]);
  const partsOf = partFinder();
  const found = () => partsOf(sets).map((part) => part.sets.map((set) => sets.indexOf(set)));
  expect(found()).toEqual([[0], [1]]);
  expect(found()).toEqual([[0], [1]]);
});
