/** A seed in, numbers by chance out: the same ones for the same seed, on every machine. */

export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  /** A whole number below `count`. */
  const below = (count) => Math.floor(next() * count);
  return { below, oneOf: (items) => items[below(items.length)] };
}
