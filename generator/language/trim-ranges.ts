/** A YAML tree and its text in, the same tree out, no node of it ending in the white space behind it. */
import { isCollection, isPair, isScalar, type Node } from "yaml";

/** The reader counts the line end, blank lines and comments behind a block to the block. Returns where `node` ends. */
export function trimRanges(node: unknown, text: string): number {
  if (isPair(node)) return Math.max(trimRanges(node.key, text), trimRanges(node.value, text));
  if (!isCollection(node) && !isScalar(node)) return endOf(node);
  const inner = isCollection(node) ? lastEnd(node.items, text) : 0;
  const { range } = node;
  if (!range) return inner;
  if (isCollection(node) && !node.flow && inner > range[0]) range[1] = inner;
  if (isScalar(node) && node.type?.startsWith("BLOCK"))
    range[1] = range[0] + text.slice(range[0], range[1]).trimEnd().length;
  return range[1];
}

function lastEnd(items: readonly unknown[], text: string): number {
  return items.reduce<number>((last, item) => Math.max(last, trimRanges(item, text)), 0);
}

function endOf(node: unknown): number {
  return (node as Node | null)?.range?.[1] ?? 0;
}
