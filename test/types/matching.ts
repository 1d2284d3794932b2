/** What the types of `matchEndpoint` tell, and in lines that end in an error's code, what they refuse. */
import { matchEndpoint } from "../../generated/smartrecruiters/index.js";
import type {
  Endpoint,
  EndpointMatch,
  EndpointParameters,
  UnknownEndpointReason,
} from "../../generated/smartrecruiters/index.js";
import type { Equal, True } from "./equal.js";

export const match: EndpointMatch = matchEndpoint("GET", "/candidates/1");
export const unchecked: Endpoint = match.endpoint; // TS2339
matchEndpoint("GET"); // TS2554

export function read(found: EndpointMatch): string {
  if (found.kind === "unknown_endpoint") {
    const reason: UnknownEndpointReason = found.reason;
    return reason;
  }
  const endpoint: Endpoint = found.endpoint;
  if (found.endpoint === "GET /candidates/{id}") {
    found.path.id = "other"; // TS2540
    return found.path.id + found.path.jobId; // TS2339
  }
  if (found.endpoint === "GET /candidate/{id}") return ""; // TS2367
  return endpoint;
}

export type Shape = True<
  Equal<EndpointParameters["GET /candidates/{id}/jobs/{jobId}/offers"], { id: string; jobId: string }>
>;
export type Rows = True<Equal<keyof EndpointParameters, Endpoint>>;
