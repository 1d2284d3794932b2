/** What a test could be run for in; all of it in the full form of the tests, else a few of it, the same every time, out. */

/** `npm run test:faults` sets it. */
export const isFull = process.env["SCOPEGEN_FAULTS"] === "full";

/** The first and the last ones, and of the rest as many as are wanted, from anywhere. */
export function sample<Item>(items: readonly Item[], count: number, seed: number): Item[] {
  if (isFull || items.length <= count + 2) return [...items];
  const chosen = new Set([0, items.length - 1]);
  let state = seed;
  while (chosen.size < count + 2) {
    // The generator of Numerical Recipes.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    chosen.add(Math.floor((state / 2 ** 32) * items.length));
  }
  return [...chosen].toSorted((a, b) => a - b).flatMap((index) => items.slice(index, index + 1));
}

/** A line with figures, which is shown also where all is well. */
export function report(line: string): void {
  if (isFull) process.stderr.write(`${line}\n`);
}
