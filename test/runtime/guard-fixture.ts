/** A small table and what a caller says of tokens and users in, the guard of it out. */
import { accessOf, type Granted } from "../../generator/runtime/access.js";
import { Grant } from "../../generator/runtime/grant.js";
import { guardOf, type GuardedRequest } from "../../generator/runtime/guard.js";
import type { GuardOptions } from "../../generator/runtime/guard-options.js";
import { endpointMatcher } from "../../generator/runtime/match-endpoint.js";
import type { Requirement } from "../../generator/runtime/requirement.js";
import { tableOf, type TableParts } from "./table-fixture.js";

export const requirements: Readonly<Record<string, Requirement>> = {
  "GET /things": [["read"], ["all"]],
  "POST /things": [["read", "create"]],
  "DELETE /things/{id}": [["manage"]],
  "GET /me": [[]],
  "GET /status": "public",
  "GET /reports": "unknown",
  "GET /nobody": [],
  "GET /foreign": [["read", "elsewhere"]],
};

const parts: TableParts = {
  scopes: ["read", "create", "manage", "all"],
  aliases: [["reading", "read"]],
  implied: [["all", ["read", "create", "manage"]]],
  weights: [
    ["create", { allows: ["create"] }],
    ["manage", { role: "admin", allows: ["delete"] }],
    ["all", { role: "boss", allows: ["create", "delete"] }],
  ],
  requirements,
};

const access = tableOf(parts);
type Parameters = Record<string, Record<string, string>>;
const paths = { servers: ["https://api.example.com/v1", "https://api.example.com"] };

/** As a generated module binds it. */
export const table = {
  name: "acme",
  index: access.index,
  requirements,
  paths,
  match: endpointMatcher(requirements, paths),
  check: (endpoint: string, granted: Granted, { roles }: { readonly roles?: readonly string[] }) =>
    accessOf(access, { endpoint, granted, roles }),
};

export function grantOf(granted: string | readonly string[]): Grant {
  return new Grant(granted, access.index);
}

export type Options = GuardOptions<GuardedRequest, string, string, string>;

export function guardWith(options: Partial<Options>) {
  return guardOf<GuardedRequest, Parameters, string, string>(
    table,
    { grant: () => undefined, roles: "not_enforced", ...options },
    (request) => request,
  );
}
