/** Sets in, those of them that are still to be hit out, in groups that have no open way in common. */
import type { Part } from "./hitting-set-bound.js";
import type { HittingSet, Way } from "./hitting-set.js";

/** A function, since it gives each part that it has ever found another number, by which it knows what it has seen. */
export function partFinder(): (sets: readonly HittingSet[]) => Part[] {
  let found = 0;
  return (sets) => {
    const before = found;
    const parts: { readonly sets: HittingSet[]; readonly ways: Way[] }[] = [];
    for (const set of sets) {
      if (set.hits > 0) continue;
      if (set.part <= before) {
        found++;
        parts.push({ sets: [], ways: waysFrom(set, before) });
      }
      // In the order in which they came.
      parts[set.part - before - 1]?.sets.push(set);
    }
    return parts;
  };

  /** The ways of the part that a set is of. */
  function waysFrom(first: HittingSet, before: number): Way[] {
    const ways: Way[] = [];
    const sets = [first];
    first.part = found;
    for (const { ways: all } of sets) {
      for (const way of all) {
        if (way.value !== 0 || way.part > before) continue;
        way.part = found;
        ways.push(way);
        for (const set of way.sets) {
          if (set.hits > 0 || set.part > before) continue;
          set.part = found;
          sets.push(set);
        }
      }
    }
    return ways;
  }
}
