/** The rows of a table and the scopes that were granted in, the types of a client that calls nothing else out. */
import type { FetchInit, FetchResponse, PlatformQuery } from "./client-platform.js";
import type { Grant, UnknownGrant } from "./grant.js";
import type { NoParameters } from "./match-outcome.js";
import type { ScopeList } from "./scope-list.js";

/** What a client is made of. */
export interface ClientSettings<Scope extends string, G> {
  /**
   * The access token, or a function that gives it, which is called before each request that needs one. It is never
   * sent to another origin than that of the server, and never without need.
   */
  readonly accessToken: string | (() => string | Promise<string>);
  /** What the access token carries: a grant, or a list of scopes, of which the compiler sees each one. */
  readonly granted: G;
  /** Sends the requests, instead of the `fetch` that is global at that time. */
  readonly fetch?: ((url: string, init: FetchInit) => Promise<FetchResponse>) | undefined;
  /** The base URL: https, or http on loopback. Where it is left out, the first server of the table. */
  readonly server?: string | undefined;
  /** All scopes that the user has been asked for so far, so that a step-up asks for no declined ones again. */
  readonly requested?: ScopeList<Scope> | undefined;
}

/** Calls the endpoints of a table that need no other scopes than `Held`. */
export interface ScopedClient<Rows, Paths, in Held> {
  /**
   * Sends a request to an endpoint, and gives the response as it is, redirects too: they are not followed.
   *
   * @throws InsufficientScopeError if a scope is missing, by the table or by the response; with the step-up request.
   * @throws AccessError if the table does not allow the request for another reason; nothing is sent then.
   * @throws Error if a `fetch` that was given followed a redirect all the same: the token may have gone elsewhere.
   * @throws TypeError if the request cannot be built so that the server understands what is meant; nothing is sent then.
   */
  fetch<E extends keyof Rows & keyof Paths>(
    endpoint: Callable<E, Rows, "public" | readonly Held[]>,
    ...request: RequestArguments<ParameterName<Paths[E]>>
  ): Promise<FetchResponse>;
}

/** A request; what it does not hold is the client's to say. */
export interface ClientRequest {
  /** What follows the `?`: each name with its value, or with several. */
  readonly query?: QueryParameters | undefined;
  /** All but Authorization and Host. */
  readonly headers?: FetchInit["headers"];
  /** The body. */
  readonly body?: FetchInit["body"];
  /** Ends the wait for an access token, the request, and the reading of a refusal. */
  readonly signal?: FetchInit["signal"];
  /** `"half"` where the body is a stream. */
  readonly duplex?: "half" | undefined;
}

/** A request to a path with parameters. */
export interface ClientRequestWithPath<Name extends PropertyKey> extends ClientRequest {
  /** The path parameters, not encoded. */
  readonly path: { readonly [N in Name]: string };
}

/** By name; or name and value in turn, as `URLSearchParams` has them. */
export type QueryParameters =
  | { readonly [name: string]: QueryValue | readonly QueryValue[] }
  | Iterable<readonly [name: string, value: string]>
  | PlatformQuery;

/** A value in a query; undefined stands for none. */
export type QueryValue = string | number | boolean | undefined;

/** What a client can be granted. */
export type ClientGrant<Scope extends string> = Grant<Scope> | UnknownGrant | readonly Scope[];

/** The scopes that may be held by a grant, or are in a list; none of a grant that is not known. */
export type GrantedScope<G, Scope extends string> = G extends readonly (infer S extends Scope)[]
  ? S
  : G extends Grant<infer S extends Scope>
    ? S
    : never;

/** Scopes with those that they imply; `infer` spares compilers the proof that each of them is one of the table. */
export type WithImplied<S, Implied, Scope> =
  S | (S extends keyof Implied ? Implied[S] : never) extends infer Held extends Scope
  ? Held
  : never;

/** What an endpoint lacks to be called, to be read in a compiler's error. */
export interface MissingScope<Scopes extends string> {
  /** Nothing has it. */
  readonly missingScope: Scopes;
}

/** A request may be left out where there are no path parameters. */
export type RequestArguments<Name extends PropertyKey> = [Name] extends [never]
  ? [request?: ClientRequest]
  : [request: ClientRequestWithPath<Name>];

/** Of a union of paths, the names of all. */
export type ParameterName<Path> = Path extends NoParameters ? never : keyof Path;

/**
 * The endpoints of a union as they are, and those that lack a scope with what they lack. Of the callable ones at once,
 * since compilers count the steps of each call; and never with `keyof Rows`, which they would list again for each.
 */
export type Callable<E extends keyof Rows, Rows, Satisfied> = Rows[E] extends Satisfied
  ? E
  : CallableOfEach<E, Rows, Satisfied>;

/** By its alternatives alone: whether a whole row is satisfied is what takes editors long for thousands of endpoints. */
type CallableOfEach<E extends keyof Rows, Rows, Satisfied> = E extends unknown
  ? CallableByOne<E, Rows[E], Satisfied>
  : never;

/** One satisfied alternative is enough. */
type CallableByOne<E, Row, Satisfied> =
  Met<Row, Satisfied> extends never ? E & MissingScope<Lacked<Row, Satisfied>> : E;

type Met<Alternative, Satisfied> = Alternative extends Satisfied ? true : never;

/** `"a and b"` for each alternative. */
type Lacked<Alternative, Satisfied> = Alternative extends readonly [
  infer First extends string,
  ...infer Others,
]
  ? [First] extends Satisfied
    ? Lacked<Others, Satisfied>
    : Lacked<Others, Satisfied> extends infer More extends string
      ? More extends ""
        ? First
        : `${First} and ${More}`
      : never
  : Alternative extends string
    ? "unknown: what it requires is not documented"
    : "";
