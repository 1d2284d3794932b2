/** What a guard is bound to: the scopes, endpoints and checks of one table. */
import type { AccessOutcome, Granted } from "./access.js";
import type { EndpointPaths } from "./match-endpoint.js";
import type { EndpointMatcher } from "./match-outcome.js";
import type { RequirementTable } from "./requirement-table.js";
import type { ScopeIndex } from "./scope-index.js";

/** What a guard looks into. */
export interface GuardTable<Endpoint extends string, Scope extends string, Role extends string> {
  /** The realm, where the caller names none. */
  readonly name: string;
  /** The scopes. */
  readonly index: ScopeIndex<Scope>;
  /** What each endpoint requires. */
  readonly requirements: RequirementTable;
  /** Where the endpoints are, for a guard that answers at other base URLs. */
  readonly paths: EndpointPaths;
  /** Finds the endpoint of a request below the base URLs of the table. */
  readonly match: EndpointMatcher;
  /** Whether an endpoint may be called. */
  readonly check: (
    endpoint: Endpoint,
    granted: Granted<Scope>,
    options: { readonly roles?: readonly Role[] },
  ) => AccessOutcome<Scope, Role>;
}
