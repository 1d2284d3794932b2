/** A request for scopes in, what the confirmation page says to its user out. */
import type { Role, ScopeCatalog } from "../../model/catalog.js";
import { consentTo } from "../../runtime/consent.js";
import { hasScopes } from "../../runtime/scope-list.js";
import type { ScopeList } from "../../runtime/scope-list.js";
import { consentTableOf } from "../helper-tables.js";

/** Scopes of the table, in any order. */
export interface ScopeRequest {
  readonly requested: ScopeList;
  /** What the user has granted before, for a step-up: requested again, since servers may replace the earlier grant. */
  readonly granted?: readonly string[] | undefined;
}

export interface Confirmation {
  readonly specPath: string;
  /** Of the API. */
  readonly title: string;
  /** One for each scope that is requested, or requested again, in the order of the table. */
  readonly lines: readonly ConfirmationLine[];
  /** What the user must be: the roles of the lines, and of the scopes that they imply. */
  readonly roles: readonly Role[];
}

export interface ConfirmationLine {
  readonly scope: string;
  /** Empty where the table has none. */
  readonly prompt: string;
  readonly role: Role | undefined;
  /** `requested` where nothing was granted before. */
  readonly state: "requested" | "new" | "granted";
}

export function confirmationOf(catalog: ScopeCatalog, { requested, granted }: ScopeRequest): Confirmation {
  const consent = consentTableOf(catalog);
  const { prompts, roles } = consentTo(
    [...requested, ...(granted ?? [])],
    granted && { scopes: hasScopes(granted) ? granted : [] },
    consent,
  );
  const roleOf = (key: string | undefined) => catalog.roles.find((role) => role.key === key);
  return {
    specPath: catalog.specPath,
    title: catalog.title,
    lines: prompts.map(({ scope, prompt, role, isNew }) => ({
      scope,
      prompt,
      role: roleOf(role),
      state: granted === undefined ? "requested" : isNew ? "new" : "granted",
    })),
    roles: roles.flatMap((key) => roleOf(key) ?? []),
  };
}
