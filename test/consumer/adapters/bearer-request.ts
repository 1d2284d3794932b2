/** What the adapters hand to a guard: the request line as it was received, and what the token is read from. */
import type { AllowedRequest, GuardedRequest } from "../../../generated/smartrecruiters/index.js";

export interface BearerRequest extends GuardedRequest {
  /** The header of that name. */
  readonly authorization: string | undefined;
}

/** What the guard found, for handlers. */
export type Access = AllowedRequest;
