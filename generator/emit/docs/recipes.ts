/** The catalog in, the exact least scopes for what apps do by group out: reading, creating, changing, deleting. */
import { memoizeEach, memoizeLast } from "../../memory/memoize-last.js";
import type { CatalogEndpoint, EndpointGroup, ScopeCatalog } from "../../model/catalog.js";
import type { WeighedScopes } from "../helper-tables.js";
import { leastScopesSearch } from "./recipe-search.js";
import type { LeastScopes, LeastScopesSearch } from "./recipe-search.js";

export type Verb = "read" | "create" | "change" | "delete" | "call";

/** Some endpoints of a group, told by their methods. */
export interface Task {
  /** One, or several together. */
  readonly verbs: readonly Verb[];
  /** Whether the group has no others. */
  readonly isEverything: boolean;
  /** Those that occur. */
  readonly methods: readonly string[];
}

/** What some tasks need, which is the same for each of them and for all together. */
export interface Recipe extends LeastScopes {
  readonly tasks: readonly [Task, ...Task[]];
  /** Those whose requirement is known. */
  readonly endpoints: readonly CatalogEndpoint[];
  /** How many more the tasks have, of which nobody knows what they require. */
  readonly unknown: number;
}

/** The groups in order, then, where there are several, the whole API unless it is huge; nothing without endpoints. */
export interface GroupRecipes {
  /** Undefined for the whole API. */
  readonly group: EndpointGroup | undefined;
  readonly recipes: readonly Recipe[];
  /** The endpoints that no recipe counts. */
  readonly unknown: readonly CatalogEndpoint[];
}

/** Nobody asks for the hundreds of scopes that all of more endpoints need. */
const manyEndpoints = 1000;

/** Finds again and again: only the recipes of groups that change, as long as the scopes are weighed as before. */
export function recipeFinder(): (catalog: ScopeCatalog) => GroupRecipes[] {
  const searchAmong = memoizeLast(leastScopesSearch);
  const recipesOfGroups = memoizeEach(({ name }) => name, groupRecipes);
  const recipesOfAll = memoizeLast(apiRecipes);
  return (catalog) => {
    const search = searchAmong(weighedScopes(catalog));
    const groups = catalog.groups.filter(({ endpoints }) => endpoints.length > 0);
    const all = groups.flatMap(({ endpoints }) => endpoints);
    return [
      ...recipesOfGroups(groups.map((group) => [group, search])),
      ...(groups.length > 1 && all.length <= manyEndpoints ? [recipesOfAll(all, search)] : []),
    ];
  };
}

function weighedScopes({ scopes, authorization: { scopeSeparator } }: ScopeCatalog): WeighedScopes {
  return {
    scopes: scopes.map(({ token, implied, aliases, role, allows, deprecated }) => {
      return { token, implied, aliases, role, allows, deprecated };
    }),
    authorization: { scopeSeparator },
  };
}

function groupRecipes(group: EndpointGroup, search: LeastScopesSearch): GroupRecipes {
  return { group, ...recipesFor(group.endpoints, { search, tasks: groupTasks }) };
}

function apiRecipes(all: readonly CatalogEndpoint[], search: LeastScopesSearch): GroupRecipes {
  return { group: undefined, ...recipesFor(all, { search, tasks: apiTasks }) };
}

const verbs: ReadonlyMap<string, Verb> = new Map([
  ["GET", "read"],
  ["HEAD", "read"],
  ["POST", "create"],
  ["PUT", "change"],
  ["PATCH", "change"],
  ["DELETE", "delete"],
]);

const everything: readonly Verb[] = ["read", "create", "change", "delete", "call"];

/** What is asked about each group, the narrowest first. */
const groupTasks: readonly (readonly Verb[])[] = [
  ...everything.map((verb) => [verb]),
  ["read", "change"],
  everything,
];

/** What is asked about the whole API. */
const apiTasks: readonly (readonly Verb[])[] = [["read"], everything];

interface RecipeQuestion {
  readonly search: LeastScopesSearch;
  readonly tasks: readonly (readonly Verb[])[];
}

function recipesFor(
  endpoints: readonly CatalogEndpoint[],
  { search, tasks }: RecipeQuestion,
): Omit<GroupRecipes, "group"> {
  const byVerb = new Map<Verb, CatalogEndpoint[]>();
  for (const endpoint of endpoints) {
    const verb = verbs.get(endpoint.method) ?? "call";
    const list = byVerb.get(verb);
    if (list) list.push(endpoint);
    else byVerb.set(verb, [endpoint]);
  }
  const own = tasks.map((wanted) => wanted.filter((verb) => byVerb.has(verb)));
  const different = new Map(own.filter((task) => task.length > 0).map((task) => [task.join(), task]));
  const rows = new Map<string, Row>();
  for (const task of different.values()) {
    const known = task.flatMap((verb) => byVerb.get(verb) ?? []).filter(isKnown);
    const answer = known.length === 0 ? undefined : search(known);
    if (!answer) continue;
    // No access token is less than one without scopes.
    const key = isPublic(known) ? "public" : `scopes ${answer.scopes.join(" ")}`;
    const row = rows.get(key);
    if (row) addTask(row, task);
    else rows.set(key, { answer, tasks: [task] });
  }
  return {
    recipes: [...rows.values()].map((row) => recipeOf(row, byVerb)),
    unknown: endpoints.filter((endpoint) => !isKnown(endpoint)),
  };
}

/** Whether anybody may call all of them. */
export function isPublic(endpoints: readonly CatalogEndpoint[]): boolean {
  return endpoints.every(({ requirement }) => requirement === "public");
}

/** Tasks of the same scopes: what is enough for each is enough, and the least, for all of them. */
interface Row {
  readonly answer: LeastScopes;
  readonly tasks: [readonly Verb[], ...(readonly Verb[])[]];
}

/** A task that only joins others of its row need not be named. */
function addTask({ tasks }: Row, task: readonly Verb[]): void {
  const named = new Set(tasks.flat());
  if (!task.every((verb) => named.has(verb))) tasks.push(task);
}

function recipeOf({ answer, tasks }: Row, byVerb: ReadonlyMap<Verb, readonly CatalogEndpoint[]>): Recipe {
  const endpoints = [...new Set(tasks.flat())].flatMap((verb) => byVerb.get(verb) ?? []);
  const known = endpoints.filter(isKnown);
  const named = ([...own]: readonly Verb[]): Task => ({
    verbs: own,
    isEverything: own.length === byVerb.size,
    methods: [...new Set(own.flatMap((verb) => (byVerb.get(verb) ?? []).map(({ method }) => method)))],
  });
  const [first, ...others] = tasks;
  return {
    tasks: [named(first), ...others.map(named)],
    endpoints: known,
    unknown: endpoints.length - known.length,
    ...answer,
  };
}

function isKnown({ requirement }: CatalogEndpoint): boolean {
  return requirement !== "unknown";
}
