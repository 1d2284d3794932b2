/** A grant and requirements in, the best scopes to add to the grant so that all requirements are met out. */
import { independentParts } from "./independent-parts.js";
import { compareNumbers, type Cost, type Preference } from "./preference.js";
import type { Places } from "./scope-index.js";

/** What is searched for; scopes by their places. */
export interface AdditionSearch {
  /** The order of preference. */
  readonly preference: Preference;
  /** All of them must be met. */
  readonly requirements: readonly Places[];
  /** The scopes that are held already. */
  readonly held: Iterable<number>;
  /** Scopes that are not to be added. */
  readonly forbidden: readonly number[];
  /** How many requirements are looked at before the search ends with the best found: 2,000,000 where undefined. */
  readonly limit: number | undefined;
}

/** What is found. */
export interface Addition {
  /** No scope of it can be left out. */
  readonly added: readonly number[];
  /** Whether it is known that there is no better one. */
  readonly proved: boolean;
}

/**
 * The best addition; undefined where nothing meets the requirements.
 *
 * What is left to choose falls into parts. Where `solved` has no answer for one, it is branched and bounded: whatever
 * meets a requirement holds, of some alternative, the first scope that is not held yet.
 */
export function leastAddition(
  {
    preference: { included, suppliers, burdens },
    requirements: all,
    held,
    forbidden,
    limit = 2_000_000,
  }: AdditionSearch,
  solved?: (search: PartSearch) => PartAddition | undefined,
): Addition | undefined {
  const added: number[] = [];
  // What the first scopes cost, for each number of them; how many include a scope; and what is not to be added.
  const costs: Cost[] = [[0, 0, 0, 0, 0, 0]];
  const through = new Uint32Array(included.length);
  const ruledOut = new Uint8Array(included.length);
  const isHeld = new Uint8Array(included.length);
  let steps = 0;

  for (const place of held) isHeld[place] = 1;
  for (const place of forbidden) ruledOut[place] = 1;
  // What leaves no choice comes first, for it meets much of the rest.
  const left = choices([
    ...all.filter((requirement) => requirement.length < 2),
    ...all.filter((requirement) => requirement.length >= 2),
  ]);
  if (!left) return undefined;
  for (const part of independentParts(left, { included, suppliers })) {
    const found = solved?.({
      choices: part,
      included,
      waysTo,
      costOf,
      isBurden,
      limit: limit - steps,
    });
    steps += found?.steps ?? 0;
    const places = found ? found.places : branch(part, undefined)?.places.slice(added.length);
    for (const place of places ?? []) add(place);
  }
  if (steps <= limit) return { added, proved: true };
  // What was found when the search had to end may hold scopes that others made superfluous.
  const needed = added.filter((place) => {
    include(place, -1);
    const isNeeded = all.some(choiceOn);
    if (isNeeded) include(place, 1);
    return isNeeded;
  });
  return { added: needed, proved: false };

  /** The better of `best` and the best that meets the requirements. */
  function visit(requirements: readonly Places[], best: Found | undefined): Found | undefined {
    const before = added.length;
    steps += requirements.length;
    const open = choices(requirements);
    const better =
      open && !(best && compare(leastPossible(open), best) >= 0) ? branch(open, best) : best;
    removeTo(before);
    return better;
  }

  function branch(open: readonly Choice[], best: Found | undefined): Found | undefined {
    if (open.length === 0) return together();
    const requirements = open.map(({ alternatives }) => alternatives);
    const [{ ways } = { ways: [] }] = open;
    const tried: number[] = [];
    for (const way of cheapestFirst(ways)) {
      if (best && steps > limit) break;
      add(way);
      best = visit(requirements, best);
      removeTo(added.length - 1);
      // What else there is with this scope has now been seen.
      ruledOut[way] = 1;
      tried.push(way);
    }
    for (const way of tried) ruledOut[way] = 0;
    return best;
  }

  function together(): Found {
    return { cost: costs.at(-1) ?? [], places: [...added] };
  }

  /** Adds what there is no choice about. The choices left, fewest ways first; undefined where there is no way. */
  function choices(requirements: readonly Places[]): Choice[] | undefined {
    const before = added.length;
    const open: Choice[] = [];
    for (const requirement of requirements) {
      for (let choice = choiceOn(requirement); choice;) {
        const { alternatives, ways } = choice;
        const [way] = ways;
        if (way === undefined) return undefined;
        if (ways.length > 1) {
          open.push(choice);
          break;
        }
        add(way);
        choice = choiceOn(alternatives);
      }
    }
    if (added.length > before) return choices(open.map(({ alternatives }) => alternatives));
    // eslint-disable-next-line unicorn/no-array-sort -- toSorted is younger than ES2022
    return open.sort((a, b) => a.ways.length - b.ways.length);
  }

  /** What there is to choose from; undefined where an alternative is met. */
  function choiceOn(requirement: Places): Choice | undefined {
    if (!requirement.every((places) => places.some(isOpen))) return undefined;
    const alternatives: (readonly number[])[] = [];
    const ways: number[] = [];
    for (const places of requirement) {
      if (!places.every((place) => !isOpen(place) || isSupplied(place))) continue;
      const open = places.filter(isOpen);
      const [first = 0] = open;
      alternatives.push(open);
      for (const place of suppliers[first] ?? []) {
        if (!ruledOut[place] && !ways.includes(place)) ways.push(place);
      }
    }
    return { alternatives, ways };
  }

  function waysTo(place: number): readonly number[] {
    return (suppliers[place] ?? []).filter((supplier) => !ruledOut[supplier]);
  }

  /** Whether anything speaks against what includes it. */
  function isBurden(place: number): boolean {
    return !through[place] && (burdens[place]?.lastIndexOf(1) ?? 0) > 0;
  }

  function isOpen(place: number): boolean {
    return !through[place] && !isHeld[place];
  }

  function isSupplied(place: number): boolean {
    return suppliers[place]?.some((supplier) => !ruledOut[supplier]) ?? false;
  }

  /** No addition that meets the choices is better: those that have nothing in common take a scope each. */
  function leastPossible(open: readonly Choice[]): Found {
    const bound = together();
    const seen = new Set<number>();
    for (const { ways } of open) {
      if (ways.some((way) => included[way]?.some((at) => seen.has(at)))) continue;
      const [least, ...others] = ways.map(alone);
      if (!least) continue;
      const { cost, places } = others.reduce((a, b) => (compare(b, a) < 0 ? b : a), least);
      bound.cost = sum(bound.cost, cost);
      bound.places.push(...places);
      for (const way of ways) for (const at of included[way] ?? []) seen.add(at);
    }
    return bound;
  }

  function cheapestFirst(ways: readonly number[]): number[] {
    const found = ways.map(alone);
    // eslint-disable-next-line unicorn/no-array-sort -- toSorted is younger than ES2022
    return found.sort(compare).flatMap(({ places }) => places);
  }

  function alone(place: number): Found {
    return { cost: costOf(place), places: [place] };
  }

  /** What a scope would add to the cost. */
  function costOf(place: number): Cost {
    const cost = [burdens[place]?.[0] ?? 0, 0, 0, 0, 0, 1];
    for (const at of included[place] ?? []) {
      if (through[at]) continue;
      for (let kind = 1; kind < 5; kind++) {
        cost[kind] = (cost[kind] ?? 0) + (burdens[at]?.[kind] ?? 0);
      }
    }
    return cost;
  }

  function add(place: number): void {
    costs.push(sum(costs.at(-1) ?? [], costOf(place)));
    added.push(place);
    include(place, 1);
  }

  function removeTo(count: number): void {
    while (added.length > count) {
      costs.pop();
      include(added.pop() ?? 0, -1);
    }
  }

  function include(place: number, by: 1 | -1): void {
    for (const at of included[place] ?? []) through[at] = (through[at] ?? 0) + by;
  }
}

