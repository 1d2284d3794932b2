/** A question in, what the explorer must show for it out: asked of the generated library, in Node. */
import {
  checkAccess,
  consentPrompts,
  grantFrom,
  hasScopes,
  leastScopes,
  parseScopes,
  roleDetails,
  scopeDetails,
  stepUpScopes,
  endpointScopes,
  type Endpoint,
  type Scope,
  type ScopeList,
} from "../../generated/smartrecruiters/index.js";
import type { ShownCard } from "./explorer-reader.mjs";

export interface Question {
  readonly calls: readonly Endpoint[];
  readonly granted: readonly Scope[];
  readonly declined: readonly Scope[];
}

export type Request = Pick<ShownCard, "scopes" | "roles" | "prompts"> & {
  readonly requested: ScopeList<Scope>;
};

export const endpoints = Object.keys(endpointScopes) as Endpoint[];

/** What to request, or why there is nothing to; endpoints of which nothing is known are left out. */
export function expectedPlan({ calls, granted, declined }: Question): string | Request {
  const known = calls.filter((endpoint) => endpointScopes[endpoint] !== "unknown");
  if (known.length === 0) return "";
  const requested = [...granted, ...declined];
  if (!hasScopes(requested)) {
    const least = leastScopes(known);
    if (least.kind !== "needed_scopes") throw new Error(least.kind);
    return hasScopes(least.scopes) ? requestOf(known, undefined, least.scopes) : "No scope is needed";
  }
  const outcome = stepUpScopes({ requested, granted: grantFrom(granted), endpoints: known });
  if (outcome.kind === "step_up") return requestOf(known, granted, outcome.scopes);
  if (outcome.kind === "declined") return "The user declined what this needs";
  const needsNone = known.every((endpoint) => checkAccess(endpoint, grantFrom([])).kind === "allowed");
  return needsNone ? "No scope is needed" : "What was granted is enough";
}

function requestOf(
  calls: readonly Endpoint[],
  granted: readonly Scope[] | undefined,
  requested: ScopeList<Scope>,
): Request {
  const { prompts, roles } = consentPrompts(requested, granted && grantFrom(granted));
  const isStepUp = granted !== undefined;
  const isMixed = prompts.some(({ isNew }) => !isNew);
  const marks = (isNew: boolean, old: string, role: string[]) => [isNew ? "new" : old, ...role];
  return {
    requested,
    scopes: prompts.map(({ scope, role, isNew }) => {
      const roleMark = role === undefined ? [] : [roleDetails[role].name];
      return {
        scope,
        marks: isStepUp ? marks(isNew, "granted", roleMark) : roleMark,
        text: scopeDetails[scope].description,
        neededBy: isNew ? neededBy(scope, calls, requested) : [],
      };
    }),
    prompts: prompts.map(({ prompt, role, isNew }) => {
      const roleMark = role === undefined ? [] : [`${roleDetails[role].name} only`];
      return { prompt, marks: isMixed ? marks(isNew, "granted already", roleMark) : roleMark };
    }),
    roles: roles
      .map((role) => `The user must be: ${roleDetails[role].name} (${roleDetails[role].note ?? ""})`)
      .join(),
  };
}

/** What would be refused without the scope. */
function neededBy(scope: Scope, calls: readonly Endpoint[], requested: ScopeList<Scope>): Endpoint[] {
  const rest = grantFrom(requested.filter((other) => other !== scope));
  const isAllowed = (endpoint: Endpoint, granted: ReturnType<typeof grantFrom>) =>
    checkAccess(endpoint, granted).kind === "allowed";
  return calls.filter((endpoint) => isAllowed(endpoint, grantFrom(requested)) && !isAllowed(endpoint, rest));
}

/** What a scope string can do (whatever is inferred, which the library does not tell): the cards of endpoints, and the tokens that the table does not have. */
export function expectedCheck(text: string) {
  const granted = grantFrom(text);
  const { scopes, undeclared } = parseScopes(text);
  const lines: Record<"Allowed" | "Not allowed" | "Unknown", ShownCard["endpoints"][number][]> = {
    Allowed: [],
    "Not allowed": [],
    Unknown: [],
  };
  for (const endpoint of endpoints) {
    const outcome = checkAccess(endpoint, granted);
    if (outcome.kind === "allowed") {
      const roles = outcome.rolesRequired.map((role) => `${roleDetails[role].name} only`);
      lines.Allowed.push({ endpoint, marks: roles, codes: [] });
    } else if (outcome.kind === "insufficient_scope") {
      lines["Not allowed"].push({ endpoint, marks: [], codes: [...outcome.missing] });
    } else lines.Unknown.push({ endpoint, marks: [], codes: [] });
  }
  return { lines, scopes, undeclared };
}
