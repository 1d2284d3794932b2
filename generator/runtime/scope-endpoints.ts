/** A scope and the tables of implied scopes and requirements in, the endpoints that the scope is good for out. */
import type { Requirement } from "./requirement.js";

/** What each scope implies, directly or through others; scopes that imply nothing may be missing. */
export type ImpliedScopes = { readonly [scope: string]: readonly string[] | undefined };

/**
 * The endpoints with an alternative that names `scope` or a scope that it implies, alone or together with others, in
 * the order of the table. A text that is no scope has none.
 */
export function endpointsOfScope<Endpoint extends string>(
  scope: string,
  implied: ImpliedScopes,
  requirements: { readonly [E in Endpoint]: Requirement },
): Endpoint[] {
  const held = new Set([scope, ...(Object.hasOwn(implied, scope) ? (implied[scope] ?? []) : [])]);
  return (Object.keys(requirements) as Endpoint[]).filter((endpoint) => {
    const requirement: Requirement = requirements[endpoint];
    if (requirement === "public" || requirement === "unknown") return false;
    return requirement.some((alternative) => alternative.some((name) => held.has(name)));
  });
}
