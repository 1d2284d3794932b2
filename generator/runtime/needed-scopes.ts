/** Endpoints and a grant in, the best scopes to add so that all may be called, and which endpoint needs which, out. */
import { heldScopes, isMet, type Granted, type UnknownRequirement } from "./access.js";
import { accessRow, type AccessRow, type AccessTable } from "./access-table.js";
import { hasBit, withIncluded } from "./bitset.js";
import { independentParts } from "./independent-parts.js";
import type { UnknownGrant } from "./grant.js";
import { leastAddition } from "./least-addition.js";
import { preference, type Preference } from "./preference.js";
import { scopesAt } from "./scope-index.js";
import type { AnyScopes } from "./scope-list.js";
import { scopeReasons, type ScopeReason } from "./scope-reasons.js";

/** What some endpoints need. */
export type LeastScopesOutcome<Scope extends string = string, Endpoint extends string = string> =
  NeededScopes<Scope, Endpoint> | UnknownEndpoints | UnknownRequirements<Endpoint>;

/** What some endpoints need beside a grant, which may be unknown. */
export type MissingScopesOutcome<Scope extends string = string, Endpoint extends string = string> =
  LeastScopesOutcome<Scope, Endpoint> | UnknownGrant;

/** Every requirement is known. */
export interface NeededScopes<Scope extends string = string, Endpoint extends string = string> {
  /** Tells it from the other outcomes. */
  readonly kind: "needed_scopes";
  /** The best addition, of which no scope can be left out; empty where the grant is enough. */
  readonly scopes: AnyScopes<Scope>;
  /** Why each of the scopes is there, in the same order. */
  readonly reasons: readonly ScopeReason<Scope, Endpoint>[];
  /** Whether the addition is known to be the best, and not only the best that was found in bounded time. */
  readonly proved: boolean;
}

/** The table lacks some of the endpoints. */
export interface UnknownEndpoints {
  /** Tells it from the other outcomes. */
  readonly kind: "unknown_endpoint";
  /** The texts are no endpoints of the table. */
  readonly reason: "no_such_endpoint";
  /** The texts. */
  readonly endpoints: readonly string[];
}

/** What some of the endpoints require is not documented, so that no scopes are known to be enough. */
export interface UnknownRequirements<Endpoint extends string = string> extends UnknownRequirement {
  /** Those endpoints. */
  readonly endpoints: readonly Endpoint[];
}

/** What all of the endpoints need. */
export function leastScopesOf<Scope extends string, Endpoint extends string>(
  table: AccessTable<Scope>,
  endpoints: readonly Endpoint[],
): LeastScopesOutcome<Scope, Endpoint> {
  return neededScopes(table, { endpoints, held: [] }) ?? { kind: "unknown_requirement", endpoints };
}

/** What all of the endpoints need beside what is granted. */
export function missingScopesOf<Scope extends string, Endpoint extends string>(
  table: AccessTable<Scope>,
  endpoints: readonly Endpoint[],
  granted: Granted<Scope>,
): MissingScopesOutcome<Scope, Endpoint> {
  const held = heldScopes(granted, table.index);
  if (typeof held === "object") {
    return neededScopes(table, { endpoints, held }) ?? { kind: "unknown_requirement", endpoints };
  }
  const needed = leastScopesOf(table, endpoints);
  if (needed.kind !== "needed_scopes") return needed;
  return held === "unknown" && needed.scopes.length === 0 ? needed : { kind: "unknown_grant" };
}

/** What is asked of a table; scopes by their places. */
export interface NeededScopesQuestion<Endpoint extends string> {
  /** Endpoints of the table; any other text is unknown. */
  readonly endpoints: readonly Endpoint[];
  /** The set of scopes that are held already. */
  readonly held: readonly number[];
  /** Scopes that are not to be added. */
  readonly forbidden?: readonly number[];
}

/** Undefined where only forbidden scopes would do. */
export function neededScopes<Scope extends string, Endpoint extends string>(
  table: AccessTable<Scope>,
  { endpoints, held, forbidden = [] }: NeededScopesQuestion<Endpoint>,
): LeastScopesOutcome<Scope, Endpoint> | undefined {
  const rows = new Map<Endpoint, AccessRow | undefined>(
    endpoints.map((endpoint) => [endpoint, accessRow(table, endpoint)]),
  );
  const named = (isNamed: (row: AccessRow | undefined) => boolean) =>
    [...rows].flatMap(([endpoint, row]) => (isNamed(row) ? [endpoint] : []));
  const unknown = named((row) => !row);
  if (unknown.length > 0) {
    return { kind: "unknown_endpoint", reason: "no_such_endpoint", endpoints: unknown };
  }
  const undocumented = named((row) => row?.needs === "denied");
  if (undocumented.length > 0) return { kind: "unknown_requirement", endpoints: undocumented };
  const open = [...rows].flatMap(([endpoint, row]) =>
    row?.needs === "scopes" && !row.alternatives.some((alternative) => isMet(alternative, held))
      ? [{ endpoint, alternatives: row.alternatives.map(({ places }) => places) }]
      : [],
  );
  const order = preference(table);
  const distinct = [
    ...new Map(open.map(({ alternatives }) => [alternatives.join("|"), alternatives])).values(),
  ];
  const forced = forcedScopes(distinct, order).filter((place) => !hasBit(held, place));
  if (forced.some((place) => forbidden.includes(place))) return undefined;
  const holding = withIncluded(held, forced, order.included);
  const left = distinct.filter(
    (alternatives) => !alternatives.some((all) => all.every((place) => hasBit(holding, place))),
  );
  const parts = independentParts(left, order).map((requirements) =>
    leastAddition({ preference: order, requirements, held, given: forced, forbidden }),
  );
  if (parts.some(({ added }) => !added)) return undefined;
  const added = [...forced, ...parts.flatMap((part) => part.added ?? [])];
  return {
    kind: "needed_scopes",
    scopes: scopesAt(added, table.index) ?? [],
    reasons: scopeReasons(table.index, { added, held, open }),
    proved: parts.every(({ proved }) => proved),
  };
}

/** What requirements without an alternative ask for and no other scope includes. */
function forcedScopes(
  requirements: readonly (readonly (readonly number[])[])[],
  { suppliers }: Preference,
): number[] {
  const only = requirements.flatMap(([first = [], ...others]) => (others.length > 0 ? [] : first));
  return [...new Set(only)].filter((place) => suppliers[place]?.length === 1);
}
