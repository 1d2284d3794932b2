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
  readonly scopes: readonly ScopeData[];
  /** What endpoints require, each once; scopes by their places in `scopes`. */
  readonly requirements?: readonly RequirementData[];
  readonly groups?: readonly GroupData[];
}

export interface RoleData {
  readonly key: string;
  readonly name: string;
  readonly note?: string;
}

export interface ScopeData {
  readonly token: string;
  readonly description: string;
  readonly prompt: string;
  readonly allows: readonly Access[];
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

export interface GroupData {
  readonly name: string;
  readonly endpoints: readonly EndpointData[];
}

/**
 * The name, shortened as `shortNames` does; the place of its requirement, whether that is inferred, and what the
 * endpoint is for.
 */
export type EndpointData = readonly [name: string, requirement: number, inferred?: 0 | 1, summary?: string];
