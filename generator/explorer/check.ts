/** A scope string in, what its bearer can and cannot call out: the answers of the helpers, one for each endpoint. */
import { accessOf } from "../runtime/access.js";
import { Grant } from "../runtime/grant.js";
import { parseScopeString, scopeTokens } from "../runtime/scope-string.js";
import type { Tables } from "./tables.js";

export type StringCheck =
  | { readonly kind: "empty" }
  /** Not a scope string, and why. */
  | { readonly kind: "refused"; readonly message: string }
  | ({ readonly kind: "checked" } & CheckedString);

export interface CheckedString {
  /** The scopes of the table in it, aliases resolved. */
  readonly scopes: readonly string[];
  /** Tokens that count as a scope, and the scope. */
  readonly aliases: readonly (readonly [alias: string, scope: string])[];
  /** Tokens that are no scopes of the table: they give access to nothing. */
  readonly undeclared: readonly string[];
  /** What the scopes include beside themselves. */
  readonly implied: readonly string[];
  readonly allowed: readonly AllowedEndpoint[];
  readonly notAllowed: readonly RefusedEndpoint[];
  /** Nothing states what they require. */
  readonly unknown: readonly string[];
}

export interface AllowedEndpoint {
  readonly endpoint: string;
  /** What the user must be all the same. */
  readonly roles: readonly string[];
}

export interface RefusedEndpoint {
  readonly endpoint: string;
  readonly missing: readonly string[];
  readonly proved: boolean;
}

/** Space around the text, which comes with pasting, is no part of it. */
export function checkString({ access, endpoints }: Tables, pasted: string): StringCheck {
  const { index } = access;
  const text = pasted.trim();
  if (text === "") return { kind: "empty" };
  let parsed, granted;
  try {
    parsed = parseScopeString(text, index);
    granted = new Grant(text, index);
  } catch (error) {
    return { kind: "refused", message: error instanceof Error ? error.message : String(error) };
  }
  const allowed: AllowedEndpoint[] = [];
  const notAllowed: RefusedEndpoint[] = [];
  const unknown: string[] = [];
  for (const endpoint of endpoints.keys()) {
    const outcome = accessOf(access, { endpoint, granted, roles: undefined });
    if (outcome.kind === "allowed") allowed.push({ endpoint, roles: outcome.rolesRequired });
    else if (outcome.kind === "insufficient_scope") notAllowed.push({ endpoint, ...outcome });
    else unknown.push(endpoint);
  }
  const own = new Set<string>(parsed.scopes);
  return {
    kind: "checked",
    scopes: parsed.scopes,
    aliases: aliasesIn(scopeTokens(text, index.separator), index),
    undeclared: parsed.undeclared,
    implied: [...(Grant.held(granted, index) ?? [])].filter((scope) => !own.has(scope)),
    allowed,
    notAllowed,
    unknown,
  };
}

function aliasesIn(
  tokens: readonly string[],
  { positions, scopes }: Tables["access"]["index"],
): (readonly [string, string])[] {
  return [...new Set(tokens)].flatMap((token) => {
    const scope = scopes[positions.get(token) ?? -1];
    return scope === undefined || scope === token ? [] : [[token, scope] as const];
  });
}
