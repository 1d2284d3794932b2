/** A tree of endpoints and a path in, the endpoint that the path belongs to out, with its parameters. */
import { chainOf } from "./match-literals.js";
import { isDotSegment } from "./match-path.js";
import { CharacterKind, decoded } from "./match-segment.js";
import type { Branch, Capture, Leaf, Segment } from "./match-tree.js";

/** A search; the same object for every one, since each is used up before the next. */
export interface Search {
  /** What is searched: a target as it is, of which nothing is known, or the comparable form of a path that is checked. */
  text: string;
  /** Whether it is the latter. */
  isChecked: boolean;
  /** The place in `leaves` of the method looked for. */
  method: number;
  /** Where the path ended in the text, of an endpoint that was found. */
  end: number;
  /** Whether an endpoint of the path was found that has another method. */
  otherMethod: boolean;
  /** Where each segment begins, of those that are no literals. */
  readonly starts: Int32Array;
  /** Where each ends. */
  readonly ends: Int32Array;
  /** By code; what a parameter may hold. */
  readonly kinds: Uint8Array;
}

/**
 * The endpoint at the end of the first branch that fits, below the slash before `start`: at every segment a literal goes
 * before a partly literal segment, the one with more literal text before another, and those before a parameter. In a
 * text that is not checked only segments without escapes fit.
 */
export function findLeaf(
  search: Search,
  root: Branch,
  depth: number,
  from: number,
): Leaf | undefined {
  const { text } = search;
  const { length } = text;
  let branch = root;
  let start = from;
  for (let level = depth; ; level++) {
    let next: Branch | undefined;
    let end = 0;
    const { literals } = branch;
    const first = start + literals.first;
    const second = start + literals.second;
    const chain = chainOf(
      first < length ? text.charCodeAt(first) : 0,
      second < length ? text.charCodeAt(second) : 0,
    );
    let entry = literals.chains[chain & (literals.chains.length - 1)];
    for (; entry !== undefined; entry = entry.next) {
      end = start + entry.text.length;
      if (isBoundary(text, end) && text.startsWith(entry.text, start)) break;
    }
    if (entry !== undefined) {
      next = entry.value;
      if (!branch.isLiteral) {
        const leaf = findBehind(search, next, level, end);
        if (leaf !== undefined) return leaf;
        next = undefined;
      }
    }
    if (next === undefined) {
      if (branch.isLiteral) return undefined;
      end = segmentEnd(search, start);
      if (end <= start) return undefined;
      search.starts[level] = start;
      search.ends[level] = end;
      if (branch.partlyLiteral.length > 0) {
        const leaf = findPartlyLiteral(search, branch, level);
        if (leaf !== undefined) return leaf;
      }
      next = branch.parameter;
      if (next === undefined) return undefined;
    }
    // What is left is the last way from here, so that there is nothing to come back for.
    if (end === length || text.charCodeAt(end) !== SLASH) return leafAt(search, next, end);
    branch = next;
    start = end + 1;
  }
}

function findPartlyLiteral(
  search: Search,
  { partlyLiteral }: Branch,
  depth: number,
): Leaf | undefined {
  const end = search.ends[depth] as number;
  const text = search.text.slice(search.starts[depth], end);
  for (const { segment, branch } of partlyLiteral) {
    const leaf = parameterValues(segment, text) && findBehind(search, branch, depth, end);
    if (leaf !== undefined) return leaf;
  }
  return undefined;
}

/** A branch has one place in the tree and so one depth: it is come to once at most. */
function findBehind(search: Search, branch: Branch, depth: number, end: number): Leaf | undefined {
  const { text } = search;
  const isLast = end === text.length || text.charCodeAt(end) !== SLASH;
  return isLast ? leafAt(search, branch, end) : findLeaf(search, branch, depth + 1, end + 1);
}

/** The endpoint whose path ends at a place. */
export function leafAt(search: Search, branch: Branch, end: number): Leaf | undefined {
  const leaf = branch.leaves[search.method];
  if (leaf === undefined && branch.isEnd) search.otherMethod = true;
  search.end = end;
  return leaf;
}

/** Whether a segment ends here. */
export function isBoundary(text: string, at: number): boolean {
  if (at >= text.length) return at === text.length;
  const code = text.charCodeAt(at);
  return code === SLASH || code === QUERY;
}

/** -1 for a segment with an escape, or that nothing fits. */
function segmentEnd({ text, isChecked, kinds }: Search, start: number): number {
  if (isChecked) {
    const slash = text.indexOf("/", start);
    return slash < 0 ? text.length : slash;
  }
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code >= 128) return -1;
    if (kinds[code] === CharacterKind.Plain) continue;
    if (code === SLASH || code === QUERY) break;
    return -1;
  }
  return isDotSegment(text, start, end) ? -1 : end;
}

/**
 * The texts of the parameters of a segment, none empty, the first as short as can be, then the second, and so on;
 * undefined where it does not fit. To take each literal where it first occurs leaves most room for the others.
 */
function parameterValues({ literals }: Segment, text: string): string[] | undefined {
  const last = literals.length - 1;
  const [head, tail] = [literals[0] as string, literals[last] as string];
  const end = text.length - tail.length;
  let start = head.length;
  if (end <= start || !text.startsWith(head) || !text.endsWith(tail)) return undefined;
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
 * Puts the parameters into `values` by name, decoded once.
 *
 * @returns whether their escapes are UTF-8.
 */
export function readParameters(
  { text, starts, ends, isChecked }: Search,
  captures: readonly Capture[],
  values: Record<string, string>,
): boolean {
  for (const { depth, segment } of captures) {
    const raw = text.slice(starts[depth], ends[depth]);
    const { names } = segment;
    if (segment.isWhole && !isChecked) {
      values[names[0] as string] = raw;
      continue;
    }
    const parts = parameterValues(segment, raw) ?? [];
    for (const [index, part] of parts.entries()) {
      const value = isChecked ? decoded(part) : part;
      if (value === undefined) return false;
      values[names[index] as string] = value;
    }
  }
  return true;
}

const SLASH = 0x2f;
const QUERY = 0x3f;
