/** A response that refuses a request in, whether for want of scope, as far as one can tell, out. */
import { parseChallenges, type Challenge } from "./challenge.js";
import { namesError } from "./error-name.js";
import { membersOf } from "./member.js";
import type { ScopeIndex } from "./scope-index.js";
import type { AnyScopes } from "./scope-list.js";
import { isScopeToken, sortScopes, type ParsedScopes } from "./scope-string.js";

/** What of a response tells why it refuses. */
export interface RefusedResponse {
  /** The status code. */
  readonly status: number;
  /** The header WWW-Authenticate, or each of them. */
  readonly challenge?: string | readonly string[] | null | undefined;
  /** The body: a text, or what was parsed from one. */
  readonly body?: unknown;
}

/** Why a request was refused. */
export type Refusal<Scope extends string = string> =
  ScopeRefusal<Scope> | TokenRefusal | UnclearRefusal;

/** The access token lacks scopes. */
export interface ScopeRefusal<Scope extends string = string> {
  /** Tells it from the other refusals. */
  readonly kind: "insufficient_scope";
  /** The scopes of the table that the challenge names; none where it names none, and none by a body. */
  readonly scopes: AnyScopes<Scope>;
  /** What else the challenge names: scope-tokens that the table does not declare. They are never requested. */
  readonly undeclared: readonly string[];
  /** What tells so. */
  readonly source: "challenge" | "body";
}

/** The access token is expired, revoked or otherwise not valid: what is needed is a new one. */
export interface TokenRefusal {
  /** Tells it from the other refusals. */
  readonly kind: "invalid_token";
}

/** The response does not tell. */
export interface UnclearRefusal {
  /** Tells it from the other refusals. */
  readonly kind: "cannot_tell";
}

/** What refusals are read with. */
export interface RefusalTable<Scope extends string> {
  /** The scopes. */
  readonly index: ScopeIndex<Scope>;
  /** What the API calls a request without the scope; undefined where that is not known. */
  readonly insufficientScopeError: string | undefined;
}

/**
 * Why a request was refused.
 *
 * Only 401 and 403 refuse; with another status, what looks like an error may be anything. A challenge of Bearer
 * (RFC 6750, section 3.1) or DPoP (RFC 9449, section 7.1) is believed before a body; where two contradict each
 * other, one cannot tell.
 */
export function refusalOf<Scope extends string>(
  response: RefusedResponse,
  { index, insufficientScopeError }: RefusalTable<Scope>,
): Refusal<Scope> {
  const { status, challenge, body } = membersOf(response, PARTS);
  if (status !== 401 && status !== 403) return { kind: "cannot_tell" };
  const challenges = parseChallenges(challenge).filter(
    ({ scheme }) => scheme === "bearer" || scheme === "dpop",
  );
  const withError = (code: string) =>
    challenges.filter(({ parameters }) => parameters.get("error") === code);
  const forScope = withError("insufficient_scope");
  const isTokenInvalid = withError("invalid_token").length > 0;
  if (forScope.length > 0) {
    if (isTokenInvalid) return { kind: "cannot_tell" };
    return { kind: "insufficient_scope", ...namedScopes(forScope, index), source: "challenge" };
  }
  if (isTokenInvalid) return { kind: "invalid_token" };
  if (insufficientScopeError !== undefined && namesError(body, insufficientScopeError)) {
    return { kind: "insufficient_scope", scopes: [], undeclared: [], source: "body" };
  }
  return { kind: "cannot_tell" };
}

const PARTS = { status: 1, challenge: 1, body: 1 } as const;

/**
 * The tokens of the attributes `scope`, by spaces (RFC 6750, section 3) and by the API's own separator: neither can
 * be part of a scope. An attribute that holds anything but scope-tokens is not read at all.
 */
function namedScopes<Scope extends string>(
  challenges: readonly Challenge[],
  index: ScopeIndex<Scope>,
): ParsedScopes<Scope> {
  const tokens = challenges.flatMap(({ parameters }) => {
    const text = parameters.get("scope") ?? "";
    const named = text.replaceAll(index.separator, " ").split(" ");
    const found = named.filter((token) => token !== "");
    return found.every(isScopeToken) ? found : [];
  });
  return sortScopes(tokens, index);
}
