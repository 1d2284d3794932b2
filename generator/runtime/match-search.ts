/** A tree of endpoints and a path in, the endpoint that the path belongs to out, and where its parameters stand. */
import { chainAt } from "./match-literals.js";
import { isDotSegment } from "./match-path.js";
import { kinds } from "./match-segment.js";
import type { Branch, Leaf } from "./match-tree.js";

/** A search; the same object for every one, since each is used up before the next. */
export interface Search {
  /** The one that is looked for. */
  method: string;
  /** What a parameter may hold: `PLAIN` in a target of which nothing is known, `ESCAPE` in comparable text. */
  least: number;
  /** Up to where all is as it may be; a segment begins there. */
  known: number;
  /** Where the path ends. */
  end: number;
  /** Whether the path is found to hold escapes. */
  hasEscapes: boolean;
  /** Whether there is a `%2F` or `%25` among them, which only some endpoints take. */
  hasEncodedSeparator: boolean;
  /** Whether an endpoint of the path was found that has another method. */
  otherMethod: boolean;
  /** Where each parameter begins and where it ends. */
  readonly marks: Int32Array;
}

/**
 * The endpoint at the end of the first branch that fits, from where a segment begins: at every segment a literal goes
 * before a partly literal segment, the one with more literal text before another, and those before a parameter.
 * `count` is how many marks were made before. A branch has one place in the tree and so one depth: it is come to once
 * at most.
 */
export function findLeaf(
  search: Search,
  branch: Branch,
  text: string,
  start: number,
  count: number,
): Leaf | undefined {
  const { length } = text;
  const { least } = search;
  if (start + branch.shortest <= length) {
    const chain = chainAt(text, start + branch.first, start + branch.second);
    let child = branch.chains[chain & (branch.chains.length - 1)];
    for (; child !== undefined; child = child.next) {
      const end = start + child.length;
      if (end > length) continue;
      const code = end < length ? text.charCodeAt(end) : QUERY;
      if ((code !== SLASH && code !== QUERY) || !text.endsWith(child.text, end)) continue;
      const leaf =
        code === SLASH ? findLeaf(search, child, text, end + 1, count) : leafAt(search, child, end);
      if (leaf !== undefined) return leaf;
      break;
    }
  }
  const { parameter, partlyLiteral } = branch;
  if (start > search.known) search.known = start;
  if (parameter === undefined && partlyLiteral.length === 0) return undefined;
  let end = start;
  let code = QUERY;
  // What is imported is loaded wherever it stands, which in the loop would be once a character.
  const kindOf = kinds;
  for (; end < length; end++) {
    code = text.charCodeAt(end);
    if ((kindOf[code] ?? 0) < least) break;
  }
  if (end === length) code = QUERY;
  if (end === start || (code !== SLASH && code !== QUERY) || isDotSegment(text, start, end))
    return undefined;
  for (const child of partlyLiteral) {
    const marks = parameterMarks(child.literals, text.slice(start, end), start);
    if (marks === undefined) continue;
    search.marks.set(marks, count);
    const leaf = findBehind(search, child, text, end, count + marks.length);
    if (leaf !== undefined) return leaf;
  }
  if (parameter === undefined) return undefined;
  search.marks[count] = start;
  search.marks[count + 1] = end;
  return code === SLASH
    ? findLeaf(search, parameter, text, end + 1, count + 2)
    : leafAt(search, parameter, end);
}

function findBehind(
  search: Search,
  branch: Branch,
  text: string,
  end: number,
  count: number,
): Leaf | undefined {
  return text.charCodeAt(end) === SLASH
    ? findLeaf(search, branch, text, end + 1, count)
    : leafAt(search, branch, end);
}

/** The endpoint whose path ends at a place; that of GET where HEAD has none of its own. */
export function leafAt(search: Search, branch: Branch, end: number): Leaf | undefined {
  search.end = end;
  const leaf =
    leafOf(branch, search.method) ?? (search.method === "HEAD" ? leafOf(branch, "GET") : undefined);
  if (leaf === undefined && branch.leaf !== undefined) search.otherMethod = true;
  return leaf;
}

function leafOf({ leaf }: Branch, method: string): Leaf | undefined {
  let found = leaf;
  while (found !== undefined && found.method !== method) found = found.next;
  return found;
}

/**
 * Where the parameters of a partly literal segment stand, which itself stands at `start`: none empty, the first as short
 * as can be, then the second, and so on; undefined where it does not fit. To take each literal where it first occurs
 * leaves most room for the others.
 */
function parameterMarks(
  literals: readonly string[],
  text: string,
  start: number,
): number[] | undefined {
  const [head = "", ...others] = literals;
  const tail = others.pop() ?? "";
  if (!text.startsWith(head) || !text.endsWith(tail)) return undefined;
  const marks = [start + head.length];
  let at = head.length + 1;
  for (const literal of others) {
    const found = text.indexOf(literal, at);
    if (found < 0) return undefined;
    marks.push(start + found, start + found + literal.length);
    at = found + literal.length + 1;
  }
  const end = text.length - tail.length;
  marks.push(start + end);
  return at <= end ? marks : undefined;
}

const SLASH = 0x2f;
const QUERY = 0x3f;
