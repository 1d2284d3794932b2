/** Endpoints and a grant in, the best scopes to add so that all may be called, and which endpoint needs which, out. */
import { heldScopes, type Granted, type UnknownRequirement } from "./access.js";
import { requirementOf, type AccessTable } from "./access-table.js";
import type { UnknownGrant } from "./grant.js";
import { leastAddition } from "./least-addition.js";
import { partAddition } from "./part-addition.js";
import type { Requirement } from "./requirement.js";
import { preference } from "./preference.js";
import { alternativesAt, placesOf, scopesAt, type Places, type ScopeIndex } from "./scope-index.js";
import type { AnyScopes } from "./scope-list.js";
import { scopeReasons, type OpenEndpoint, type ScopeReason } from "./scope-reasons.js";

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
  return (
    neededScopes(table, { ...FREE, endpoints, held: new Set() }) ?? {
      kind: "unknown_requirement",
      endpoints,
    }
  );
}

/** What all of the endpoints need beside what is granted. */
export function missingScopesOf<Scope extends string, Endpoint extends string>(
  table: AccessTable<Scope>,
  endpoints: readonly Endpoint[],
  granted: Granted<Scope>,
): MissingScopesOutcome<Scope, Endpoint> {
  const held = heldScopes(granted, table.index);
  if (typeof held === "object") {
    return (
      neededScopes(table, { ...FREE, endpoints, held }) ?? {
        kind: "unknown_requirement",
        endpoints,
      }
    );
  }
  const needed = leastScopesOf(table, endpoints);
  if (needed.kind !== "needed_scopes") return needed;
  return held === "unknown" && needed.scopes.length === 0 ? needed : { kind: "unknown_grant" };
}

/** Said outright, for what is left out would come from `Object.prototype`. */
export const FREE: Pick<NeededScopesQuestion<never>, "forbidden" | "limit"> = {
  forbidden: [],
  limit: undefined,
};

/** What is asked of a table. */
export interface NeededScopesQuestion<Endpoint extends string> {
  /** Endpoints of the table; any other text is unknown. */
  readonly endpoints: readonly Endpoint[];
  /** The scopes that are held already. */
  readonly held: ReadonlySet<string>;
  /** The places of scopes that are not to be added. */
  readonly forbidden: readonly number[];
  /** As `leastAddition` has it. */
  readonly limit: number | undefined;
}

/** Undefined where only forbidden scopes would do. */
export function neededScopes<Scope extends string, Endpoint extends string>(
  table: AccessTable<Scope>,
  { endpoints, held, forbidden, limit }: NeededScopesQuestion<Endpoint>,
): LeastScopesOutcome<Scope, Endpoint> | undefined {
  const { index } = table;
  // Rows that require the same share it.
  const known = new Map<Requirement, Places>();
  const open: OpenEndpoint<Endpoint>[] = [];
  const unknown: Endpoint[] = [];
  const undocumented: Endpoint[] = [];
  [...new Set(endpoints)].forEach((endpoint) => {
    const requirement = requirementOf(table, endpoint);
    if (requirement === undefined) unknown.push(endpoint);
    else if (requirement !== "public") {
      const alternatives = known.get(requirement) ?? alternativesOf(requirement, index);
      known.set(requirement, alternatives);
      if (alternatives.length === 0) undocumented.push(endpoint);
      else open.push({ endpoint, alternatives });
    }
  });
  if (unknown.length > 0) {
    return { kind: "unknown_endpoint", reason: "no_such_endpoint", endpoints: unknown };
  }
  if (undocumented.length > 0) return { kind: "unknown_requirement", endpoints: undocumented };
  const heldPlaces = placesOf(held, index);
  const requirements = [...known.values()];
  const found = leastAddition(
    { preference: preference(table), requirements, held: heldPlaces, forbidden, limit },
    (part) => (part.choices.length > FEW ? partAddition(part) : undefined),
  );
  if (!found) return undefined;
  const { added, proved } = found;
  return {
    kind: "needed_scopes",
    scopes: scopesAt(added, index),
    reasons: scopeReasons(index, { added, held: heldPlaces, open }),
    proved,
  };
}

/** To look at one way after the other costs less for so few choices. */
const FEW = 4;

/** None where the requirement cannot be met. */
function alternativesOf(requirement: Exclude<Requirement, "public">, index: ScopeIndex): Places {
  return requirement === "unknown" ? [] : alternativesAt(requirement, index);
}
