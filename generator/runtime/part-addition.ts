/** Choices that depend on each other in, the best scopes that meet all of them out, where sums say what is best. */
import type { Choice, PartAddition, PartSearch } from "./least-addition.js";
import { leastHittingSet } from "./least-hitting-set.js";
import type { Cost } from "./preference.js";

/**
 * The same as a search through the ways, but for what can be said as sets of which one scope each must be added and as
 * numbers of which the sum must be least; undefined for anything else.
 */
export function partAddition(search: PartSearch): PartAddition | undefined {
  const sets = search.choices.map((choice) => setsOf(choice, search));
  const all = sets.flatMap((some) => some ?? []);
  // eslint-disable-next-line unicorn/no-array-sort -- toSorted is younger than ES2022
  const places = [...new Set(all.flat())].sort((a, b) => a - b);
  const weights = sharesBurdens(places, search) ? undefined : weightsOf(places.map(search.costOf));
  if (!weights || sets.includes(undefined)) return undefined;
  const numbers = new Map(places.map((place, number) => [place, number]));
  const { chosen, steps } = leastHittingSet({
    weights,
    sets: all.map((set) => set.map((place) => numbers.get(place) ?? 0)),
    limit: search.limit,
  });
  return { places: chosen.map((number) => places[number] ?? 0), steps };
}

/** One scope of each alternative is missing, whichever these are: what would bring one of them must be added. */
function setsOf(
  { alternatives, ways }: Choice,
  search: PartSearch,
): (readonly number[])[] | undefined {
  if (alternatives.every(({ length }) => length === 1)) return [ways];
  let picks: (readonly number[])[] = [[]];
  for (const places of alternatives) {
    if (picks.length * places.length > MOST_SETS) return undefined;
    picks = picks.flatMap((pick) => places.map((place) => [...pick, place]));
  }
  return picks.map((pick) => [...new Set(pick.flatMap(search.waysTo))]);
}

/** For one requirement. */
const MOST_SETS = 64;

/**
 * Whether some scope that something speaks against may be included by two that are added: it counts once. Of two of
 * which one includes the other, only one is ever added.
 */
function sharesBurdens(places: readonly number[], { included, isBurden }: PartSearch): boolean {
  const last = new Map<number, number>();
  const includedBy = (place: number) => included[place] ?? [];
  // eslint-disable-next-line unicorn/no-array-sort -- toSorted is younger than ES2022
  const smallFirst = [...places].sort((a, b) => includedBy(a).length - includedBy(b).length);
  for (const place of smallFirst) {
    for (const at of includedBy(place)) {
      if (!isBurden(at)) continue;
      const other = last.get(at);
      if (other !== undefined && !includedBy(place).includes(other)) return true;
      last.set(at, place);
    }
  }
  return false;
}

/** Numbers whose sums compare as the sums of the costs do; undefined where they would be too large. */
function weightsOf(costs: readonly Cost[]): readonly number[] | undefined {
  let weights = costs.map(() => 0);
  let range = 1;
  for (let kind = 0; kind < 6; kind++) {
    const counts = costs.map((cost) => cost[kind] ?? 0);
    const isSaid = (earlier: number) => costs.every((cost, at) => cost[earlier] === counts[at]);
    if (Array.from({ length: kind }, (_, earlier) => earlier).some(isSaid)) continue;
    const factor = counts.reduce((sum, count) => sum + count, 1);
    range *= factor;
    weights = weights.map((weight, at) => weight * factor + (counts[at] ?? 0));
  }
  return range > Number.MAX_SAFE_INTEGER ? undefined : weights;
}
