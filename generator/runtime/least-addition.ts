/** A grant and requirements in, the best scopes to add to the grant so that all requirements are met out. */
import { hasBit } from "./bitset.js";
import { compareCosts, type Preference } from "./preference.js";

/** What is searched for; scopes by their places. */
export interface AdditionSearch {
  /** The order of preference. */
  readonly preference: Preference;
  /** Each a list of alternatives, of which one must be met: a list of scopes held together. */
  readonly requirements: readonly (readonly (readonly number[])[])[];
  /** The set of scopes that are held already. */
  readonly held: readonly number[];
  /** Scopes that are added in any case: they weigh, and are no part of what is found. */
  readonly given?: readonly number[];
  /** Scopes that are not to be added. */
  readonly forbidden?: readonly number[];
  /** The steps after which the search ends with the best that it has found: 20,000 when left out. */
  readonly limit?: number;
}

/** What is found. */
export interface Addition {
  /** No scope of it can be left out; undefined where nothing meets the requirements. */
  readonly added: readonly number[] | undefined;
  /** Whether it is known that there is no better one. */
  readonly proved: boolean;
}

/** Branch and bound: whatever meets a requirement holds, of some alternative, the first scope that is not held yet. */
export function leastAddition({
  preference: { included, suppliers, deprecated, burdens },
  requirements,
  held,
  given = [],
  forbidden = [],
  limit = 20_000,
}: AdditionSearch): Addition {
  // How often a scope is held through the addition, and how often it was ruled out for it.
  const through = included.map(() => 0);
  const ruledOut = included.map(() => 0);
  const chosen: number[] = [];
  const cost = [0, 0, 0, 0, 0, 0];
  let best: { readonly added: readonly number[]; readonly cost: readonly number[] } | undefined;
  let steps = 0;

  for (const place of given) add(place, 1);
  for (const place of forbidden) ruledOut[place] = 1;
  visit();
  return {
    added: best && irredundant(best.added),
    proved: steps <= limit,
  };

  function visit(): void {
    const { candidates, atLeast } = nextChoice();
    if (best && !canBeBetter(atLeast)) return;
    if (!candidates) {
      best = { added: [...chosen], cost: [...cost] };
      return;
    }
    let tried = 0;
    for (const candidate of candidates) {
      if (best && ++steps > limit) break;
      chosen.push(candidate);
      add(candidate, 1);
      visit();
      add(candidate, -1);
      chosen.pop();
      // What else there is with this scope has now been seen.
      ruledOut[candidate] = 1;
      tried++;
    }
    for (const candidate of candidates.slice(0, tried)) ruledOut[candidate] = 0;
  }

  /** What was found when the search had to end early may hold scopes that others made superfluous. */
  function irredundant(added: readonly number[]): readonly number[] {
    for (const place of added) add(place, 1);
    const kept = added.filter((place) => {
      add(place, -1);
      const isNeeded = requirements.some((alternatives) => waysOn(alternatives) !== undefined);
      if (isNeeded) add(place, 1);
      return isNeeded;
    });
    return kept;
  }

  function isHeld(place: number): boolean {
    return (through[place] ?? 0) > 0 || hasBit(held, place);
  }

  /** Of the open requirements the one with the fewest ways on; and how many scopes are needed in any case. */
  function nextChoice(): { candidates: readonly number[] | undefined; atLeast: number } {
    let candidates: readonly number[] | undefined;
    let atLeast = 0;
    const seen = new Set<number>();
    for (const alternatives of requirements) {
      const ways = waysOn(alternatives);
      if (!ways) continue;
      if (!candidates || ways.length < candidates.length) candidates = ways;
      if (ways.some((place) => seen.has(place))) continue;
      atLeast++;
      for (const place of ways) seen.add(place);
    }
    return { candidates, atLeast };
  }

  /** Undefined where an alternative is met. */
  function waysOn(alternatives: readonly (readonly number[])[]): readonly number[] | undefined {
    const ways = new Set<number>();
    for (const scopes of alternatives) {
      const open = scopes.filter((place) => !isHeld(place));
      const [first] = open;
      if (first === undefined) return undefined;
      const free = (place: number) => ruledOut[place] === 0;
      if (!open.every((place) => suppliers[place]?.some(free))) continue;
      for (const place of suppliers[first] ?? []) if (free(place)) ways.add(place);
    }
    return [...ways];
  }

  function add(place: number, by: 1 | -1): void {
    cost[0] = (cost[0] ?? 0) + by * (deprecated[place] ?? 0);
    cost[5] = (cost[5] ?? 0) + by;
    for (const at of included[place] ?? []) {
      const count = (through[at] ?? 0) + by;
      through[at] = count;
      if (count !== (by === 1 ? 1 : 0)) continue;
      for (const [kind, burden] of (burdens[at] ?? []).entries()) {
        cost[kind + 1] = (cost[kind + 1] ?? 0) + by * burden;
      }
    }
  }

  /** Whether adding `atLeast` scopes more could give something better than the best. */
  function canBeBetter(atLeast: number): boolean {
    if (!best) return true;
    const count = (cost[5] ?? 0) + atLeast;
    const difference = compareCosts([...cost.slice(0, 5), count], best.cost);
    if (difference !== 0) return difference < 0;
    for (let place = 0; place < included.length; place++) {
      const isInBest = best.added.includes(place);
      if (chosen.includes(place)) {
        if (!isInBest) return true;
      } else if (
        isInBest ? ruledOut[place] === 1 || atLeast === 0 : atLeast > 0 && ruledOut[place] === 0
      ) {
        return !isInBest;
      }
    }
    return false;
  }
}
