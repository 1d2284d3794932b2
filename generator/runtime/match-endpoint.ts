/** A table of endpoints in, the function out that finds the endpoint which a request belongs to. */
import type {
  EndpointMatcher,
  MatchedEndpoint,
  PathParameters,
  UnknownEndpoint,
  UnknownEndpointReason,
} from "./match-outcome.js";
import { checkPath, isQuery } from "./match-path.js";
import { findLeaf, leafAt, type Search } from "./match-search.js";
import { comparable, decoded, ESCAPE, PLAIN } from "./match-segment.js";
import { authorityEnd, canonicalOrigin, readServers, type Servers } from "./match-servers.js";
import { matchTree, type Branch, type Leaf, type Route } from "./match-tree.js";
import { memberOf } from "./member.js";

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
export function endpointMatcher(endpoints: object, paths: EndpointPaths): EndpointMatcher {
  let tables: MatchTables | undefined;
  // Let go when it is read: it may be large, and nobody else may need it.
  let unread: object = endpoints;
  const read = (): MatchTables => {
    const names = Object.keys(unread);
    unread = {};
    return matchTables(names, paths);
  };
  return (method, target) => findEndpoint((tables ??= read()), method, target);
}

interface MatchTables {
  readonly root: Branch;
  readonly servers: Servers;
  /** Whether a literal or a base path holds an escape, whose comparable form is no ASCII. */
  readonly hasEscapes: boolean;
  readonly search: Search;
}

function matchTables(endpoints: readonly string[], paths: EndpointPaths): MatchTables {
  const rewritten = new Map(memberOf(paths, "rewritten"));
  const encodedSlash = new Set(memberOf(paths, "encodedSlash"));
  const routes = endpoints.map((endpoint): Route => {
    const space = endpoint.indexOf(" ");
    return {
      endpoint,
      method: endpoint.slice(0, space),
      template: rewritten.get(endpoint) ?? endpoint.slice(space + 1),
      encodedSlash: encodedSlash.has(endpoint),
    };
  });
  const most = routes.reduce((max, { template }) => Math.max(max, template.split("{").length), 0);
  return {
    root: matchTree(routes),
    servers: readServers(paths.servers),
    hasEscapes: [...paths.servers, ...routes.map(({ template }) => template)].some((text) =>
      text.includes("%"),
    ),
    search: {
      method: "",
      least: PLAIN,
      known: 0,
      end: 0,
      hasEscapes: false,
      hasEncodedSeparator: false,
      otherMethod: false,
      marks: new Int32Array(2 * most),
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
  search.method = method;
  search.least = PLAIN;
  search.known = from + 1;
  // What is not ASCII could be taken for the comparable form of an escape.
  if (tables.hasEscapes && !isAscii(target)) {
    return unknown(checkPath(search, target) ?? "invalid_target");
  }
  const leaf = findBelow(tables, bases, target, from);
  if (leaf !== undefined && isQuery(target, search.end)) return matched(search, leaf, target);

  // What was not found as it stands is checked for what it holds; if it holds escapes, it is looked for once more.
  search.hasEscapes = false;
  search.hasEncodedSeparator = false;
  const reason = checkPath(search, target);
  if (reason !== undefined) return unknown(reason);
  return search.hasEscapes
    ? findEscaped(tables, bases, comparable(target.slice(from, search.end)))
    : notFound(search, bases, { text: target, from, end: search.end });
}

function findEscaped(tables: MatchTables, bases: readonly string[], text: string): Outcome {
  const { search } = tables;
  search.least = ESCAPE;
  const leaf = findBelow(tables, bases, text, 0);
  const isTaken = leaf?.encodedSlash === true || !search.hasEncodedSeparator;
  if (leaf !== undefined && isTaken) return matched(search, leaf, text);
  if (search.hasEncodedSeparator) return unknown("encoded_separator");
  return notFound(search, bases, { text, from: 0, end: text.length });
}

/** Of a path with which nothing is wrong. */
function notFound(
  { otherMethod }: Search,
  bases: readonly string[],
  { text, from, end }: { readonly text: string; readonly from: number; readonly end: number },
): UnknownEndpoint {
  if (otherMethod) return unknown("method");
  const isBase = text.charCodeAt(end - 1) !== SLASH || bases.includes(text.slice(from, end));
  return unknown(isBase ? "no_such_path" : "empty_segment");
}

/** The path of a base itself, with a slash, is that of `/`. */
function findBelow(
  { root, search }: MatchTables,
  bases: readonly string[],
  text: string,
  from: number,
): Leaf | undefined {
  search.otherMethod = false;
  for (let index = 0; index < bases.length; index++) {
    const base = bases[index] as string;
    if (base !== "/" && !text.startsWith(base, from)) continue;
    const start = from + base.length;
    const isEnd = start === text.length || text.charCodeAt(start) === QUERY;
    const leaf = isEnd ? leafAt(search, root, start) : findLeaf(search, root, text, start, 0);
    if (leaf !== undefined) return leaf;
  }
  return undefined;
}

function matched({ marks, least }: Search, { endpoint, names }: Leaf, text: string): Outcome {
  const path = (names.length === 0 ? nothing : Object.create(nothing)) as PathParameters;
  for (let index = 0; index < names.length; index++) {
    const raw = text.slice(marks[index * 2], marks[index * 2 + 1]);
    const value = least === PLAIN ? raw : decoded(raw);
    if (value === undefined) return unknown("broken_escape");
    path[names[index] as string] = value;
  }
  return { kind: "endpoint", endpoint, path };
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x80) return false;
  return true;
}

function unknown(reason: UnknownEndpointReason): UnknownEndpoint {
  return { kind: "unknown_endpoint", reason };
}

type Outcome = MatchedEndpoint | UnknownEndpoint;

/** What path parameters inherit from instead of from `Object.prototype`. */
const nothing: object = /* @__PURE__ */ Object.freeze(/* @__PURE__ */ Object.create(null));

const SLASH = 0x2f;
const QUERY = 0x3f;
