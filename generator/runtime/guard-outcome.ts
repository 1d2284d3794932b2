/** What a guard answers about a request: who is let through to which endpoint, or what is sent instead, and why. */
import type { AccessOutcome, Allowed } from "./access.js";
import type { Grant, UnknownGrant } from "./grant.js";
import type { UnknownEndpoint } from "./match-outcome.js";

/** A request that is let through, so that looking at `endpoint` tells the type of `path`; or one that is not. */
export type GuardResult<
  Parameters,
  Scope extends string = string,
  Role extends string = string,
  E extends keyof Parameters = keyof Parameters,
> =
  | (E extends string ? AllowedRequest<E, Parameters[E], Scope, Role> : never)
  | RefusedRequest<keyof Parameters & string, Scope, Role>;

/** A request that is let through. */
export interface AllowedRequest<
  Endpoint extends string = string,
  Path = Record<string, string>,
  Scope extends string = string,
  Role extends string = string,
> {
  /** Tells it from a refused request. */
  readonly kind: "allowed";
  /** What was checked, as the table names it: the one endpoint that the request may be served as. */
  readonly endpoint: Endpoint;
  /** The path parameters by name, decoded once. */
  readonly path: Readonly<Path>;
  /** What the user must be all the same and nobody has checked; empty where roles are enforced. */
  readonly rolesRequired: readonly Role[];
  /** What the access token carries; absent where the endpoint is public, since nobody has looked. */
  readonly grant?: Grant<Scope> | UnknownGrant;
}

/** A request that is not let through, with the response to send. */
export interface RefusedRequest<
  Endpoint extends string = string,
  Scope extends string = string,
  Role extends string = string,
> {
  /** Tells it from a request that is let through. */
  readonly kind: "refused";
  /** 401 without a valid token, 500 where the guard could not find out, else 403. */
  readonly status: 401 | 403 | 500;
  /** Names in lower case; `www-authenticate` (RFC 6750, section 3) where another token would help. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON in which nothing of the request stands, and nothing of an error: `{"error":"no_token"}`. */
  readonly body: string;
  /** Why, for the log. */
  readonly reason: GuardReason<Scope, Role>;
  /** The endpoint that was asked for; absent where it is unknown. */
  readonly endpoint?: Endpoint;
}

/** Why a request is not let through. */
export type GuardReason<Scope extends string = string, Role extends string = string> =
  | UnknownEndpoint
  | Exclude<AccessOutcome<Scope, Role>, Allowed<Role>>
  | NoToken
  | InvalidToken
  | GuardFailure;

/** The request has no access token. */
export interface NoToken {
  /** Tells it from the other reasons. */
  readonly kind: "no_token";
}

/** The access token is expired, revoked, malformed, or not valid for another reason (RFC 6750, section 3.1). */
export interface InvalidToken {
  /** Tells it from the other reasons. */
  readonly kind: "invalid_token";
  /** What is wrong with it, for the developer of the client. */
  readonly description?: string | undefined;
}

/** The caller's `grant` or `roles` threw, or gave what is no answer. */
export interface GuardFailure {
  /** Which of the two it was. */
  readonly kind: "grant_failed" | "roles_failed";
  /** What was thrown, or a TypeError. */
  readonly cause: unknown;
}
