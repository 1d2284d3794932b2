/** Places in, sets of them out: words of 31 bits, so that every engine keeps them as small integers. */

const BITS = 31;

/** A set of places below `size`, with none in it. */
export function bitset(size: number): number[] {
  return Array.from({ length: Math.ceil(size / BITS) }, () => 0);
}

/** Puts a place into a set. */
export function addBit(set: number[], place: number): void {
  const word = Math.floor(place / BITS);
  set[word] = (set[word] ?? 0) | (1 << (place % BITS));
}

/** Whether a place is in a set. */
export function hasBit(set: readonly number[], place: number): boolean {
  return ((set[Math.floor(place / BITS)] ?? 0) & (1 << (place % BITS))) !== 0;
}

/** A set of held scopes with those in it too that further scopes include. */
export function withIncluded(
  held: readonly number[],
  places: readonly number[],
  included: readonly (readonly number[])[],
): number[] {
  const set = [...held];
  for (const place of places) for (const at of included[place] ?? []) addBit(set, at);
  return set;
}

/** Words of a set in turn with what must be in them so that all places are: `[0, 0b101]`. */
export function masksOf(places: readonly number[]): number[] {
  const masks: number[] = [];
  for (const place of places) {
    const word = Math.floor(place / BITS);
    let at = 0;
    while (at < masks.length && masks[at] !== word) at += 2;
    masks[at] = word;
    masks[at + 1] = (masks[at + 1] ?? 0) | (1 << (place % BITS));
  }
  return masks;
}
