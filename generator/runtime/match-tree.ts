/** Endpoints in, a tree with one level a path segment out, in which requests are found. */
import { indexLiterals } from "./match-literals.js";
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
  /** Upper case. */
  readonly method: string;
  /** Whether parameters may hold `%2F` and `%25`. */
  readonly encodedSlash: boolean;
  /** The names of its parameters, from left to right. */
  readonly names: readonly string[];
  /** Another one of the same branch. */
  readonly next: Leaf | undefined;
}

/** A place in the tree. */
export interface Branch {
  /**
   * Of the segment that leads here, comparable: literals and parameters in turn, beginning and ending with a literal,
   * which may be empty there.
   */
  readonly literals: readonly string[];
  /** Its first literal, which is all of it in a literal segment. */
  readonly text: string;
  /** Of the text. */
  readonly length: number;
  /** The length of all its literal text, escapes counting three. */
  readonly size: number;
  /** One of the endpoints that end here. */
  leaf: Leaf | undefined;
  /** Where segments lead, by their literals: two that match the same share a branch. */
  children: Map<string, Branch> | undefined;
  /** Where literal segments lead: chains, in one of which two characters of a segment say to look. */
  chains: readonly (Branch | undefined)[];
  /** Where the first of the two characters stands in a segment. */
  first: number;
  /** Where the second one does. */
  second: number;
  /** The length of the shortest literal segment. */
  shortest: number;
  /** The next one of the chain that this branch is in. */
  next: Branch | undefined;
  /** Where partly literal segments lead, the longest literal text first. */
  partlyLiteral: readonly Branch[];
  /** Where any segment leads that nothing more literal fits. */
  parameter: Branch | undefined;
}

/** The root of the tree of `routes`, of which no two match the same path by the same method equally well. */
export function matchTree(routes: readonly Route[]): Branch {
  const root = newBranch({ literals: [""], size: 0 });
  // What many endpoints have alike is kept once.
  const methods = new Map<string, string>();
  const segments = new Map<string, Segment>();
  const lists = new Map<string, readonly string[]>();
  for (const { endpoint, method, template, encodedSlash } of routes) {
    let branch = root;
    const names: string[] = [];
    for (const text of template === "/" ? [] : template.slice(1).split("/")) {
      const segment = once(segments, text, segmentOf);
      branch = childOf(branch, segment);
      names.push(...segment.names);
    }
    const list = once(lists, names.join("/"), () => names);
    branch.leaf = {
      endpoint,
      method: once(methods, method, () => method),
      encodedSlash,
      names: list,
      next: branch.leaf,
    };
  }
  return grown(root);
}

/** A segment of a template. */
interface Segment extends Pick<Branch, "literals" | "size"> {
  /** The same for two that match the same. */
  readonly shape: string;
  /** Those of its parameters. */
  readonly names: readonly string[];
}

/** Literals of templates hold no braces. */
function segmentOf(text: string): Segment {
  const [first = "", ...others] = text.split("{");
  const parts = others.map((other) => other.split("}"));
  const literals = [first, ...parts.map(([, literal = ""]) => literal)];
  const compared = literals.map(comparable);
  return {
    shape: compared.join("{}"),
    literals: compared,
    size: literals.join("").length,
    names: parts.map(([name = ""]) => name),
  };
}

/** What stands under the key already, or else what is made of it. */
function once<T>(known: Map<string, T>, key: string, make: (key: string) => T): T {
  const there = known.get(key);
  if (there !== undefined) return there;
  const made = make(key);
  known.set(key, made);
  return made;
}

function childOf({ children }: Branch, segment: Segment): Branch {
  const child = children?.get(segment.shape) ?? newBranch(segment);
  children?.set(segment.shape, child);
  return child;
}

function newBranch({ literals, size }: Pick<Branch, "literals" | "size">): Branch {
  const [text = ""] = literals;
  return {
    text,
    length: text.length,
    next: undefined,
    chains: NO_CHAINS,
    first: 0,
    second: 0,
    shortest: 0x3fffffff,
    parameter: undefined,
    partlyLiteral: NONE,
    leaf: undefined,
    literals,
    size,
    children: new Map(),
  };
}

/** With its children where a search looks for them. */
function grown(branch: Branch): Branch {
  const children = [...(branch.children?.values() ?? [])].map(grown);
  branch.children = undefined;
  indexLiterals(
    branch,
    children.filter(({ literals }) => literals.length === 1),
  );
  branch.parameter = children.find(isParameter);
  const partlyLiteral = children
    .filter((child) => child.literals.length > 1 && !isParameter(child))
    // oxlint-disable-next-line unicorn/no-array-sort -- ES2022 has no toSorted, and the array is new
    .sort((a, b) => b.size - a.size);
  if (partlyLiteral.length > 0) branch.partlyLiteral = partlyLiteral;
  return branch;
}

function isParameter({ literals, size }: Branch): boolean {
  return literals.length === 2 && size === 0;
}

/** The same arrays for all branches that have nothing to put into them. */
const NONE: readonly never[] = [];
const NO_CHAINS: readonly undefined[] = [undefined];
