/** The reason why a request is not let through in, the response to send instead out. */
import { bearerChallenge, type BearerChallenge } from "./bearer-challenge.js";
import type { GuardReason, RefusedRequest } from "./guard-outcome.js";

/** What a response is made of beside the reason. */
export interface RefusalContext<Endpoint extends string, Scope extends string> {
  /** Of challenges. */
  readonly realm: string;
  /** Undefined where it is unknown. */
  readonly endpoint: Endpoint | undefined;
  /** The alternative of its requirement that is best asked for. */
  readonly scopes: readonly Scope[] | undefined;
}

/** The response; nothing of the request and nothing of an error stands in it. */
export function refusedRequest<Endpoint extends string, Scope extends string, Role extends string>(
  reason: GuardReason<Scope, Role>,
  { realm, endpoint, scopes }: RefusalContext<Endpoint, Scope>,
): RefusedRequest<Endpoint, Scope, Role> {
  const challenge = challengeOf(reason, scopes);
  const status = statusOf(reason);
  return {
    kind: "refused",
    status,
    headers: {
      ...(challenge && { "www-authenticate": bearerChallenge({ ...challenge, realm }) }),
      "content-type": "application/json",
      "cache-control": "no-store",
    },
    body: JSON.stringify({ error: status === 500 ? "server_error" : reason.kind }),
    reason,
    ...(endpoint !== undefined && { endpoint }),
  };
}

function statusOf({ kind }: GuardReason): 401 | 403 | 500 {
  if (kind === "no_token" || kind === "invalid_token") return 401;
  return kind === "grant_failed" || kind === "roles_failed" ? 500 : 403;
}

/** Undefined where no other token would help. */
function challengeOf(
  reason: GuardReason,
  scopes: readonly string[] | undefined,
): Omit<BearerChallenge, "realm"> | undefined {
  switch (reason.kind) {
    case "no_token":
      return { error: undefined, description: undefined, scopes };
    case "invalid_token":
      return { error: "invalid_token", description: reason.description, scopes: undefined };
    case "insufficient_scope":
    case "unknown_grant":
      return { error: "insufficient_scope", description: undefined, scopes };
    case "role_needed":
      // The token of another user would help, and no other scope.
      return { error: undefined, description: undefined, scopes: undefined };
    default:
      return undefined;
  }
}
