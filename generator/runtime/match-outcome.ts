/** What comes of matching a request: the endpoint with its path parameters, or why there is none. */

/** Why a request belongs to no endpoint of the table, so that nobody may be let through for it. */
export type UnknownEndpointReason =
  /** The target is no path and no URL, or holds a character that no target may hold as it is. */
  | "invalid_target"
  /** A URL of another origin, or one with a user name. */
  | "no_such_server"
  /** Nothing in the table matches the path, whatever the method. */
  | "no_such_path"
  /** The path is that of an endpoint, but no endpoint has this method there. */
  | "method"
  /** `//`, or a slash at the end. */
  | "empty_segment"
  /** `.`, `..`, or a dot written as `%2E`. */
  | "dot_segment"
  /** A raw `\` or `;`, which servers take for a separator or do not. */
  | "separator"
  /** `%2F`, `%5C` or `%25`, which one server decodes before it splits a path and another after. */
  | "encoded_separator"
  /** `%00`. */
  | "encoded_null"
  /** An escape of a letter, a digit or one of `- _ ~ ! ' ( ) *` that makes another endpoint of the path for some servers. */
  | "needless_escape"
  /** A `%` without two hexadecimal digits, or escapes that are no UTF-8. */
  | "broken_escape";

/** A request that belongs to no endpoint of the table. */
export interface UnknownEndpoint {
  /** Tells it from a match. */
  readonly kind: "unknown_endpoint";
  /** Why there is no match. */
  readonly reason: UnknownEndpointReason;
}

/** A request that belongs to an endpoint. */
export interface MatchedEndpoint<Endpoint extends string = string, Path = PathParameters> {
  /** Tells it from a request that belongs to none. */
  readonly kind: "endpoint";
  /** The endpoint, as the table names it. */
  readonly endpoint: Endpoint;
  /** The path parameters by name, decoded once; it inherits nothing, not even `toString`. */
  readonly path: Readonly<Path>;
}

/** Path parameters by name. */
export type PathParameters = Record<string, string>;

/** Those of a path without any. */
export type NoParameters = Record<string, never>;

/**
 * A match for each of the endpoints `E` of a table, so that looking at `endpoint` tells the type of `path`; or none.
 */
export type MatchOutcome<Parameters, E extends keyof Parameters = keyof Parameters> =
  (E extends string ? MatchedEndpoint<E, Parameters[E]> : never) | UnknownEndpoint;

/** Finds the endpoint of a request. Of an interface compilers look at what it returns only where it is called. */
export interface EndpointMatcher<Parameters = Readonly<Record<string, PathParameters>>> {
  /** The target as it was received. */
  (method: string, target: string): MatchOutcome<Parameters>;
}

/**
 * The path parameters of an endpoint, as its name has them: `{ id: string }` of `GET /candidates/{id}`. Those of
 * `Renamed` are as they stand there.
 */
export type ParametersOf<E, Renamed = unknown> = E extends keyof Renamed
  ? Renamed[E]
  : [PathParameterName<E>] extends [never]
    ? NoParameters
    : { [Name in PathParameterName<E>]: string };

/** The names between the braces of an endpoint. */
export type PathParameterName<E> = E extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathParameterName<Rest>
  : never;
