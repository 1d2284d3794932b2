/** One requirement and a grant in, the best scopes to add to the grant so that it is met out, in bounded time. */
import {
  compare,
  leastAddition,
  type Addition,
  type AdditionSearch,
  type Found,
} from "./least-addition.js";
import type { Cost, Preference } from "./preference.js";

/**
 * The same as `leastAddition`, for one requirement and nothing forbidden. A guard asks for it at each refusal, and so
 * anybody with a token can make it ask: where no other scope includes what is missing, there is no choice but between
 * the alternatives, and each is looked at once; for the others the search ends early.
 */
export function rowAddition(search: AdditionSearch): Addition | undefined {
  const { preference, requirements, held } = search;
  const [alternatives = []] = requirements;
  const weigh = weigher(preference, held);
  const branching: (readonly number[])[] = [];
  let best: Found | undefined;
  for (const places of alternatives) {
    const found = weigh(places);
    if (!found) branching.push(places);
    else if (!best || compare(found, best) < 0) best = found;
  }
  const forced = best && { added: best.places, proved: true };
  if (branching.length === 0) return forced;
  const limit = Math.ceil(MOST_ALTERNATIVES / branching.length);
  const searched = leastAddition({ ...search, requirements: [branching], limit });
  if (!best || !searched) return searched ?? forced;
  const other = { cost: costOf(searched.added, preference), places: [...searched.added] };
  const { added } = compare(other, best) < 0 ? searched : { added: best.places };
  return { added, proved: searched.proved };
}

/** Over all requirements that a search looks at: some milliseconds. */
const MOST_ALTERNATIVES = 20_000;

/** Says what of an alternative is missing and what that costs; undefined where there are several ways to get it. */
function weigher(
  { included, suppliers, burdens }: Preference,
  held: Iterable<number>,
): (places: readonly number[]) => Found | undefined {
  const isHeld = new Uint8Array(included.length);
  for (const place of held) isHeld[place] = 1;
  // The number of the last alternative that holds a scope, or includes it.
  const heldBy = new Uint32Array(included.length);
  const includedBy = new Uint32Array(included.length);
  let number = 0;
  return (all) => {
    number++;
    const places: number[] = [];
    const cost = [0, 0, 0, 0, 0, 0];
    for (const place of all) {
      if (isHeld[place] || heldBy[place] === number) continue;
      if (suppliers[place]?.length !== 1) return undefined;
      heldBy[place] = number;
      places.push(place);
      addCost(cost, burdens[place], DEPRECATED);
      for (const at of included[place] ?? []) {
        if (includedBy[at] === number) continue;
        includedBy[at] = number;
        addCost(cost, burdens[at], OTHERS);
      }
    }
    cost[5] = places.length;
    return { cost, places };
  };
}

/** As `leastAddition` counts it. */
function costOf(places: readonly number[], { included, burdens }: Preference): Cost {
  const cost = [0, 0, 0, 0, 0, places.length];
  for (const place of places) addCost(cost, burdens[place], DEPRECATED);
  const all = new Set(places.flatMap((place) => included[place] ?? []));
  for (const at of all) addCost(cost, burdens[at], OTHERS);
  return cost;
}

const DEPRECATED: readonly number[] = [0];
const OTHERS: readonly number[] = [1, 2, 3, 4];

function addCost(cost: number[], burden: Cost | undefined, kinds: readonly number[]): void {
  for (const kind of kinds) cost[kind] = (cost[kind] ?? 0) + (burden?.[kind] ?? 0);
}
