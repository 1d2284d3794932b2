/** What stands in the way of a call in, the sentences that tell a developer what it is and what to do out. */
import type { AccessFacts, InsufficientScopeFacts } from "./errors.js";

/** For the scopes that are missing. */
export function insufficientScopeMessage({
  endpoint,
  missing,
  undeclared = [],
  stepUp,
}: InsufficientScopeFacts): string {
  const lacking =
    missing.length > 0
      ? `The access token lacks ${listed(missing)} for ${endpoint}.`
      : `${endpoint} was refused for want of scope; one cannot tell which scope is missing.`;
  const foreign =
    undeclared.length > 0
      ? ` The server asked for ${listed(undeclared)} too, which the table does not declare.`
      : "";
  return lacking + foreign + wayOn(stepUp);
}

function wayOn(stepUp: InsufficientScopeFacts["stepUp"]): string {
  switch (stepUp.kind) {
    case "step_up":
      return ` Ask the user for it: request the scopes in \`stepUp.scopes\` (${listed(stepUp.scopes)}).`;
    case "declined":
      return ` The user declined ${listed(stepUp.scopes)}: ask again only when the user wants it.`;
    case "nothing_missing":
      return " By the table, what was granted is enough: get a new access token, or correct the table.";
    case "unknown_grant":
      return " What was granted is not known: request all the scopes that the app needs.";
    case "unknown_requirement":
      return " What the endpoint requires is not documented: ask those who run the API.";
    case "unknown_endpoint":
      return " The table has no such endpoint.";
  }
}

/** For anything else. */
export function accessMessage({ endpoint, outcome }: AccessFacts): string {
  switch (outcome.kind) {
    case "role_needed":
      return `${endpoint} needs a user with ${outcome.roles.length > 1 ? "the roles" : "the role"} ${listed(outcome.roles)}.`;
    case "unknown_endpoint":
      return `${JSON.stringify(endpoint)} is no endpoint of the table, so it cannot be called.`;
    case "unknown_requirement":
      return `What ${endpoint} requires is not documented, so it cannot be called.`;
    case "unknown_grant":
      return `What was granted is not known, so ${endpoint} cannot be called: say what was granted, or what was requested.`;
  }
}

/** The first few of them. */
function listed(names: readonly string[]): string {
  const first = names.slice(0, 8).join(", ");
  return names.length > 8 ? `${first} and ${names.length - 8} more` : first;
}
