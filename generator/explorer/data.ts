/** The shape of the table as the page carries it: what the emitter writes, and what `tablesOf` reads. */
import type { Requirement } from "../runtime/requirement.js";
import type { Access, Deprecation } from "../runtime/scope-details.js";

/** The whole table. What is absent is left out. */
export interface ExplorerData {
  readonly title: string;
  /** The stem of the spec, the name of the generated folder. */
  readonly name: string;
  readonly source?: string;
  readonly separator: string;
  readonly authorizationEndpoint?: string;
  /** What a request without the parameter `scope` means. */
  readonly whenOmitted?: string;
  readonly roles?: readonly RoleData[];
  readonly scopes: readonly ScopeRow[];
  /** What endpoints require, each once if stated and once if inferred; scopes by their places in `scopes`. */
  readonly requirements?: readonly RequirementData[];
  /** The places of those that the source states; the others were concluded from it. */
  readonly documented?: readonly number[];
  readonly groups?: readonly GroupData[];
}

export interface RoleData {
  readonly key: string;
  readonly name: string;
  readonly note?: string;
}

export type ScopeRow = readonly [
  token: string,
  description: string,
  prompt: string,
  allows: readonly Access[],
  more?: MoreScopeData,
];

export interface ScopeData extends MoreScopeData {
  readonly token: string;
  readonly description: string;
  readonly prompt: string;
  readonly allows: readonly Access[];
}

interface MoreScopeData {
  /** A key of `roles`. */
  readonly role?: string;
  readonly aliases?: readonly string[];
  /** Places of all that the scope implies, directly or through others. */
  readonly implied?: readonly number[];
  /** There when the scope should no longer be requested; why is not carried. */
  readonly deprecated?: Deprecation;
}

/** As `Requirement`, with places for names. */
export type RequirementData = Extract<Requirement, string> | readonly (readonly number[])[];

export type GroupData = readonly [name: string, endpoints: readonly EndpointData[]];

/** The name, shortened as `shortNames` does; the place of its requirement; what the endpoint is for. */
export type EndpointData = readonly [name: string, requirement: number, summary?: string];
