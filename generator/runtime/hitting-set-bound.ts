/** Sets that must be hit in, what it weighs at least to hit them out. */
import type { HittingSet, Way } from "./hitting-set.js";

/** Sets that no other set has an open way in common with; none of them is hit. */
export interface Part {
  /** The sets. */
  readonly sets: readonly HittingSet[];
  /** Their open ways. */
  readonly ways: readonly Way[];
}

/** A part and what is known of it. */
export interface BoundedPart extends Part {
  /** What hits all of the sets weighs no less. */
  readonly bound: number;
  /** For each of the ways, in the same order: how much more it weighs at least with that way. */
  readonly rests: readonly number[];
  /** How many sets were looked at for that. */
  readonly steps: number;
}

/**
 * Each set in turn is paid for, by all of its ways, with as much as they have left: what hits the set has paid at
 * least that. Whatever has two ways of a paid set has paid twice. So if none with something left were chosen, and of
 * no paid set two, and then a set could not be hit, one of those must be paid as well.
 *
 * The search for that ends when the bound is above `most`.
 */
export function boundedPart(part: Part, most: number): BoundedPart {
  const { sets, ways } = part;
  for (const way of ways) way.rest = way.weight;
  let bound = 0;
  for (const set of fewestUsesFirst(part)) {
    let paid = Infinity;
    for (const { value, rest } of set.ways) if (value === 0 && rest < paid) paid = rest;
    for (const way of set.ways) way.rest -= paid;
    set.paid = paid;
    bound += paid;
  }
  let steps = sets.length;
  while (bound <= most) {
    steps += sets.length;
    const more = conflict(ways);
    if (more === 0) break;
    bound += more;
  }
  return { sets, ways, bound, rests: ways.map(({ rest }) => rest), steps };
}

function isOpen({ value }: Way): boolean {
  return value === 0;
}

/** First the sets with a way that hits the fewest of them. */
function fewestUsesFirst({ sets, ways }: Part): readonly HittingSet[] {
  for (const way of ways) {
    way.uses = 0;
    for (const { hits } of way.sets) if (hits === 0) way.uses++;
  }
  const byUses: HittingSet[][] = [];
  for (const set of sets) {
    let fewest = sets.length;
    for (const { value, uses } of set.ways) if (value === 0 && uses < fewest) fewest = uses;
    (byUses[fewest] ??= []).push(set);
  }
  return byUses.flat();
}

/** What one contradiction adds to the bound, which is taken from what the ways have left and the sets have paid. */
function conflict(ways: readonly Way[]): number {
  const guessed: Way[] = [];
  const guess = (way: Way, value: -1 | 1, reason?: HittingSet, instead?: Way) => {
    way.guess = value;
    way.reason = reason;
    way.instead = instead;
    guessed.push(way);
  };
  const found = find();
  for (const way of guessed) {
    if (way.guess < 0) for (const set of way.sets) set.outs = 0;
    way.guess = 0;
  }
  return found;

  function find(): number {
    let followed = 0;
    for (const start of ways) {
      if (start.rest === 0 || start.guess !== 0) continue;
      guess(start, -1);
      for (; followed < guessed.length; followed++) {
        const way = guessed[followed];
        const more = way ? follow(way) : 0;
        if (more > 0) return more;
      }
    }
    return 0;
  }

  function follow(way: Way): number {
    for (const set of way.sets) {
      if (set.hits > 0) continue;
      if (way.guess < 0) {
        set.outs++;
        const left = set.left - set.outs;
        if (left === 0) return pay(set.ways.filter(isOpen));
        if (left === 1) {
          for (const other of set.ways) {
            if (other.value === 0 && other.guess === 0) guess(other, 1, set);
          }
        }
      } else if (set.paid > 0) {
        for (const other of set.ways) {
          if (other === way || other.value !== 0) continue;
          if (other.guess > 0) return pay([way, other], set);
          if (other.guess === 0) guess(other, -1, set, way);
        }
      }
    }
    return 0;
  }
}

/** Takes as much as possible from all that a contradiction comes from: ways that are left out, and sets paid for once. */
function pay(contradicting: readonly Way[], twice?: HittingSet): number {
  const ways = new Set(contradicting);
  const sets = new Set<HittingSet>(twice && [twice]);
  const free: Way[] = [];
  for (const way of ways) {
    const { reason, instead } = way;
    if (!reason) free.push(way);
    else if (instead) {
      sets.add(reason);
      ways.add(instead);
    } else {
      for (const other of reason.ways) if (other !== way && other.value === 0) ways.add(other);
    }
  }
  let paid = Infinity;
  for (const { rest } of free) paid = Math.min(paid, rest);
  for (const set of sets) paid = Math.min(paid, set.paid);
  for (const way of free) way.rest -= paid;
  for (const set of sets) set.paid -= paid;
  return paid;
}
