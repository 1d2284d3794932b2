/** What a client is bound to: the paths, endpoints and checks of one table. */
import type { AccessOutcome, Granted } from "./access.js";
import type { EndpointPaths } from "./match-endpoint.js";
import type { EndpointMatcher } from "./match-outcome.js";
import type { Refusal, RefusedResponse } from "./refusal.js";
import type { RequirementTable } from "./requirement-table.js";
import type { ScopeIndex } from "./scope-index.js";
import type { StepUp, StepUpOutcome } from "./step-up.js";

/** What a client looks into. */
export interface ClientTable<Scope extends string, Role extends string, Endpoint extends string> {
  /** The scopes. */
  readonly index: ScopeIndex<Scope>;
  /** What each endpoint requires. */
  readonly requirements: RequirementTable;
  /** Where the endpoints are. */
  readonly paths: EndpointPaths;
  /** Finds the endpoint of a request below the base URLs of the table. */
  readonly match: EndpointMatcher;
  /** The same below other base URLs. */
  readonly matchAt: (servers: readonly string[]) => EndpointMatcher;
  /** Whether an endpoint may be called. */
  readonly check: (endpoint: Endpoint, granted: Granted<Scope>) => AccessOutcome<Scope, Role>;
  /** How to ask for more. */
  readonly stepUp: (situation: StepUp<Scope, Endpoint>) => StepUpOutcome<Scope, Endpoint>;
  /** Why a request was refused. */
  readonly refusal: (response: RefusedResponse) => Refusal<Scope>;
}
