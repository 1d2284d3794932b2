/** Branches of literal segments in, an index out that finds the one whose literal stands at a place of a text. */
import type { Branch } from "./match-tree.js";

/** Two characters of each literal are looked at, those that make the shortest chains. */
export function indexLiterals(branch: Branch, literals: readonly Branch[]): void {
  if (literals.length === 0) return;
  const shortest = Math.min(...literals.map(({ text }) => text.length));
  const places = Math.min(FARTHEST, shortest);
  let count = 1;
  while (count < literals.length * 2) count *= 2;
  let least = Number.POSITIVE_INFINITY;
  for (let first = 0; first < places; first++) {
    for (let second = first; second < places && least > literals.length; second++) {
      const sizes = new Map<number, number>();
      let cost = 0;
      for (const { text } of literals) {
        const chain = chainAt(text, first, second) & (count - 1);
        const size = (sizes.get(chain) ?? 0) + 1;
        sizes.set(chain, size);
        cost += size;
      }
      if (cost < least) {
        least = cost;
        Object.assign(branch, { first, second, shortest });
      }
    }
  }
  const chains = Array.from<unknown, Branch | undefined>({ length: count }, () => undefined);
  for (const literal of literals) {
    const chain = chainAt(literal.text, branch.first, branch.second) & (count - 1);
    literal.next = chains[chain];
    chains[chain] = literal;
  }
  branch.chains = chains;
}

/** The number of the chain, before it is cut to how many there are. */
export function chainAt(text: string, first: number, second: number): number {
  return text.charCodeAt(first) * 5 + text.charCodeAt(second) * 3;
}

const FARTHEST = 8;
