/** What was requested, what was granted and what is to be called in, the request that asks for more out. */
import { heldScopes, type Granted } from "./access.js";
import type { AccessTable } from "./access-table.js";
import { Grant, type UnknownGrant } from "./grant.js";
import { membersOf } from "./member.js";
import {
  FREE,
  neededScopes,
  type UnknownEndpoints,
  type UnknownRequirements,
} from "./needed-scopes.js";
import { placesOf, scopesAt, withIncluded, type ScopeIndex } from "./scope-index.js";
import { hasScopes, type AnyScopes, type ScopeList } from "./scope-list.js";
import { scopeTokens, sortScopes } from "./scope-string.js";

/** What an app knows when it wants to ask for more. */
export interface StepUp<Scope extends string = string, Endpoint extends string = string> {
  /**
   * All scopes that the user has been asked for so far; left out where the parameter always was. What of them is not
   * granted counts as declined.
   */
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
 * How to go on, from what a caller says.
 *
 * @throws as `scopeTokens` does, for the challenge.
 */
export function stepUpOf<Scope extends string, Endpoint extends string>(
  table: AccessTable<Scope>,
  situation: StepUp<Scope, Endpoint>,
): StepUpOutcome<Scope, Endpoint> {
  return stepUp(table, membersOf(situation, SITUATION));
}

const SITUATION = {
  requested: 1,
  granted: 1,
  endpoints: 1,
  challenge: 1,
  askAgain: 1,
} as const;

/** The same for an object that inherits nothing. */
export function stepUp<Scope extends string, Endpoint extends string>(
  table: AccessTable<Scope>,
  { requested, granted, endpoints, challenge = [], askAgain = false }: StepUp<Scope, Endpoint>,
): StepUpOutcome<Scope, Endpoint> {
  const { index } = table;
  const grant = isList(granted) ? new Grant(granted, index) : granted;
  const held = heldScopes(grant, index);
  if (typeof held !== "object" || !("scopes" in grant)) return { kind: "unknown_grant" };

  const old = inOrder(requested ?? [], index);
  const isMissing = (scope: Scope) => !held.has(scope);
  const declined = new Set<string>(askAgain ? [] : old.filter(isMissing));
  // To ask for more than what was declined would be to ask for it again.
  const isForbidden = (scope: Scope) =>
    [...withIncluded(new Set(), placesOf([scope], index), index)].some((at) => declined.has(at));
  const { scopes: named, undeclared } = sortScopes(scopeTokens(challenge, index.separator), index);
  const demanded = named.filter(isMissing);
  const challenged = demanded.filter((scope) => !isForbidden(scope));

  const question = {
    ...FREE,
    endpoints,
    held: withIncluded(held, placesOf(challenged, index), index),
  };
  const forbidden = placesOf(declined.size > 0 ? index.scopes.filter(isForbidden) : [], index);
  const permitted = neededScopes(table, { ...question, forbidden });
  const needed = permitted ?? neededScopes(table, question);
  if (!needed) return { kind: "unknown_requirement", endpoints };
  if (needed.kind !== "needed_scopes") return needed;

  const added = inOrder([...challenged, ...needed.scopes], index);
  if (!permitted || !hasScopes(added)) {
    const again = inOrder([...demanded, ...needed.scopes], index).filter(isForbidden);
    return hasScopes(again)
      ? { kind: "declined", scopes: again }
      : { kind: "nothing_missing", undeclared };
  }
  const kept = old.filter((scope) => !declined.has(scope));
  const requestable = inOrder([...kept, ...grant.scopes, ...added], index);
  return {
    kind: "step_up",
    scopes: hasScopes(requestable) ? requestable : added,
    added,
    declined: inOrder(declined, index),
    undeclared,
    proved: needed.proved,
  };
}

function inOrder<Scope extends string>(
  scopes: Iterable<string>,
  index: ScopeIndex<Scope>,
): AnyScopes<Scope> {
  return scopesAt(placesOf(scopes, index), index);
}

function isList<T>(value: T | readonly unknown[]): value is Extract<T, readonly unknown[]> {
  return Array.isArray(value);
}
