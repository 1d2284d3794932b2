/** What endpoints ask of access tokens: the shape of a table's rows in, the types to read them with out. */

/** What an endpoint asks of an access token. */
export type Requirement<Scope extends string = string> =
  /** No access token at all. */
  | "public"
  /** Not documented, so never counted as allowed. */
  | "unknown"
  /**
   * Alternatives of which one must be met, each a list of scopes needed together. `[[]]` asks for a valid
   * access token with no scope in particular; `[]` can be met by nothing.
   */
  | readonly (readonly Scope[])[];

/**
 * The alternatives in a row of `EndpointScopes`, each a tuple of scopes: `[]` where no scope is needed,
 * `never` where the requirement is unknown.
 */
export type Alternatives<R> = R extends "public"
  ? readonly []
  : R extends readonly string[]
    ? Readonly<R>
    : never;
