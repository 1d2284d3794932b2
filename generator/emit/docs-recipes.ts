/** The catalog in, the exact least scopes for what apps do by group out: reading, creating, changing, deleting. */
import type { CatalogEndpoint, EndpointGroup, ScopeCatalog } from "../model/catalog.js";
import { leastScopesOf } from "../runtime/needed-scopes.js";
import { helperTables } from "./helper-tables.js";
import type { HelperTables } from "./helper-tables.js";

export type Verb = "read" | "create" | "change" | "delete" | "call";

/** Some endpoints of a group, told by their methods. */
export interface Task {
  /** One, or several together. */
  readonly verbs: readonly Verb[];
  /** Whether the group has no others. */
  readonly isEverything: boolean;
  /** Those of unknown requirement too. */
  readonly endpoints: readonly CatalogEndpoint[];
}

/** What some tasks need, which is the same for each of them and for all together. */
export interface Recipe {
  readonly tasks: readonly [Task, ...Task[]];
  /** Those whose requirement is known. */
  readonly endpoints: readonly CatalogEndpoint[];
  /** How many more the tasks have, of which nobody knows what they require. */
  readonly unknown: number;
  readonly scopes: readonly string[];
  /** Whether the scopes are known to be the least, and not only the least that were found in bounded time. */
  readonly proved: boolean;
}

export interface GroupRecipes {
  /** Undefined for the whole API. */
  readonly group: EndpointGroup | undefined;
  readonly recipes: readonly Recipe[];
  /** The endpoints that no recipe counts. */
  readonly unknown: readonly CatalogEndpoint[];
}

/** The groups in order, then, where there are several, the whole API; nothing without endpoints. */
export function recipesOf(catalog: ScopeCatalog): GroupRecipes[] {
  const { access } = helperTables(catalog);
  const groups = catalog.groups.filter(({ endpoints }) => endpoints.length > 0);
  const all = groups.flatMap(({ endpoints }) => endpoints);
  return [
    ...groups.map((group) => ({ group, ...recipesFor(group.endpoints, access) })),
    ...(groups.length > 1 ? [{ group: undefined, ...recipesFor(all, access) }] : []),
  ];
}

const verbs: ReadonlyMap<string, Verb> = new Map([
  ["GET", "read"],
  ["HEAD", "read"],
  ["POST", "create"],
  ["PUT", "change"],
  ["PATCH", "change"],
  ["DELETE", "delete"],
]);

/** What is asked about each group, the narrowest first. */
const asked: readonly (readonly Verb[])[] = [
  ["read"],
  ["create"],
  ["change"],
  ["delete"],
  ["call"],
  ["read", "change"],
  ["read", "create", "change", "delete", "call"],
];

function recipesFor(
  endpoints: readonly CatalogEndpoint[],
  access: HelperTables["access"],
): Omit<GroupRecipes, "group"> {
  const verbOf = ({ method }: CatalogEndpoint) => verbs.get(method) ?? "call";
  const present = new Set(endpoints.map(verbOf));
  const tasks = new Map<string, Task>();
  for (const wanted of asked) {
    const own = wanted.filter((verb) => present.has(verb));
    const task = {
      verbs: own,
      isEverything: own.length === present.size,
      endpoints: endpoints.filter((endpoint) => own.includes(verbOf(endpoint))),
    };
    if (own.length > 0) tasks.set(own.join(), task);
  }
  return {
    recipes: merged([...tasks.values()].flatMap((task) => recipeOf(task, access))),
    unknown: endpoints.filter(({ requirement }) => requirement === "unknown"),
  };
}

/** None where nothing is known. */
function recipeOf(task: Task, access: HelperTables["access"]): Recipe[] {
  const known = task.endpoints.filter(({ requirement }) => requirement !== "unknown");
  if (known.length === 0) return [];
  const needed = leastScopesOf(
    access,
    known.map(({ name }) => name),
  );
  if (needed.kind !== "needed_scopes") return [];
  const { scopes, proved } = needed;
  return [{ tasks: [task], endpoints: known, unknown: task.endpoints.length - known.length, scopes, proved }];
}

/** Recipes of the same scopes in one: what is enough for each task is enough, and the least, for all of them. */
function merged(recipes: readonly Recipe[]): Recipe[] {
  const byScopes = new Map<string, Recipe>();
  for (const recipe of recipes) {
    const key = recipe.scopes.join(" ");
    const same = byScopes.get(key);
    byScopes.set(key, same ? both(same, recipe) : recipe);
  }
  return [...byScopes.values()];
}

/** A task that only joins others of the same recipe need not be named. */
function both(first: Recipe, second: Recipe): Recipe {
  const [task] = second.tasks;
  const named = new Set(first.tasks.flatMap((one) => one.verbs));
  const endpoints = new Set([...first.endpoints, ...second.endpoints]);
  const all = new Set([first, second].flatMap(({ tasks }) => tasks.flatMap((one) => one.endpoints)));
  return {
    tasks: task.verbs.every((verb) => named.has(verb)) ? first.tasks : [...first.tasks, task],
    endpoints: [...endpoints],
    unknown: all.size - endpoints.size,
    scopes: first.scopes,
    proved: first.proved && second.proved,
  };
}
