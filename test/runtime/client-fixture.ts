/** A table in a few words and what a server answers in, a client and all that it sent out. */
import { accessOf, type Granted } from "../../generator/runtime/access.js";
import { clientOf, type PlainClient } from "../../generator/runtime/client.js";
import type { FetchInit } from "../../generator/runtime/client-platform.js";
import type { ClientTable } from "../../generator/runtime/client-table.js";
import type { ClientSettings } from "../../generator/runtime/client-types.js";
import { endpointMatcher, type EndpointPaths } from "../../generator/runtime/match-endpoint.js";
import { refusalOf } from "../../generator/runtime/refusal.js";
import type { Requirement } from "../../generator/runtime/requirement.js";
import { stepUp } from "../../generator/runtime/step-up.js";
import { tableOf, type TableParts } from "./table-fixture.js";

export interface ClientParts extends TableParts {
  readonly paths?: Partial<EndpointPaths>;
  readonly insufficientScopeError?: string;
}

const tables = new WeakMap<ClientParts, ClientTable<string, string, string>>();

/** The same table for the same parts, so that its grants fit. */
export function clientTableOf(parts: ClientParts): ClientTable<string, string, string> {
  const table = tables.get(parts) ?? newTable(parts);
  tables.set(parts, table);
  return table;
}

function newTable(parts: ClientParts): ClientTable<string, string, string> {
  const access = tableOf(parts);
  const requirements: Readonly<Record<string, Requirement>> = parts.requirements ?? {};
  const paths = { servers: ["https://api.example.com"], ...parts.paths };
  const matchAt = (servers: readonly string[]) => endpointMatcher(requirements, { ...paths, servers });
  return {
    index: access.index,
    requirements,
    paths,
    match: matchAt(paths.servers),
    matchAt,
    check: (endpoint, granted) => accessOf(access, { endpoint, granted, roles: undefined }),
    stepUp: (situation) => stepUp(access, situation),
    refusal: (response) =>
      refusalOf(response, { index: access.index, insufficientScopeError: parts.insufficientScopeError }),
  };
}

export interface Sent {
  readonly url: string;
  readonly init: FetchInit;
  /** As it would be received. */
  readonly headers: Readonly<Record<string, string>>;
}

export const TOKEN = "s3cret-t0ken";

/** A client that is granted everything unless the settings say otherwise. */
export function clientFor(
  parts: ClientParts,
  settings: Partial<ClientSettings<string, Granted>> = {},
  answer: () => Response | Promise<Response> = () => new Response("fine"),
): { client: PlainClient; sent: Sent[] } {
  const sent: Sent[] = [];
  const client = clientOf(clientTableOf(parts), {
    accessToken: TOKEN,
    granted: parts.scopes,
    fetch: async (url, init) => {
      sent.push({ url, init, headers: Object.fromEntries(new Headers(init.headers)) });
      return answer();
    },
    ...settings,
  });
  return { client, sent };
}
