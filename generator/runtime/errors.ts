/** What stands in the way of a call in, an error to throw out; and an error of any kind in, whether it is such out. */
import type { RoleNeeded, UndeclaredEndpoint, UnknownRequirement } from "./access.js";
import { accessMessage, insufficientScopeMessage } from "./error-messages.js";
import type { UnknownGrant } from "./grant.js";
import { memberOf, membersOf } from "./member.js";
import type { AnyScopes } from "./scope-list.js";
import type { StepUpOutcome } from "./step-up.js";

/** What an `InsufficientScopeError` tells. */
export interface InsufficientScopeFacts<
  Scope extends string = string,
  Endpoint extends string = string,
> {
  /** What was called. */
  readonly endpoint: Endpoint;
  /** The scopes that are missing; none where one cannot tell which. */
  readonly missing: AnyScopes<Scope>;
  /** What else the server asked for: scope-tokens that the table does not declare. */
  readonly undeclared?: readonly string[];
  /** How to go on. */
  readonly stepUp: StepUpOutcome<Scope, Endpoint>;
  /** The response that refused; none where nothing was sent. */
  readonly response?: unknown;
  /** What led to it, as for any error. */
  readonly cause?: unknown;
}

/** The access token lacks scopes for an endpoint: by the table before it was called, or by the answer of the server. */
export class InsufficientScopeError<
  Scope extends string = string,
  Endpoint extends string = string,
> extends Error {
  /** What was called. */
  readonly endpoint: Endpoint;
  /** The scopes that are missing; none where one cannot tell which. */
  readonly missing: AnyScopes<Scope>;
  /** What else the server asked for: scope-tokens that the table does not declare. They are never requested. */
  readonly undeclared: readonly string[];
  /** How to go on. */
  readonly stepUp: StepUpOutcome<Scope, Endpoint>;
  readonly #response: unknown;

  /** What it says can be shown to a developer, and no token is in it. */
  constructor(given: InsufficientScopeFacts<Scope, Endpoint>) {
    const facts = membersOf(given, INSUFFICIENT_SCOPE_FACTS);
    super(insufficientScopeMessage(facts), causeOf(facts));
    this.endpoint = facts.endpoint;
    this.missing = facts.missing;
    this.undeclared = facts.undeclared ?? [];
    this.stepUp = facts.stepUp;
    this.#response = facts.response;
  }

  /** What `isInsufficientScopeError` recognises it by. */
  override get name(): "InsufficientScopeError" {
    return "InsufficientScopeError";
  }

  /** The response that refused; undefined where nothing was sent. What logs an error's properties does not see it. */
  get response(): unknown {
    return this.#response;
  }

  /** Without the response and the cause: either may hold an access token. */
  toJSON(): object {
    const { name, message, endpoint, missing, undeclared, stepUp } = this;
    return { name, message, endpoint, missing, undeclared, stepUp };
  }
}

/** Why an endpoint cannot be called, other than for want of scope. */
export type AccessDenial<Role extends string = string> =
  RoleNeeded<Role> | UndeclaredEndpoint | UnknownRequirement | UnknownGrant;

/** What an `AccessError` tells. */
export interface AccessFacts<Role extends string = string, Endpoint extends string = string> {
  /** What was to be called. */
  readonly endpoint: Endpoint;
  /** Why it cannot be. */
  readonly outcome: AccessDenial<Role>;
  /** What led to it, as for any error. */
  readonly cause?: unknown;
}

/** An endpoint cannot be called, and not for want of scope. */
export class AccessError<
  Role extends string = string,
  Endpoint extends string = string,
> extends Error {
  /** What was to be called. */
  readonly endpoint: Endpoint;
  /** Why it cannot be. */
  readonly outcome: AccessDenial<Role>;

  /** What it says can be shown to a developer. */
  constructor(given: AccessFacts<Role, Endpoint>) {
    const facts = membersOf(given, ACCESS_FACTS);
    super(accessMessage(facts), causeOf(facts));
    this.endpoint = facts.endpoint;
    this.outcome = facts.outcome;
  }

  /** What `isAccessError` recognises it by. */
  override get name(): "AccessError" {
    return "AccessError";
  }

  /** Without the cause. */
  toJSON(): object {
    const { name, message, endpoint, outcome } = this;
    return { name, message, endpoint, outcome };
  }
}

const INSUFFICIENT_SCOPE_FACTS = {
  endpoint: 1,
  missing: 1,
  undeclared: 1,
  stepUp: 1,
  response: 1,
  cause: 1,
} as const;

const ACCESS_FACTS = { endpoint: 1, outcome: 1, cause: 1 } as const;

/** Whether it is an error of that name for an endpoint: by name, since every table has classes of its own. */
export function isErrorNamed(
  error: unknown,
  name: "InsufficientScopeError" | "AccessError",
): boolean {
  if (typeof error !== "object" || error === null) return false;
  const known: { name?: unknown; endpoint?: unknown; outcome?: unknown; stepUp?: unknown } = error;
  try {
    return (
      memberOf(known, "name") === name &&
      memberOf(known, "endpoint") !== undefined &&
      memberOf(known, name === "AccessError" ? "outcome" : "stepUp") !== undefined
    );
  } catch {
    // A getter or a Proxy threw: whoever looks at an error must not be given another one.
    return false;
  }
}

/** Not an empty object, of which `Error` would read what it inherits. */
function causeOf({ cause }: { readonly cause?: unknown }): ErrorOptions | undefined {
  return cause === undefined ? undefined : { cause };
}
