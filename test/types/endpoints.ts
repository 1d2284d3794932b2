/** What the types of `endpoints.ts` accept, and in lines that end in an error's code, what they refuse. */
import { endpointScopes, scopeEndpoints } from "../../generated/smartrecruiters/index.js";
import type {
  Endpoint,
  EndpointScopes,
  RequiredScopes,
  Scope,
} from "../../generated/smartrecruiters/index.js";
import type { Equal, True } from "./equal.js";

export const endpoint: Endpoint = "GET /candidates/{id}";
export const misspelt: Endpoint = "GET /candidate/{id}"; // TS2820
export const otherMethod: Endpoint = "PUT /candidates/{id}"; // TS2820

export const required: RequiredScopes<"GET /candidates"> = ["candidates_read"];
export const wrongScope: RequiredScopes<"GET /candidates"> = ["candidates_manage"]; // TS2322
export const tooFew: RequiredScopes<"GET /candidates"> = []; // TS2322
export type NoSuchEndpoint = RequiredScopes<"GET /candidate">; // TS2344
export const oneOfTwo: RequiredScopes<"GET /candidates/{id}/status/history"> = ["candidate_status_read"];
export const neverAllowed: RequiredScopes<"GET /analytics/jobs"> = []; // TS2322

export type Row = True<Equal<EndpointScopes["GET /candidates"], ["candidates_read"]>>;
export type Either = True<
  Equal<
    RequiredScopes<"GET /candidates/{id}/status/history">,
    ["candidates_read"] | ["candidate_status_read"]
  >
>;
export type TokenOnly = True<Equal<RequiredScopes<"GET /users/me">, []>>;
export type Unknown = True<Equal<RequiredScopes<"GET /analytics/jobs">, never>>;
export type Public = True<Equal<EndpointScopes["GET /v1/companies/{companyIdentifier}/postings"], "public">>;
export type OnlyScopes = True<Equal<Exclude<RequiredScopes<Endpoint>[number], Scope>, never>>;

export const unlocked: readonly Endpoint[] = scopeEndpoints("company_read");
export const unlockedByNone: readonly Endpoint[] = scopeEndpoints("openid"); // TS2345

const requirement = endpointScopes["GET /candidates"];
export const unchecked: readonly Scope[] = requirement[0]; // TS2322
export const checked: readonly (readonly Scope[])[] = typeof requirement === "string" ? [] : requirement;
