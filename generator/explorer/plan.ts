/** What the reader has chosen in, what to request for it, and why, out: the answers of the helpers, put together. */
import { accessOf } from "../runtime/access.js";
import { requirementOf } from "../runtime/access-table.js";
import { consentTo, type Consent } from "../runtime/consent.js";
import { Grant, type UnknownGrant } from "../runtime/grant.js";
import { leastScopesOf, type NeededScopes } from "../runtime/needed-scopes.js";
import type { Requirement } from "../runtime/requirement.js";
import { alternativesAt, placesOf, type Places } from "../runtime/scope-index.js";
import { hasScopes, type ScopeList } from "../runtime/scope-list.js";
import { scopeReasons, type ScopeReason } from "../runtime/scope-reasons.js";
import { stepUp, type StepUpRequest } from "../runtime/step-up.js";
import type { ExplorerState } from "./state.js";
import type { Tables } from "./tables.js";

/** The question as the table can answer it, and what of it no table can answer. */
export interface Plan {
  /** The endpoints that the answer is for. */
  readonly calls: readonly string[];
  /** What was named and is no endpoint of the table. */
  readonly strangers: readonly string[];
  /** Endpoints of which nothing states what they require: never counted as allowed. */
  readonly undocumented: readonly string[];
  /** What was named as granted or declined and is no scope of the table. */
  readonly undeclared: readonly string[];
  /** What is known to be granted; undefined before the user was asked for anything. */
  readonly granted: Grant | UnknownGrant | undefined;
  readonly answer: Answer;
}

export type Answer =
  /** Nothing was asked. */
  | { readonly kind: "nothing_asked" }
  /** No scope at all. */
  | { readonly kind: "no_scope_needed" }
  /** What was granted is enough; `roles` is what the user must be all the same. */
  | { readonly kind: "nothing_missing"; readonly roles: readonly string[] }
  /** Only what the user declined would do. */
  | { readonly kind: "declined"; readonly scopes: ScopeList }
  | ({ readonly kind: "request" } & Request);

export interface Request {
  readonly scopes: ScopeList;
  /** What the grant does not include yet, and for which endpoints it is needed. */
  readonly reasons: readonly ScopeReason[];
  /** What is left out because the user declined it. */
  readonly declined: readonly string[];
  readonly proved: boolean;
  readonly consent: Consent;
}

export function planOf(tables: Tables, state: ExplorerState): Plan {
  const { access } = tables;
  const { calls, strangers, undocumented, needed } = answerable(tables, state.calls);
  const isDeclared = (scope: string) => access.index.positions.has(scope);
  const [granted, declined] = [state.granted, state.declined].map((scopes) => scopes.filter(isDeclared));
  const undeclared = [...state.granted, ...state.declined].filter((scope) => !isDeclared(scope));
  const wasAsked = state.grantUnknown || Boolean(granted?.length) || Boolean(declined?.length);
  const grant = !wasAsked
    ? undefined
    : state.grantUnknown
      ? ({ kind: "unknown_grant" } as const)
      : new Grant(granted ?? [], access.index);
  const asked = { calls, granted: grant, requested: [...(granted ?? []), ...(declined ?? [])], needed };
  return {
    calls,
    strangers,
    undocumented,
    undeclared,
    granted: grant,
    answer: calls.length === 0 ? { kind: "nothing_asked" } : answerTo(tables, asked, state.askAgain),
  };
}

interface Asked {
  readonly calls: readonly string[];
  readonly granted: Plan["granted"];
  readonly requested: readonly string[];
  readonly needed: NeededScopes;
}

function answerTo(tables: Tables, { calls, granted, requested, needed }: Asked, askAgain: boolean): Answer {
  const { access } = tables;
  if (granted === undefined || granted.kind === "unknown_grant") {
    return hasScopes(needed.scopes)
      ? request(tables, { scopes: needed.scopes, proved: needed.proved }, needed.reasons)
      : { kind: "no_scope_needed" };
  }
  const outcome = stepUp(access, {
    ...(hasScopes(requested) && { requested }),
    granted,
    endpoints: calls,
    askAgain,
  });
  if (outcome.kind === "declined") return outcome;
  if (outcome.kind === "step_up") {
    return request(tables, outcome, reasonsOf(tables, { calls, granted, added: outcome.added }), granted);
  }
  return needed.scopes.length === 0
    ? { kind: "no_scope_needed" }
    : { kind: "nothing_missing", roles: rolesOf(tables, calls, granted) };
}

function request(
  { consent }: Tables,
  { scopes, proved, declined = [] }: Pick<StepUpRequest, "scopes" | "proved"> & Partial<StepUpRequest>,
  reasons: readonly ScopeReason[],
  granted?: Grant,
): Answer {
  return {
    kind: "request",
    scopes,
    reasons,
    declined,
    proved,
    consent: consentTo(scopes, granted, consent),
  };
}

/** What the table can answer, what not, and the least scopes for the former. */
function answerable({ access }: Tables, named: readonly string[]) {
  let calls = named;
  let strangers: readonly string[] = [];
  let undocumented: readonly string[] = [];
  for (;;) {
    const needed = leastScopesOf(access, calls);
    if (needed.kind === "needed_scopes") return { calls, strangers, undocumented, needed };
    if (needed.kind === "unknown_endpoint") strangers = needed.endpoints;
    else undocumented = needed.endpoints;
    const left = new Set(calls);
    for (const name of needed.endpoints) left.delete(name);
    calls = [...left];
  }
}

/** For each added scope, the endpoints that would be refused without it. */
function reasonsOf(
  { access }: Tables,
  {
    calls,
    granted,
    added,
  }: { readonly calls: readonly string[]; readonly granted: Grant; readonly added: readonly string[] },
): ScopeReason[] {
  const { index } = access;
  const known = new Map<Requirement, Places>();
  const open = calls.flatMap((endpoint) => {
    const requirement = requirementOf(access, endpoint);
    if (requirement === undefined || typeof requirement === "string") return [];
    const alternatives = known.get(requirement) ?? alternativesAt(requirement, index);
    known.set(requirement, alternatives);
    return [{ endpoint, alternatives }];
  });
  const held = placesOf(Grant.held(granted, index) ?? [], index);
  return scopeReasons(index, { added: placesOf(added, index), held, open });
}

function rolesOf({ access }: Tables, calls: readonly string[], granted: Grant): string[] {
  const outcomes = calls.map((endpoint) => accessOf(access, { endpoint, granted, roles: undefined }));
  return [
    ...new Set(outcomes.flatMap((outcome) => (outcome.kind === "allowed" ? outcome.rolesRequired : []))),
  ];
}
