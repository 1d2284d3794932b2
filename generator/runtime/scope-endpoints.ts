/** A scope and the tables of implied scopes and requirements in, the endpoints that the scope is good for out. */
import type { RequirementTable } from "./requirement-table.js";

/**
 * The endpoints with an alternative that names `scope` or a scope that it implies, alone or together with others, in
 * the order of the table. A text that is no scope has none.
 */
export function endpointsOfScope<Endpoint extends string>(
  scope: string,
  implied: ReadonlyMap<string, readonly string[]>,
  requirements: RequirementTable,
): Endpoint[] {
  const held = new Set([scope, ...(implied.get(scope) ?? [])]);
  const endpoints = Object.entries(requirements).flatMap(([endpoint, requirement]) =>
    typeof requirement !== "string" &&
    requirement.some((alternative) => alternative.some((name) => held.has(name)))
      ? [endpoint]
      : [],
  );
  return endpoints as Endpoint[];
}
