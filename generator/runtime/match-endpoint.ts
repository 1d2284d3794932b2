/** A table of endpoints in, the function out that finds the endpoint which a request belongs to. */
import type {
  MatchedEndpoint,
  MatchOutcome,
  PathParameters,
  UnknownEndpoint,
  UnknownEndpointReason,
} from "./match-outcome.js";
import { emptyPath, readPath } from "./match-path.js";
import { findBelow, isBelow, readParameters, type Search } from "./match-search.js";
import { characterKinds } from "./match-segment.js";
import {
  authorityEnd,
  canonicalOrigin,
  readServers,
  type BasePath,
  type Servers,
} from "./match-servers.js";
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
  readonly kinds: Uint8Array;
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
  const servers = readServers(paths.servers);
  const { root, methods, depth } = matchTree(routes);
  const longestBase = servers.all[0]?.texts.length ?? 0;
  return {
    root,
    methods,
    servers,
    kinds: characterKinds(),
    nothing: Object.freeze(Object.create(null) as object),
    search: { path: emptyPath(longestBase + depth), method: 0, otherMethod: false },
  };
}

function findEndpoint(tables: MatchTables, method: string, target: string): Outcome {
  const { servers, search } = tables;
  const { path } = search;
  let from = 0;
  let bases: readonly BasePath[] | undefined = servers.all;
  if (typeof target !== "string") return unknown("invalid_target");
  if (target.charCodeAt(0) !== SLASH) {
    from = authorityEnd(target);
    if (from === 0) return unknown("invalid_target");
    bases = servers.byOrigin.get(canonicalOrigin(target.slice(0, from)));
    if (bases === undefined) return unknown("no_such_server");
    if (from === target.length) return unknown("no_such_path");
  }
  const refusal = readPath(path, target, from, tables.kinds);
  if (refusal !== undefined) return unknown(refusal);

  search.method = tables.methods.get(method) ?? tables.methods.size;
  search.otherMethod = false;
  for (const base of bases) {
    const leaf = findBelow(search, tables.root, base);
    if (leaf !== undefined) return matched(tables, leaf, base.texts.length);
  }
  return unknown(whyNone(search, bases));
}

function matched({ nothing, search: { path } }: MatchTables, leaf: Leaf, below: number): Outcome {
  const { endpoint, captures } = leaf;
  if (path.hasEncodedSeparator && !leaf.encodedSlash) return unknown("encoded_separator");
  const values = Object.create(nothing) as PathParameters;
  if (!readParameters(path, { captures, below }, values)) return unknown("broken_escape");
  return { kind: "endpoint", endpoint, path: values };
}

function whyNone({ path, otherMethod }: Search, bases: readonly BasePath[]): UnknownEndpointReason {
  if (path.hasEncodedSeparator) return "encoded_separator";
  if (otherMethod) return "method";
  const isEmpty = path.endsWithSlash && !bases.some((base) => isBelow(path, base));
  return isEmpty ? "empty_segment" : "no_such_path";
}

function unknown(reason: UnknownEndpointReason): UnknownEndpoint {
  return { kind: "unknown_endpoint", reason };
}

type Outcome = MatchedEndpoint | UnknownEndpoint;

const SLASH = 0x2f;
