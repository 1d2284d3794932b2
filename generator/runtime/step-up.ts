/** What was requested, what was granted and what is to be called in, the request that asks for more out. */
import { heldScopes, type Granted } from "./access.js";
import type { AccessTable } from "./access-table.js";
import { hasBit, withIncluded } from "./bitset.js";
import { Grant, type UnknownGrant } from "./grant.js";
import {
  neededScopes,
  type NeededScopesQuestion,
  type UnknownEndpoints,
  type UnknownRequirements,
} from "./needed-scopes.js";
import { scopesAt, type ScopeIndex } from "./scope-index.js";
import type { AnyScopes, ScopeList } from "./scope-list.js";
import { scopeTokens, sortScopes } from "./scope-string.js";

/** What an app knows when it wants to ask for more. */
export interface StepUp<Scope extends string = string, Endpoint extends string = string> {
  /** The scopes of the last request for authorization; left out where its parameter was left out. */
  readonly requested?: ScopeList<Scope>;
  /** What came of it. */
  readonly granted: Granted<Scope>;
  /** What is to be called. */
  readonly endpoints: readonly Endpoint[];
  /** The `scope` of a challenge (RFC 6750, section 3), which a resource server sent with a 403. */
  readonly challenge?: string | readonly string[];
  /** Whether to ask again for scopes that the user declined: those requested and not granted. */
  readonly askAgain?: boolean;
}

/** How to go on. */
export type StepUpOutcome<Scope extends string = string, Endpoint extends string = string> =
  | StepUpRequest<Scope>
  | NothingMissing
  | Declined<Scope>
  | UnknownEndpoints
  | UnknownRequirements<Endpoint>
  | UnknownGrant;

/** Send the user to the authorization endpoint once more. */
export interface StepUpRequest<Scope extends string = string> {
  /** Tells it from the other outcomes. */
  readonly kind: "step_up";
  /** What to request: the old and the new, for servers replace an earlier grant. */
  readonly scopes: ScopeList<Scope>;
  /** What of it is new. */
  readonly added: ScopeList<Scope>;
  /** Scopes that the user declined and that are therefore left out. */
  readonly declined: AnyScopes<Scope>;
  /** What the challenge named and the table does not declare: it is never requested. */
  readonly undeclared: readonly string[];
  /** Whether the addition is known to be the best, and not only the best that was found in bounded time. */
  readonly proved: boolean;
}

/** The grant is enough. */
export interface NothingMissing {
  /** Tells it from the other outcomes. */
  readonly kind: "nothing_missing";
  /** What the challenge named and the table does not declare: it is never requested. */
  readonly undeclared: readonly string[];
}

/** Without scopes that the user declined it cannot be done. */
export interface Declined<Scope extends string = string> {
  /** Tells it from the other outcomes. */
  readonly kind: "declined";
  /** What would have to be asked for again. */
  readonly scopes: ScopeList<Scope>;
}

/**
 * How to go on.
 *
 * @throws as `scopeTokens` does, for the challenge.
 */
export function stepUp<Scope extends string, Endpoint extends string>(
  table: AccessTable<Scope>,
  { requested, granted, endpoints, challenge = [], askAgain = false }: StepUp<Scope, Endpoint>,
): StepUpOutcome<Scope, Endpoint> {
  const { index } = table;
  const grant = isList(granted) ? new Grant(granted, index) : granted;
  const held = heldScopes(grant, index);
  if (typeof held !== "object" || !("scopes" in grant)) return { kind: "unknown_grant" };

  const old = placesOf(requested ?? [], index);
  const declined = askAgain ? [] : old.filter((place) => !hasBit(held, place));
  // To ask for more than what was declined would be to ask for it again.
  const forbidden = index.included.flatMap((places, place) =>
    places.some((at) => declined.includes(at)) ? [place] : [],
  );
  const named = sortScopes(scopeTokens(challenge, index.separator), index);
  const { undeclared } = named;
  const demanded = placesOf(named.scopes, index).filter((place) => !hasBit(held, place));
  const refused = demanded.filter((place) => forbidden.includes(place));
  const demandedAnew = demanded.filter((place) => !forbidden.includes(place));

  const holding = withIncluded(held, demandedAnew, index.included);
  const needed = neededScopes(table, { endpoints, held: holding, forbidden });
  if (!needed) return declinedOutcome(table, { endpoints, held: holding }, forbidden);
  if (needed.kind !== "needed_scopes") return needed;

  const added = scopesAt([...demandedAnew, ...placesOf(needed.scopes, index)], index);
  if (!added) {
    const scopes = scopesAt(refused, index);
    return scopes ? { kind: "declined", scopes } : { kind: "nothing_missing", undeclared };
  }
  const kept = old.filter((place) => !declined.includes(place));
  const requestable = [...kept, ...placesOf([...grant.scopes, ...added], index)];
  return {
    kind: "step_up",
    scopes: scopesAt(requestable, index) ?? added,
    added,
    declined: scopesAt(declined, index) ?? [],
    undeclared,
    proved: needed.proved,
  };
}

function declinedOutcome<Scope extends string, Endpoint extends string>(
  table: AccessTable<Scope>,
  question: NeededScopesQuestion<Endpoint>,
  forbidden: readonly number[],
): StepUpOutcome<Scope, Endpoint> {
  const needed = neededScopes(table, question);
  if (!needed) return { kind: "unknown_requirement", endpoints: question.endpoints };
  if (needed.kind !== "needed_scopes") return needed;
  const again = placesOf(needed.scopes, table.index).filter((place) => forbidden.includes(place));
  const scopes = scopesAt(again, table.index);
  return scopes ? { kind: "declined", scopes } : { kind: "nothing_missing", undeclared: [] };
}

function placesOf(scopes: readonly string[], { positions }: ScopeIndex): number[] {
  return scopes.flatMap((scope) => positions.get(scope) ?? []);
}

function isList<T>(value: T | readonly unknown[]): value is Extract<T, readonly unknown[]> {
  return Array.isArray(value);
}
