/** A table in, a search for the least scopes of some of its endpoints out, which asks nothing twice. */
import type { CatalogEndpoint, EndpointGroup } from "../../model/catalog.js";
import { neededScopes } from "../../runtime/needed-scopes.js";
import { accessTableOf } from "../helper-tables.js";
import type { WeighedTable } from "../helper-tables.js";

export interface LeastScopes {
  readonly scopes: readonly string[];
  /** Whether these are known to be the least, and not only the least that were found in bounded time. */
  readonly proved: boolean;
}

/** Undefined where one of the endpoints has an unknown requirement. */
export type LeastScopesSearch = (endpoints: readonly CatalogEndpoint[]) => LeastScopes | undefined;

/**
 * Pages are written again and again, so less is searched than when an app asks `leastScopes`: where that is too little,
 * as it can be for thousands of endpoints together, the answer says so.
 */
const limit = 30_000;

export function leastScopesSearch(table: WeighedTable): LeastScopesSearch {
  const access = accessTableOf(table);
  const numberOf = requirementNumbers(table.groups);
  const known = new Map<string, LeastScopes | undefined>();
  return (endpoints) => {
    const one = new Map(endpoints.map((endpoint) => [numberOf.get(endpoint) ?? -1, endpoint.name]));
    const key = [...one.keys()].toSorted((a, b) => a - b).join();
    if (known.has(key)) return known.get(key);
    const needed = neededScopes(access, {
      endpoints: [...one.values()],
      held: new Set(),
      forbidden: [],
      limit,
    });
    const answer =
      needed?.kind === "needed_scopes" ? { scopes: needed.scopes, proved: needed.proved } : undefined;
    known.set(key, answer);
    return answer;
  };
}

/** The same number for endpoints that require the same. */
function requirementNumbers(groups: readonly EndpointGroup[]): ReadonlyMap<CatalogEndpoint, number> {
  const numbers = new Map<string, number>();
  return new Map(
    groups.flatMap(({ endpoints }) =>
      endpoints.map((endpoint) => {
        const { requirement } = endpoint;
        const text =
          typeof requirement === "string"
            ? `"${requirement}"`
            : requirement.map((scopes) => scopes.join(" ")).join("\n");
        const number = numbers.get(text) ?? numbers.size;
        numbers.set(text, number);
        return [endpoint, number] as const;
      }),
    ),
  );
}
