/** Endpoints in, a tree with one level a path segment out, in which requests are found. */
import { literalIndex, type LiteralIndex } from "./match-literals.js";
import { comparable } from "./match-segment.js";

/** An endpoint as it is to be matched. */
export interface Route {
  /** Its name in the table. */
  readonly endpoint: string;
  /** Upper case. */
  readonly method: string;
  /** Canonical, with parameter names that are unique in it: `/candidates/{id}`. */
  readonly template: string;
  /** Whether parameters may hold `%2F` and `%25`. */
  readonly encodedSlash: boolean;
}

/** An endpoint at the end of a branch. */
export interface Leaf {
  /** Its name in the table. */
  readonly endpoint: string;
  /** Whether parameters may hold `%2F` and `%25`. */
  readonly encodedSlash: boolean;
  /** Its segments with parameters, from left to right. */
  readonly captures: readonly Capture[];
}

/** Where in a path parameters stand. */
export interface Capture {
  /** The number of the segment, counted from zero below the base path. */
  readonly depth: number;
  /** How it is read. */
  readonly segment: Segment;
}

/**
 * Literals and parameters in turn, beginning and ending with a literal, which may be empty there: one literal more than
 * there are names.
 */
export interface Segment {
  /** Comparable; empty where the segment begins or ends with a parameter. */
  readonly literals: readonly string[];
  /** Of the parameters. */
  readonly names: readonly string[];
  /** Whether it is one parameter and nothing else. */
  readonly isWhole: boolean;
}

/** A place in the tree. */
export interface Branch {
  /** Whether an endpoint ends here. */
  readonly isEnd: boolean;
  /** By the number of the method, with room for one that no endpoint has. */
  readonly leaves: (Leaf | undefined)[];
  /** Whether nothing leads on but literal segments. */
  readonly isLiteral: boolean;
  /** Where literal segments lead. */
  readonly literals: LiteralIndex<Branch>;
  /** The longest literal text first. */
  readonly partlyLiteral: { readonly segment: Segment; readonly branch: Branch }[];
  /** Where any segment leads that nothing more literal fits. */
  readonly parameter: Branch | undefined;
}

/** All endpoints of a table. */
export interface MatchTree {
  /** Where paths begin. */
  readonly root: Branch;
  /** Method to its place in `leaves`. */
  readonly methods: ReadonlyMap<string, number>;
  /** Of the longest template, in segments. */
  readonly depth: number;
}

/** While the tree grows. */
interface Seedling {
  readonly leaves: Map<string, Leaf>;
  /** By the shape of the segment: two that match the same share a branch. */
  readonly children: Map<
    string,
    { readonly segment: Segment; readonly size: number; readonly tree: Seedling }
  >;
}

/** The tree of `routes`, of which no two match the same path by the same method equally well. */
export function matchTree(routes: readonly Route[]): MatchTree {
  const seedling = newSeedling();
  let depth = 0;
  for (const route of routes) {
    const texts = segmentTexts(route.template);
    depth = Math.max(depth, texts.length);
    plant(seedling, route, texts);
  }
  // HEAD asks for what GET does, wherever it has no endpoint of its own.
  const names = new Set(routes.map(({ method }) => method)).add("HEAD");
  const methods = new Map([...names].map((method, index) => [method, index]));
  return { root: grown(seedling, methods), methods, depth };
}

/** What stands between the slashes of a path; nothing for `/`. */
function segmentTexts(path: string): string[] {
  return path === "/" ? [] : path.slice(1).split("/");
}

function plant(
  seedling: Seedling,
  { endpoint, method, encodedSlash }: Route,
  texts: readonly string[],
) {
  const captures: Capture[] = [];
  let place = seedling;
  for (const [depth, text] of texts.entries()) {
    const { segment, size } = readSegment(text);
    if (segment.names.length > 0) captures.push({ depth, segment });
    const shape = segment.literals.join("{}");
    const child = place.children.get(shape) ?? { segment, size, tree: newSeedling() };
    place.children.set(shape, child);
    place = child.tree;
  }
  place.leaves.set(method, { endpoint, encodedSlash, captures });
}

/** Literals of templates hold no braces. `size` is the length of all literal text, escapes counting three. */
function readSegment(text: string): { segment: Segment; size: number } {
  const [first = "", ...others] = text.split("{");
  const literals = [comparable(first)];
  const names: string[] = [];
  let size = first.length;
  for (const other of others) {
    const end = other.indexOf("}");
    names.push(other.slice(0, end));
    literals.push(comparable(other.slice(end + 1)));
    size += other.length - end - 1;
  }
  return { segment: { literals, names, isWhole: names.length === 1 && size === 0 }, size };
}

function newSeedling(): Seedling {
  return { leaves: new Map(), children: new Map() };
}

function grown({ leaves, children }: Seedling, methods: ReadonlyMap<string, number>): Branch {
  const head = leaves.get("HEAD") ?? leaves.get("GET");
  const all = [...children.values()];
  const literals = all.filter(({ segment }) => segment.names.length === 0);
  const partlyLiteral = all.filter(({ segment }) => segment.names.length > 0 && !segment.isWhole);
  const parameter = all.find(({ segment }) => segment.isWhole);
  return {
    isEnd: leaves.size > 0,
    isLiteral: literals.length === all.length,
    leaves: [
      ...[...methods.keys()].map((method) => (method === "HEAD" ? head : leaves.get(method))),
      undefined,
    ],
    literals: literalIndex(
      literals.map(({ segment, tree }) => [segment.literals[0] ?? "", grown(tree, methods)]),
    ),
    partlyLiteral: partlyLiteral
      // oxlint-disable-next-line unicorn/no-array-sort -- ES2022 has no toSorted, and the array is new
      .sort((a, b) => b.size - a.size)
      .map(({ segment, tree }) => ({ segment, branch: grown(tree, methods) })),
    parameter: parameter && grown(parameter.tree, methods),
  };
}