/** A requirement that is not met, and the scopes of which one must be added to meet it. */
export interface Choice {
  /** What is left of its alternatives. */
  readonly alternatives: Places;
  /** Two scopes at least. */
  readonly ways: readonly number[];
}

/** Choices that have no scope in common with others, and what can be asked about scopes at that point. */
export interface PartSearch {
  /** The choices. */
  readonly choices: readonly Choice[];
  /** As in `Preference`. */
  readonly included: Preference["included"];
  /** The scopes that may be added for one. */
  readonly waysTo: (place: number) => readonly number[];
  /** What a scope would add to the cost. */
  readonly costOf: (place: number) => Cost;
  /** Whether something speaks against what includes a scope. */
  readonly isBurden: (place: number) => boolean;
  /** As in `AdditionSearch`. */
  readonly limit: number;
}

/** What is found for some choices. */
export interface PartAddition {
  /** The scopes, by their places. */
  readonly places: readonly number[];
  /** How many requirements were looked at; where they are more than the limit there may be better scopes. */
  readonly steps: number;
}

/** An addition and what it costs. */
export interface Found {
  /** By the order of preference. */
  cost: Cost;
  /** What is added. */
  places: number[];
}

/** Negative where the first one is better. */
export function compare(a: Found, b: Found): number {
  return compareNumbers(a.cost, b.cost) || compareNumbers(inOrder(a.places), inOrder(b.places));
}

function inOrder(places: readonly number[]): number[] {
  // eslint-disable-next-line unicorn/no-array-sort -- toSorted is younger than ES2022
  return [...places].sort((a, b) => a - b);
}

function sum(a: Cost, b: Cost): Cost {
  return a.map((count, kind) => count + (b[kind] ?? 0));
}
