/** A table, an access token and what was granted in, a client that sends what the table allows out. */
import { heldScopes, type Granted } from "./access.js";
import { believedGrant } from "./believed-grant.js";
import { platform, type PlainInit, type PlainResponse, type Platform } from "./client-platform.js";
import { beginningOf } from "./client-refusal.js";
import { serverBase } from "./client-server.js";
import type { ClientTable } from "./client-table.js";
import { checkTarget } from "./client-target.js";
import { bearer, checkToken } from "./client-token.js";
import type { ClientRequest, ClientSettings } from "./client-types.js";
import { requestUrl } from "./client-url.js";
import { AccessError, InsufficientScopeError } from "./errors.js";
import { Grant } from "./grant.js";
import type { EndpointMatcher } from "./match-outcome.js";
import { memberOf } from "./member.js";
import { hasScopes, type ScopeList } from "./scope-list.js";

/** A client that knows nothing of types. */
export interface PlainClient {
  /** As `ScopedClient` says. */
  fetch(endpoint: string, request?: object): Promise<PlainResponse>;
}

/**
 * A client of a table.
 *
 * @throws TypeError if the server or the access token can be none.
 * @throws as `Grant` does, for a list of scopes.
 */
export function clientOf<Scope extends string, Role extends string, Endpoint extends string>(
  table: ClientTable<Scope, Role, Endpoint>,
  settings: ClientSettings<Scope, Granted<Scope>>,
): PlainClient {
  // Own properties alone: what somebody put on `Object.prototype` is no server to send the token to.
  const own = Object.assign(Object.create(null) as object, settings);
  const { accessToken, granted, requested, server } = own;
  if (typeof accessToken !== "function") checkToken(accessToken);
  const base = serverBase(server === undefined ? table.paths.servers[0] : server);
  const bound: BoundClient<Scope, Role, Endpoint> = {
    table,
    base,
    accessToken,
    grant: isList(granted) ? new Grant(granted, table.index) : granted,
    requested: requested === undefined ? {} : { requested },
    templates: new Map(memberOf(table.paths, "rewritten")),
    match: server === undefined ? table.match : table.matchAt([base]),
    fetch: own.fetch as Platform["fetch"] | undefined,
  };
  return { fetch: (endpoint, request) => callEndpoint(bound, endpoint as Endpoint, request) };
}

interface BoundClient<Scope extends string, Role extends string, Endpoint extends string> {
  readonly table: ClientTable<Scope, Role, Endpoint>;
  readonly base: string;
  readonly accessToken: unknown;
  readonly grant: Granted<Scope>;
  readonly requested: { readonly requested?: ScopeList<Scope> };
  readonly templates: ReadonlyMap<string, string>;
  readonly match: EndpointMatcher;
  readonly fetch: Platform["fetch"] | undefined;
}

async function callEndpoint<Scope extends string, Role extends string, Endpoint extends string>(
  client: BoundClient<Scope, Role, Endpoint>,
  endpoint: Endpoint,
  given: object | undefined,
): Promise<PlainResponse> {
  checkAccess(client, endpoint);
  // Own properties alone: what somebody put on `Object.prototype` is in no request.
  const request = Object.assign(Object.create(null), given) as GivenRequest;
  const url = requestUrl({
    base: client.base,
    template: client.templates.get(endpoint) ?? endpoint.slice(endpoint.indexOf(" ") + 1),
    path: request.path,
    query: request.query,
  });
  checkTarget({ endpoint, url, path: request.path }, client.match);
  const init = await requestInit(client, endpoint, request);
  const { fetch = platform().fetch } = client;
  const response = await fetch(url, init);
  if (memberOf(response, "redirected") === true) {
    throw new Error(
      `${endpoint}: the fetch that was given followed a redirect, and may have sent the access token elsewhere`,
    );
  }
  if (response.status === 403) await checkRefusal(client, endpoint, { response, init });
  return response;
}

/** A request as it comes from the caller. */
type GivenRequest = Pick<ClientRequest, "query"> &
  Pick<PlainInit, "body" | "signal"> & {
    readonly path?: unknown;
    readonly headers?: unknown;
    readonly duplex?: unknown;
  };

function checkAccess<Scope extends string, Role extends string, Endpoint extends string>(
  { table, grant, requested }: BoundClient<Scope, Role, Endpoint>,
  endpoint: Endpoint,
): void {
  const outcome = table.check(endpoint, grant);
  if (outcome.kind === "allowed") return;
  if (outcome.kind !== "insufficient_scope") throw new AccessError({ endpoint, outcome });
  const stepUp = table.stepUp({ ...requested, granted: grant, endpoints: [endpoint] });
  throw new InsufficientScopeError({ endpoint, missing: outcome.missing, stepUp });
}

/** Built anew from what is known, so that nothing else of the caller's reaches `fetch`. */
async function requestInit<Scope extends string, Role extends string, Endpoint extends string>(
  { table, accessToken }: BoundClient<Scope, Role, Endpoint>,
  endpoint: Endpoint,
  request: GivenRequest,
): Promise<PlainInit> {
  const headers = new (platform().Headers)(request.headers);
  if (headers.has("authorization")) {
    throw new TypeError("headers: the client sets Authorization itself, so leave it out");
  }
  if (headers.has("host")) {
    throw new TypeError("headers: Host is that of the server, so leave it out");
  }
  if (table.requirements[endpoint] !== "public") {
    headers.set("authorization", await bearer(accessToken, request.signal));
  }
  const { body, signal, duplex } = request;
  return Object.assign(
    Object.create(null) as object,
    {
      method: endpoint.slice(0, endpoint.indexOf(" ")),
      headers,
      ...(body !== undefined && { body }),
      ...(signal !== undefined && { signal }),
      ...(duplex !== undefined && { duplex }),
      redirect: "manual",
      credentials: "omit",
    } as const,
  );
}

/** Throws where the response says that a scope is missing; what it does not say is the caller's to find out. */
async function checkRefusal<Scope extends string, Role extends string, Endpoint extends string>(
  { table, grant, requested }: BoundClient<Scope, Role, Endpoint>,
  endpoint: Endpoint,
  { response, init }: { readonly response: PlainResponse; readonly init: PlainInit },
): Promise<void> {
  const { status, headers } = response;
  const told = { status, challenge: headers.get("www-authenticate") };
  let refusal = table.refusal(told);
  // A challenge is believed before a body, which may be long in coming.
  if (refusal.kind === "cannot_tell") {
    refusal = table.refusal({ ...told, body: await beginningOf(response, init.signal) });
  }
  if (refusal.kind !== "insufficient_scope") return;
  const { scopes, undeclared } = refusal;
  const believed = believedGrant(grant, scopes, table.index);
  const held = heldScopes(believed, table.index);
  const missing = scopes.filter((scope) => typeof held !== "object" || !held.has(scope));
  throw new InsufficientScopeError({
    endpoint,
    missing: hasScopes(missing) ? missing : [],
    undeclared,
    stepUp: table.stepUp({
      ...requested,
      granted: believed,
      endpoints: [endpoint],
      challenge: [...scopes],
    }),
    response,
  });
}

function isList<T>(value: T | readonly unknown[]): value is Extract<T, readonly unknown[]> {
  return Array.isArray(value);
}
