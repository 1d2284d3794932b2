/** A base URL, a path template and the values of its parameters in, the URL of a request out. */
import type { QueryParameters } from "./client-types.js";

/** The parts of a URL. */
export interface UrlParts {
  /** Without a slash at the end. */
  readonly base: string;
  /** Literals encoded, parameters in braces. */
  readonly template: string;
  /** By name, not encoded; own properties only. */
  readonly path: unknown;
  /** What follows the `?`. */
  readonly query: QueryParameters | undefined;
}

/**
 * The URL, its path parameters and query encoded.
 *
 * @throws TypeError for a path parameter that is not there, and for what is no value.
 */
export function requestUrl({ base, template, path, query }: UrlParts): string {
  const filled = template.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const value = ownProperty(path, name);
    const label = `path parameter ${name}`;
    if (typeof value !== "string") throw new TypeError(`The ${label} must be a text`);
    if (value === "") throw new TypeError(`The ${label} must not be empty`);
    return encoded(value, label);
  });
  const pairs = query === undefined ? [] : queryPairs(query);
  return base + filled + (pairs.length === 0 ? "" : `?${pairs.join("&")}`);
}

/** A property of an object's own; undefined for one that it inherits. */
export function ownProperty(object: unknown, name: string): unknown {
  if (typeof object !== "object" || object === null || !Object.hasOwn(object, name))
    return undefined;
  return (object as Readonly<Record<string, unknown>>)[name];
}

function queryPairs(query: unknown): string[] {
  if (typeof query !== "object" || query === null) {
    throw new TypeError("query: an object or URLSearchParams");
  }
  const entries: Iterable<unknown> =
    Symbol.iterator in query ? (query as Iterable<unknown>) : Object.entries(query);
  return Array.from(entries).flatMap((pair) => {
    if (!Array.isArray(pair) || pair.length !== 2) throw new TypeError("query: names with values");
    const [name, value]: readonly unknown[] = pair;
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.flatMap((one) => queryPair(name, one));
  });
}

function queryPair(name: unknown, value: unknown): string[] {
  if (value === undefined) return [];
  const isValue = typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
  if (typeof name !== "string" || !isValue) {
    throw new TypeError(
      `query: ${String(name)} must be a text, a number or a boolean, or a list of them`,
    );
  }
  return [`${encoded(name, "query")}=${encoded(String(value), `query parameter ${name}`)}`];
}

/** `encodeURIComponent` leaves an apostrophe, which `fetch` encodes in a query. */
function encoded(text: string, label: string): string {
  try {
    return encodeURIComponent(text).replaceAll("'", "%27");
  } catch {
    throw new TypeError(`The ${label} holds half of a surrogate pair, which cannot be encoded`);
  }
}
