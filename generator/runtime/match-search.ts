/** A tree of endpoints and a path in, the endpoint that the path belongs to out, with its parameters. */
import { isSegment, segmentText, type ReadPath } from "./match-path.js";
import { decoded } from "./match-segment.js";
import type { BasePath } from "./match-servers.js";
import type { Branch, Capture, Leaf, Segment } from "./match-tree.js";

/** A search in progress. */
export interface Search {
  /** What is looked for. */
  readonly path: ReadPath;
  /** The place in `leaves` of the method looked for. */
  method: number;
  /** Whether an endpoint of the path was found that has another method. */
  otherMethod: boolean;
}

/**
 * The endpoint at the end of the first branch that fits: at every segment a literal goes before a partly literal
 * segment, the one with more literal text before another, and those before a parameter.
 */
export function findBelow(search: Search, root: Branch, base: BasePath): Leaf | undefined {
  return isBelow(search.path, base) ? findLeaf(search, root, base.texts.length) : undefined;
}

/** Whether a path begins with a base path and goes on with a slash. */
export function isBelow(path: ReadPath, { texts, hashes }: BasePath): boolean {
  const rest = path.count - texts.length;
  if (path.endsWithSlash ? rest !== 0 : rest <= 0) return false;
  return texts.every(
    (text, index) => path.hashes[index] === hashes[index] && isSegment(path, index, text),
  );
}

/** A branch has one place in the tree and so one depth: it is come to once at most. */
function findLeaf(search: Search, branch: Branch, depth: number): Leaf | undefined {
  const { path } = search;
  if (depth === path.count) {
    const leaf = branch.leaves[search.method];
    if (leaf === undefined && branch.isEnd) search.otherMethod = true;
    return leaf;
  }
  const { literals } = branch;
  const hash = path.hashes[depth] as number;
  for (let one = literals[hash & (literals.length - 1)]; one !== undefined; one = one.next) {
    if (one.hash !== hash || !isSegment(path, depth, one.text)) continue;
    const leaf = findLeaf(search, one.branch, depth + 1);
    if (leaf !== undefined) return leaf;
    break;
  }
  if (branch.partlyLiteral.length > 0) {
    const text = segmentText(path, depth);
    for (const { segment, branch: next } of branch.partlyLiteral) {
      const leaf = parameterValues(segment, text) && findLeaf(search, next, depth + 1);
      if (leaf !== undefined) return leaf;
    }
  }
  return branch.parameter && findLeaf(search, branch.parameter, depth + 1);
}

/**
 * The texts of the parameters of a segment, none empty, the first as short as can be, then the second, and so on;
 * undefined where it does not fit. To take each literal where it first occurs leaves most room for the others.
 */
function parameterValues({ literals }: Segment, text: string): string[] | undefined {
  const last = literals.length - 1;
  const end = text.length - (literals[last] as string).length;
  let start = (literals[0] as string).length;
  if (
    end <= start ||
    !text.startsWith(literals[0] as string) ||
    !text.endsWith(literals[last] as string)
  ) {
    return undefined;
  }
  const values: string[] = [];
  for (let index = 1; index < last; index++) {
    const literal = literals[index] as string;
    const found = text.indexOf(literal, start + 1);
    if (found < 0 || found + literal.length >= end) return undefined;
    values.push(text.slice(start, found));
    start = found + literal.length;
  }
  values.push(text.slice(start, end));
  return values;
}

/**
 * Puts the parameters into `values` by name, decoded once; `below` is the number of segments of the base path.
 *
 * @returns whether their escapes are UTF-8.
 */
export function readParameters(
  path: ReadPath,
  { captures, below }: { captures: readonly Capture[]; below: number },
  values: Record<string, string>,
): boolean {
  for (const { depth, segment } of captures) {
    const text = segmentText(path, below + depth);
    const texts = segment.isWhole ? undefined : parameterValues(segment, text);
    for (let index = 0; index < segment.names.length; index++) {
      const raw = texts === undefined ? text : (texts[index] as string);
      const value = path.hasEscapes ? decoded(raw) : raw;
      if (value === undefined) return false;
      values[segment.names[index] as string] = value;
    }
  }
  return true;
}
