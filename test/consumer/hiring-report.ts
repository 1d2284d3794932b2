/**
 * A small app as its developer would write it: it says which endpoints it calls with which scopes, and the compiler
 * holds both against the table. `npm run example` runs it.
 */
import {
  Scope,
  isScope,
  roleDetails,
  scopeDetails,
  type Endpoint,
  type RequiredScopes,
} from "../../generated/smartrecruiters/index.js";

interface Call {
  readonly endpoint: Endpoint;
  readonly scopes: readonly Scope[];
}

/** Compiles for an endpoint of the table only, and only with one of its alternatives. */
function call<E extends Endpoint>(endpoint: E, scopes: RequiredScopes<E>): Call {
  return { endpoint, scopes };
}

const calls: readonly Call[] = [
  call("GET /candidates", [Scope.CandidatesRead]),
  call("GET /candidates/{id}/status/history", [Scope.CandidatesRead]),
  call("GET /users", [Scope.UsersRead]),
  call("GET /v1/companies/{companyIdentifier}/postings", []),
];

/** The request for authorization that covers the calls, and what its user will read before agreeing. */
export function hiringReport(): string[] {
  const requested = [...new Set(calls.flatMap(({ scopes }) => scopes))].filter(isScope);
  return [
    ...calls.map(({ endpoint, scopes }) => `${endpoint}: ${scopes.join(" and ") || "no scope"}`),
    `scope=${requested.map(encodeURIComponent).join("%20")}`,
    ...requested.map((scope) => `The user reads: ${scopeDetails[scope].prompt}${roleNote(scope)}`),
  ];
}

function roleNote(scope: Scope): string {
  const { role } = scopeDetails[scope];
  return role === undefined ? "" : ` (${roleDetails[role].note ?? roleDetails[role].name})`;
}
