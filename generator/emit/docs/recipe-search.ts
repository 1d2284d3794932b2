/** The scopes of a table in, a search for the least of them that some endpoints need out, which asks nothing twice. */
import { memoizePerObject } from "../../memory/memoize-per-object.js";
import type { CatalogEndpoint, Requirement } from "../../model/catalog.js";
import type { AccessTable } from "../../runtime/access-table.js";
import { neededScopes } from "../../runtime/needed-scopes.js";
import { accessTableOf } from "../helper-tables.js";
import type { WeighedScopes } from "../helper-tables.js";

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

/** The answer to a set of requirements depends on nothing that was asked before, nor on their order. */
export function leastScopesSearch(weighed: WeighedScopes): LeastScopesSearch {
  let memory = emptyMemory(weighed);
  return (endpoints) => {
    if (memory.known.size > most) memory = emptyMemory(weighed);
    const { requirements, access, known } = memory;
    const asked = new Map(endpoints.map((endpoint) => [textOf(endpoint), endpoint.requirement]));
    const names = [...asked.keys()].toSorted();
    const key = names.join("\n\n");
    if (known.has(key)) return known.get(key);
    for (const [text, requirement] of asked) requirements[text] = requirement;
    const needed = neededScopes(access, { endpoints: names, held: new Set(), forbidden: [], limit });
    const answer =
      needed?.kind === "needed_scopes" ? { scopes: needed.scopes, proved: needed.proved } : undefined;
    known.set(key, answer);
    return answer;
  };
}

/** As many answers as are kept: a table that is edited all day asks for new ones all the time. */
const most = 10_000;

function emptyMemory(weighed: WeighedScopes): Memory {
  const requirements = {};
  return { requirements, access: accessTableOf(weighed, requirements), known: new Map() };
}

interface Memory {
  /** All that were asked about, by their texts. */
  readonly requirements: Record<string, Requirement>;
  readonly access: AccessTable;
  readonly known: Map<string, LeastScopes | undefined>;
}

/** The same for endpoints that require the same; no name that every object has. Each is asked about again and again. */
const textOf = memoizePerObject(({ requirement }: CatalogEndpoint) => {
  if (typeof requirement === "string") return requirement;
  return requirement.map((scopes) => `= ${scopes.join(" ")}`).join("\n");
});
