/** A table and what its caller knows of tokens and users in, the function that decides about each request out. */
import { agreedEndpoint } from "./agreed-endpoint.js";
import { checkedGuardOptions, type GuardOptions } from "./guard-options.js";
import type { GuardReason, GuardResult } from "./guard-outcome.js";
import { refusedRequest } from "./guard-response.js";
import type { GuardTable } from "./guard-table.js";
import { judgeOf } from "./guard-verdict.js";
import { endpointMatcher } from "./match-endpoint.js";
import { memberOf } from "./member.js";

/** What is decided about: the request line, and whatever else `grant` and `roles` look at. */
export interface GuardedRequest {
  /** As it was received: `GET`. */
  readonly method: string;
  /** The request target as it was received, before anything decodes, normalises or cuts it: `/candidates/1?limit=2`. */
  readonly target: string;
}

/** What a guard does; of an interface compilers look at what it returns only where it is called. */
export interface RequestGuard<R, Parameters, Scope extends string, Role extends string> {
  /** Never rejects but where the request is no object. */
  (request: R): Promise<GuardResult<Parameters, Scope, Role>>;
}

/**
 * The guard: only the outcome `allowed` lets a request through. It never rejects but where the request is no object.
 *
 * @throws TypeError for options that are no options.
 */
export function guardOf<R, Parameters, Scope extends string, Role extends string>(
  table: GuardTable<keyof Parameters & string, Scope, Role>,
  given: GuardOptions<R, Scope, Role, keyof Parameters & string>,
  requestLine: (request: R) => GuardedRequest,
): RequestGuard<R, Parameters, Scope, Role> {
  const { options, servers } = checkedGuardOptions(given);
  const { realm = table.name } = options;
  const { requirements, paths } = table;
  const match = agreedEndpoint(
    servers ? endpointMatcher(requirements, { ...paths, servers }) : table.match,
  );
  const judge = judgeOf(table, options);
  const askFor = scopesToAskFor(table);
  return async (request) => {
    // Read once: what is checked is what was matched, whatever becomes of the request meanwhile.
    const line = requestLine(request);
    const found = match(memberOf(line, "method") as string, memberOf(line, "target") as string);
    if (found.kind === "unknown_endpoint") {
      return refusedRequest<keyof Parameters & string, Scope, Role>(found, {
        realm,
        endpoint: undefined,
        scopes: undefined,
      });
    }
    const { path } = found;
    // The names are the table's own.
    const endpoint = found.endpoint as keyof Parameters & string;
    const verdict = await judge(request, endpoint);
    if (verdict.kind !== "allowed") {
      return refusedRequest(verdict, { realm, endpoint, scopes: askFor(endpoint, verdict) });
    }
    // The path is that of the endpoint: both come from one match.
    return { ...verdict, endpoint, path } as GuardResult<Parameters, Scope, Role>;
  };
}

/**
 * Of a challenge: the whole of an alternative, since a new token replaces the old one. What is best where nothing is
 * known of a token is sought once an endpoint, for anybody can ask without one.
 */
function scopesToAskFor<Endpoint extends string, Scope extends string, Role extends string>({
  check,
}: GuardTable<Endpoint, Scope, Role>): (
  endpoint: Endpoint,
  reason: GuardReason<Scope, Role>,
) => readonly Scope[] | undefined {
  const known = new Map<Endpoint, readonly Scope[] | undefined>();
  return (endpoint, reason) => {
    if (reason.kind === "insufficient_scope") return reason.required;
    if (reason.kind !== "no_token" && reason.kind !== "unknown_grant") return undefined;
    if (!known.has(endpoint)) {
      const outcome = check(endpoint, [], {});
      known.set(endpoint, outcome.kind === "insufficient_scope" ? outcome.required : undefined);
    }
    return known.get(endpoint);
  };
}
