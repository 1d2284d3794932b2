/** Scope-tokens that were granted in, a grant that access is checked against out. */
import { memberOf, membersOf } from "./member.js";
import { placesOf, withIncluded, type ScopeIndex } from "./scope-index.js";
import type { AnyScopes } from "./scope-list.js";
import { scopeTokens, sortScopes } from "./scope-string.js";

/** What an access token carries, prepared for many checks. Only the functions of its table make and accept one. */
export class Grant<Scope extends string = string> {
  /** Tells it from a grant that is not known. */
  readonly kind = "grant" as const;
  /** The granted scopes of the table: aliases resolved, in the order of the table, implied ones left out. */
  readonly scopes: AnyScopes<Scope>;
  /** Granted tokens that the table does not declare: they give access to nothing. */
  readonly undeclared: readonly string[];
  readonly #index: ScopeIndex<Scope>;
  readonly #held: ReadonlySet<string>;

  /**
   * Of a text or a list; an empty one is a grant of nothing.
   *
   * @throws as `scopeTokens` does.
   */
  constructor(granted: string | readonly string[], index: ScopeIndex<Scope>) {
    const { scopes, undeclared } = sortScopes(scopeTokens(granted, index.separator), index);
    this.scopes = scopes;
    this.undeclared = undeclared;
    this.#index = index;
    this.#held = withIncluded(new Set(), placesOf(scopes, index), index);
  }

  /** The held scopes of a grant of this very table, implied ones too; undefined for anything else. */
  static held(granted: object, index: ScopeIndex): ReadonlySet<string> | undefined {
    return #held in granted && granted.#index === index ? granted.#held : undefined;
  }
}

/** What a token carries is not known: neither nothing nor everything. Only what needs no scope is allowed. */
export interface UnknownGrant {
  /** Tells it from a grant. */
  readonly kind: "unknown_grant";
}

/** The response of a token endpoint, the claims of an access token, or the answer about a token. */
export interface TokenResponse {
  /** A text (RFC 6749, section 5.1; RFC 9068, section 2.2.3) or a list. */
  readonly scope?: unknown;
  /** What some servers write instead of `scope`; read only where that is absent. */
  readonly scp?: unknown;
}

interface TokenTrouble {
  error?: unknown;
  active?: unknown;
}

/**
 * What a token carries: where the response does not say, what was requested (RFC 6749, section 5.1), and where
 * nothing was, it is not known.
 *
 * @throws TypeError if `scope` or `scp` is neither a text nor a list of texts, and for what is no answer about a valid
 * token: no object, an error, or one with `active` that is not true (RFC 7662, section 2.2).
 * @throws SyntaxError if it holds what is no scope-token.
 */
export function grantOfResponse<Scope extends string>(
  response: TokenResponse,
  requested: readonly Scope[] | undefined,
  index: ScopeIndex<Scope>,
): Grant<Scope> | UnknownGrant {
  if (typeof response !== "object" || response === null || Array.isArray(response)) {
    throw new TypeError("A token response is an object");
  }
  const { error, active = true } = membersOf(response as TokenTrouble, { error: 1, active: 1 });
  if (error !== undefined || active !== true) {
    throw new TypeError("The response tells of no valid token, so nothing was granted");
  }
  const scope = memberOf(response, "scope");
  const scp = memberOf(response, "scp");
  // Not `??`: null is neither "as requested" nor a list, and so refused below.
  const granted = scope !== undefined ? scope : scp !== undefined ? scp : requested;
  if (granted === undefined) return { kind: "unknown_grant" };
  return new Grant(granted as string | readonly string[], index);
}
