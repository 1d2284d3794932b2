/** A YAML tree and its text in, the same tree out, no node of it ending in the white space behind it. */
import { isCollection, isPair, isScalar, type Node } from "yaml";

/** The reader counts the line end, blank lines and comments behind a block to the block. Returns where `node` ends. */
export function trimRanges(node: unknown, text: string): number {
  if (isPair(node)) return Math.max(trimRanges(node.key, text), trimRanges(node.value, text));
  const range = (node as Node | null)?.range;
  if (!range) return 0;
  // There is no block inside brackets.
  if (isCollection(node) && !node.flow) range[1] = Math.max(range[0], lastEnd(node.items, text));
  if (isScalar(node) && node.type?.startsWith("BLOCK"))
    range[1] = range[0] + text.slice(range[0], range[1]).trimEnd().length;
  return range[1];
}

function lastEnd(items: readonly unknown[], text: string): number {
  return items.reduce<number>((last, item) => Math.max(last, trimRanges(item, text)), 0);
}
