/** Sets of weighed ways in, the choice that has a way of each set and weighs least out. */
import { boundedPart, type BoundedPart } from "./hitting-set-bound.js";
import { Decisions, linkedSets, type HittingSet, type Way } from "./hitting-set.js";
import { partFinder } from "./hitting-set-parts.js";
import { compareNumbers } from "./preference.js";

/** What is searched for. */
export interface HittingSetSearch {
  /** What each way weighs: whole numbers above 0, of which the sum is a safe integer. */
  readonly weights: readonly number[];
  /** Ways by their numbers: at least one each, each once. */
  readonly sets: readonly (readonly number[])[];
  /** How many sets are looked at before the search ends with the best found. */
  readonly limit: number;
}

/** What is found. */
export interface FoundHittingSet {
  /** Numbers of ways. */
  readonly chosen: readonly number[];
  /** How many sets were looked at; where they are more than the limit there may be a better choice. */
  readonly steps: number;
}

/** Of choices that weigh the same the better one has the lowest number that the other does not have. */
export function leastHittingSet(search: HittingSetSearch): FoundHittingSet {
  const all = linkedSets(search.weights, search.sets);
  const decisions = new Decisions(all.ways);
  const partsOf = partFinder();
  let steps = 0;
  const best = bestOfEverything();
  return { chosen: (best?.ways ?? []).map(({ number }) => number), steps };

  function bestOfEverything(): Choice | undefined {
    for (const { ways } of all.sets) {
      const [way] = ways;
      if (way && way.value === 0 && ways.length === 1) decisions.decide(way, 1);
    }
    decisions.follow();
    const start = branchOf(all.sets, decisions.chosenSince(0), Infinity);
    return start && bestOfAll(start, Infinity);
  }

  /** The best choice that weighs at most `most`, with what has been decided. */
  function bestOf(part: BoundedPart, most: number): Choice | undefined {
    // There is a choice already if there is anything to compare with.
    if (steps > search.limit && most < Infinity) return undefined;
    const { count } = decisions;
    part.ways.forEach((way, at) => {
      if (part.bound + (part.rests[at] ?? 0) > most) decisions.decide(way, -1);
    });
    // What the bound does not contradict leaves each set a way.
    decisions.follow();
    const choice = branched(part, decisions.chosenSince(count), most);
    decisions.undo(count);
    return choice;
  }

  function branched(part: BoundedPart, chosen: readonly Way[], most: number): Choice | undefined {
    const way = mostUseful(part);
    const weight = weightOf(chosen);
    if (!way) return weight > most ? undefined : { ways: chosen, weight };
    const branches = ([1, -1] as const).flatMap(
      (value) => look(part, { way, value, most: most - weight }) ?? [],
    );
    let least: Choice | undefined;
    // eslint-disable-next-line unicorn/no-array-sort -- toSorted is younger than ES2022
    for (const branch of branches.sort((a, b) => a.bound - b.bound)) {
      const { count } = decisions;
      decisions.decide(way, branch.value);
      decisions.follow();
      const found = bestOfAll(branch, (least?.weight ?? most) - weight);
      decisions.undo(count);
      if (!found) continue;
      const other = { ways: [...chosen, ...found.ways], weight: weight + found.weight };
      if (!least || compareChoices(other, least) < 0) least = other;
    }
    return least;
  }

  /** What is left once a way of the part is chosen or ruled out; undefined where that would weigh more than `most`. */
  function look(
    { sets: left }: BoundedPart,
    { way, value, most }: { readonly way: Way; readonly value: -1 | 1; readonly most: number },
  ): LookedAt | undefined {
    const { count } = decisions;
    decisions.decide(way, value);
    decisions.follow();
    const branch = branchOf(left, decisions.chosenSince(count), most);
    decisions.undo(count);
    return branch && { ...branch, value };
  }

  function branchOf(
    sets: readonly HittingSet[],
    chosen: readonly Way[],
    most: number,
  ): Branch | undefined {
    const parts: BoundedPart[] = [];
    let bound = weightOf(chosen);
    if (bound > most) return undefined;
    for (const part of partsOf(sets)) {
      const bounded = boundedPart(part, most - bound);
      steps += bounded.steps;
      bound += bounded.bound;
      if (bound > most) return undefined;
      parts.push(bounded);
    }
    return { chosen, parts, bound };
  }

  function bestOfAll({ chosen, parts, bound }: Branch, most: number): Choice | undefined {
    const ways = [...chosen];
    let weight = bound;
    // eslint-disable-next-line unicorn/no-array-sort -- toSorted is younger than ES2022
    for (const part of parts.sort((a, b) => a.sets.length - b.sets.length)) {
      const found = weight > most ? undefined : bestOf(part, most - weight + part.bound);
      if (!found) return undefined;
      weight += found.weight - part.bound;
      for (const way of found.ways) ways.push(way);
    }
    return weight > most ? undefined : { ways, weight };
  }
}

/** Ways that hit all sets of a part. */
interface Choice {
  readonly ways: readonly Way[];
  readonly weight: number;
}

/** What is left after a decision. */
interface Branch {
  /** What follows from it. */
  readonly chosen: readonly Way[];
  readonly parts: BoundedPart[];
  /** All of it weighs no less. */
  readonly bound: number;
}

/** What is left after a decision about a way. */
interface LookedAt extends Branch {
  readonly value: -1 | 1;
}

/** The open way that hits most of what is left, small sets counted more; undefined where nothing is left to hit. */
function mostUseful({ ways, rests }: BoundedPart): Way | undefined {
  let best: Way | undefined;
  let most = -Infinity;
  for (const [at, way] of ways.entries()) {
    if (way.value !== 0) continue;
    let use = 0;
    for (const set of way.sets) if (set.hits === 0) use += 1 / (set.left - 1);
    // What the bound has not paid for yet is worth less.
    const worth = use - (rests[at] ?? 0) / way.weight;
    if (use === 0 || worth <= most) continue;
    best = way;
    most = worth;
  }
  return best;
}

function weightOf(ways: readonly Way[]): number {
  let weight = 0;
  for (const way of ways) weight += way.weight;
  return weight;
}

function compareChoices(a: Choice, b: Choice): number {
  return a.weight - b.weight || compareNumbers(numbersOf(a), numbersOf(b));
}

function numbersOf({ ways }: Choice): number[] {
  // eslint-disable-next-line unicorn/no-array-sort -- toSorted is younger than ES2022
  return ways.map(({ number }) => number).sort((a, b) => a - b);
}
