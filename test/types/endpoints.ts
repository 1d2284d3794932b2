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
const listedBefore = ["candidates_read"] as const;
export const fromConstant: RequiredScopes<"GET /candidates"> = listedBefore;
export const oneOfTwo: RequiredScopes<"GET /candidates/{id}/status/history"> = ["candidate_status_read"];
export const neverAllowed: RequiredScopes<"GET /analytics/jobs"> = []; // TS2322

export type Row = True<Equal<EndpointScopes["GET /candidates"], ["candidates_read"]>>;
export type Either = True<
  Equal<
    RequiredScopes<"GET /candidates/{id}/status/history">,
    readonly ["candidates_read"] | readonly ["candidate_status_read"]
  >
>;
export type TokenOnly = True<Equal<RequiredScopes<"GET /users/me">, readonly []>>;
export type Unknown = True<Equal<RequiredScopes<"GET /analytics/jobs">, never>>;
export type Public = True<Equal<EndpointScopes["GET /v1/companies/{companyIdentifier}/postings"], "public">>;
export type PublicNeedsNone = True<
  Equal<RequiredScopes<"GET /v1/companies/{companyIdentifier}/postings">, readonly []>
>;
export type OnlyScopes = True<Equal<Exclude<RequiredScopes<Endpoint>[number], Scope>, never>>;

export function request<E extends Endpoint>(_endpoint: E, scopes: RequiredScopes<E>): readonly Scope[] {
  return scopes;
}
request("GET /candidates", listedBefore);
request("GET /candidates", ["candidates_read", "users_read"]); // TS2345
request("GET /analytics/jobs", []); // TS2345

export const unlocked: readonly Endpoint[] = scopeEndpoints("company_read");
export const unlockedByNone: readonly Endpoint[] = scopeEndpoints("openid"); // TS2345

const requirement = endpointScopes["GET /candidates"];
export const unchecked: readonly Scope[] = requirement[0]; // TS2322
export const checked: readonly (readonly Scope[])[] = typeof requirement === "string" ? [] : requirement;

export function changed(): void {
  endpointScopes["GET /users"] = "public"; // TS2540
}
