/** A table of endpoints in, the function out that finds the endpoint which a request belongs to. */
import type {
  MatchedEndpoint,
  MatchOutcome,
  PathParameters,
  UnknownEndpoint,
  UnknownEndpointReason,
} from "./match-outcome.js";
import { checkPath, isQuery } from "./match-path.js";
import { findLeaf, leafAt, readParameters, type Search } from "./match-search.js";
import { characterKinds, comparable } from "./match-segment.js";
import { authorityEnd, canonicalOrigin, readServers, type Servers } from "./match-servers.js";
import { matchTree, type Branch, type Leaf, type Route } from "./match-tree.js";

/** What is to be known of the paths of endpoints, beside what their names say. */
export interface EndpointPaths {
  /** The base URLs that paths are relative to; without any, targets that begin with a slash alone are matched. */
  readonly servers: readonly string[];
  /**
   * Endpoints whose path is not written as in their name, with that path: literals in the percent-encoded form, and a
   * parameter name that stands twice as `id` and `id_2`.
   */
  readonly rewritten?: readonly (readonly [endpoint: string, template: string])[];
  /** Endpoints whose parameters may hold `%2F` and `%25`. */
  readonly encodedSlash?: readonly string[];
}

/**
 * The function that finds the endpoint of a method and a request target, the target as it was received. What it needs
 * is built from the keys of `endpoints` when it is first called.
 */
export function endpointMatcher<Parameters>(
  endpoints: Readonly<Record<keyof Parameters & string, unknown>>,
  paths: EndpointPaths,
): (method: string, target: string) => MatchOutcome<Parameters> {
  let tables: MatchTables | undefined;
  // The names are the table's own, and so are the names of their parameters.
  return (method, target) =>
    findEndpoint(
      (tables ??= matchTables(Object.keys(endpoints), paths)),
      method,
      target,
    ) as MatchOutcome<Parameters>;
}

interface MatchTables {
  readonly root: Branch;
  readonly methods: ReadonlyMap<string, number>;
  readonly servers: Servers;
  /** What results inherit from instead of from `Object.prototype`. */
  readonly nothing: object;
  readonly search: Search;
}

function matchTables(endpoints: readonly string[], paths: EndpointPaths): MatchTables {
  const rewritten = new Map(paths.rewritten);
  const encodedSlash = new Set(paths.encodedSlash);
  const routes = endpoints.map((endpoint): Route => {
    const space = endpoint.indexOf(" ");
    return {
      endpoint,
      method: endpoint.slice(0, space),
      template: rewritten.get(endpoint) ?? endpoint.slice(space + 1),
      encodedSlash: encodedSlash.has(endpoint),
    };
  });
  const { root, methods, depth } = matchTree(routes);
  return {
    root,
    methods,
    servers: readServers(paths.servers),
    nothing: Object.freeze(Object.create(null) as object),
    search: {
      text: "",
      isChecked: false,
      method: 0,
      end: 0,
      otherMethod: false,
      starts: new Int32Array(depth),
      ends: new Int32Array(depth),
      kinds: characterKinds(),
    },
  };
}

function findEndpoint(tables: MatchTables, method: string, target: string): Outcome {
  const { servers, search } = tables;
  if (typeof target !== "string") return unknown("invalid_target");
  let from = 0;
  let bases: readonly string[] | undefined = servers.all;
  if (target.charCodeAt(0) !== SLASH) {
    from = authorityEnd(target);
    if (from === 0) return unknown("invalid_target");
    bases = servers.byOrigin.get(canonicalOrigin(target.slice(0, from)));
    if (bases === undefined) return unknown("no_such_server");
    if (from === target.length) return unknown("no_such_path");
  }
  search.method = tables.methods.get(method) ?? tables.methods.size;
  search.otherMethod = false;
  search.isChecked = false;
  const leaf = findBelow(tables, bases, { text: target, from });
  if (leaf !== undefined && isQuery(target, search.end, search.kinds)) return matched(tables, leaf);
  return checkAndFind(tables, bases, { text: target, from });
}

/** What was not found as it stands is checked for what it holds; if it holds escapes, it is looked for once more. */
function checkAndFind(
  tables: MatchTables,
  bases: readonly string[],
  { text: target, from }: Place,
): Outcome {
  const { search } = tables;
  const checked = checkPath(target, from, search.kinds);
  if (typeof checked === "string") return unknown(checked);

  if (checked.hasEscapes) {
    search.isChecked = true;
    search.otherMethod = false;
    const text = comparable(target.slice(from, checked.end));
    const leaf = findBelow(tables, bases, { text, from: 0 });
    const isTaken = leaf?.encodedSlash === true || !checked.hasEncodedSeparator;
    if (leaf !== undefined && isTaken) return matched(tables, leaf);
    if (checked.hasEncodedSeparator) return unknown("encoded_separator");
  }
  if (search.otherMethod) return unknown("method");
  if (!checked.endsWithSlash) return unknown("no_such_path");
  const text = comparable(target.slice(from, checked.end));
  return unknown(bases.some((base) => text === `${base}/`) ? "no_such_path" : "empty_segment");
}

interface Place {
  readonly text: string;
  readonly from: number;
}

/** The path of a base itself, with a slash, is that of `/`. */
function findBelow(
  { root, search }: MatchTables,
  bases: readonly string[],
  { text, from }: Place,
): Leaf | undefined {
  search.text = text;
  for (const base of bases) {
    const slash = from + base.length;
    if (slash >= text.length || text.charCodeAt(slash) !== SLASH) continue;
    if (base !== "" && !text.startsWith(base, from)) continue;
    const isEnd = slash + 1 === text.length || text.charCodeAt(slash + 1) === QUERY;
    const leaf = isEnd ? leafAt(search, root, slash + 1) : findLeaf(search, root, 0, slash + 1);
    if (leaf !== undefined) return leaf;
  }
  return undefined;
}

function matched({ nothing, search }: MatchTables, { endpoint, captures }: Leaf): Outcome {
  const path = Object.create(nothing) as PathParameters;
  if (!readParameters(search, captures, path)) return unknown("broken_escape");
  return { kind: "endpoint", endpoint, path };
}

function unknown(reason: UnknownEndpointReason): UnknownEndpoint {
  return { kind: "unknown_endpoint", reason };
}

type Outcome = MatchedEndpoint | UnknownEndpoint;

const SLASH = 0x2f;
const QUERY = 0x3f;
