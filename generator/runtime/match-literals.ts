/** Literal segments in, an index out that finds the one which stands at a place of a text. */

/** The entries of a branch, in chains; which one is looked at, two characters of the text decide. */
export interface LiteralIndex<Value> {
  /** As many as a power of two says, or one without an entry. */
  readonly chains: readonly (LiteralEntry<Value> | undefined)[];
  /** Where the first of the two characters stands in a segment. */
  readonly first: number;
  /** Where the second one does. */
  readonly second: number;
}

/** A literal and what it leads to. */
export interface LiteralEntry<Value> {
  /** Comparable. */
  readonly text: string;
  /** What it leads to. */
  readonly value: Value;
  /** Another one of the same chain. */
  readonly next: LiteralEntry<Value> | undefined;
}

/** The index in which the chains are shortest, of those that look no further than where the shortest literal ends. */
export function literalIndex<Value>(
  literals: readonly (readonly [text: string, value: Value])[],
): LiteralIndex<Value> {
  const shortest = Math.min(FARTHEST, ...literals.map(([text]) => text.length));
  let best = indexBy(literals, 0, 0);
  for (let first = 0; first < shortest && best.cost > literals.length; first++) {
    for (let second = first + 1; second <= shortest; second++) {
      const index = indexBy(literals, first, second);
      if (index.cost < best.cost) best = index;
    }
  }
  return best.index;
}

/** The number of the chain, before it is cut to how many there are. */
export function chainOf(first: number, second: number): number {
  return first * 5 + second * 3;
}

const FARTHEST = 8;

/** What may follow a literal: a slash, a query or, as 0, nothing. */
const BOUNDARIES = "/?\0";

function indexBy<Value>(
  literals: readonly (readonly [text: string, value: Value])[],
  first: number,
  second: number,
): { index: LiteralIndex<Value>; cost: number } {
  let count = 1;
  while (count < literals.length * 2) count *= 2;
  const chains = Array.from<unknown, LiteralEntry<Value> | undefined>(
    { length: count },
    () => undefined,
  );
  const sizes = chains.map(() => 0);
  let cost = 0;
  for (const [text, value] of literals) {
    const places = new Set<number>();
    for (const boundary of BOUNDARIES) {
      const code = (at: number) =>
        (at < text.length ? text : boundary).charCodeAt(at < text.length ? at : 0);
      places.add(chainOf(code(first), code(second)) & (count - 1));
    }
    for (const place of places) {
      chains[place] = { text, value, next: chains[place] };
      sizes[place] = (sizes[place] ?? 0) + 1;
    }
    cost += Math.max(...[...places].map((place) => sizes[place] ?? 0));
  }
  return { index: { chains, first, second }, cost };
}
