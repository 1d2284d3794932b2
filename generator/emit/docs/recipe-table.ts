/** The recipes of a group in, their table out, and below it what is too long for a cell or is in no row. */
import { markdownFence, markdownList, markdownTable } from "../../print/markdown-page.js";
import type { Block } from "../../print/markdown-page.js";
import {
  prose,
  markdownCapitalized,
  markdownCode,
  markdownJoin,
  markdownText,
} from "../../print/markdown.js";
import type { Markdown } from "../../print/markdown.js";
import type { DocsBook } from "./book.js";
import { scopeParameter } from "./parameter.js";
import type { Page } from "./plan.js";
import { isPublic } from "./recipes.js";
import type { GroupRecipes, Recipe, Task } from "./recipes.js";
import { countWords, endpointLink, listWords, scopeLink } from "./words.js";

export interface RecipePlace {
  readonly page: Page;
  readonly book: DocsBook;
}

/** As many as a cell holds and one still reads; more stand below the table. */
const manyScopes = 8;

/** As many unknown endpoints as are named. */
const manyEndpoints = 20;

/** A row for each set of scopes; nothing where nothing is known. */
export function recipeTable(recipes: readonly Recipe[], place: RecipePlace): Block {
  if (recipes.length === 0) return prose``;
  return markdownTable([
    { title: "Task", cells: recipes.map(taskWords) },
    { title: "Endpoints", cells: recipes.map(({ endpoints }) => prose`${endpoints.length}`) },
    { title: "Left out", cells: recipes.map(({ unknown }) => (unknown > 0 ? prose`${unknown}` : prose``)) },
    { title: "Least scopes", cells: recipes.map((recipe) => scopesCell(recipe, place)) },
    { title: "Role", cells: recipes.map(({ scopes }) => rolesCell(scopes, place.book)) },
    { title: "Evidence", cells: recipes.map(evidenceCell) },
    { title: "Parameter", cells: recipes.map((recipe) => parameterCell(recipe, place.book)) },
  ]);
}

/** What the table has no room for. */
export function longLists(recipes: readonly Recipe[], { page, book }: RecipePlace): Block[] {
  return recipes
    .filter(({ scopes }) => scopes.length > manyScopes)
    .flatMap((recipe) => [
      prose`**${taskWords(recipe)}**, ${countWords(recipe.scopes.length, "scope")}: ${markdownJoin(
        recipe.scopes.map((token) => scopeLink(token, { on: page, book })),
        ", ",
      )}`,
      markdownFence(parameter(recipe.scopes, book)),
    ]);
}

/** The endpoints that no row counts. */
export function leftOutWords({ group, unknown, recipes }: GroupRecipes, place: RecipePlace): Block[] {
  if (unknown.length === 0) return [];
  if (group === undefined) {
    return [
      prose`Left out of the whole API: ${countWords(unknown.length, "endpoint")}, named where the groups are.`,
    ];
  }
  const named = unknown.slice(0, manyEndpoints);
  const more = unknown.length - named.length;
  return [
    recipes.length === 0
      ? prose`What these endpoints require is not documented, so no scopes can be named for them:`
      : prose`Left out, since what they require is not documented:`,
    markdownList([
      ...named.map((endpoint) => endpointLink(endpoint, { on: place.page, book: place.book })),
      ...(more > 0 ? [prose`${more} more`] : []),
    ]),
  ];
}

/** "Read (`GET`), change (`PUT`, `PATCH`)", "Read and change", "Everything that is known". */
function taskWords({ tasks, unknown }: Recipe): Markdown {
  const words = markdownJoin(
    tasks.map((task) => oneTask(task, unknown)),
    ", ",
  );
  return markdownCapitalized(words);
}

function oneTask({ verbs, isEverything, methods }: Task, unknown: number): Markdown {
  if (isEverything && verbs.length > 1) {
    return unknown > 0 ? prose`everything that is known` : prose`everything`;
  }
  const words = listWords(verbs.map((verb) => markdownText(verb)));
  if (verbs.length > 1) return words;
  return prose`${words} (${markdownJoin(methods.map(markdownCode), ", ")})`;
}

function scopesCell({ scopes, endpoints, proved }: Recipe, { page, book }: RecipePlace): Markdown {
  const doubt = proved ? prose`` : prose` (enough, but not proved to be the least: the search was too long)`;
  if (scopes.length > manyScopes) return prose`${countWords(scopes.length, "scope")}, listed below${doubt}`;
  if (scopes.length > 0) {
    const links = scopes.map((token) => scopeLink(token, { on: page, book }));
    return prose`${markdownJoin(links, ", ")}${doubt}`;
  }
  return isPublic(endpoints) ? prose`no access token` : prose`any valid access token`;
}

/** What the user must be for the scopes and for what they imply. */
function rolesCell(tokens: readonly string[], { api, scopes }: DocsBook): Markdown {
  const held = tokens.flatMap((token) => [token, ...(scopes.get(token)?.implied ?? [])]);
  const keys = new Set(held.map((token) => scopes.get(token)?.role));
  const names = api.roles.filter(({ key }) => keys.has(key)).map(({ name }) => markdownText(name));
  return markdownJoin(names, ", ");
}

function parameterCell({ scopes, endpoints }: Recipe, book: DocsBook): Markdown {
  if (scopes.length === 0) return isPublic(endpoints) ? prose`none` : prose`any scope, or leave it out`;
  return scopes.length > manyScopes ? prose`below` : markdownCode(parameter(scopes, book));
}

function parameter(scopes: readonly string[], { api }: DocsBook): string {
  return scopeParameter(scopes, api.authorization.scopeSeparator);
}

function evidenceCell({ endpoints }: Recipe): Markdown {
  const inferred = endpoints.filter(({ evidence }) => evidence === "inferred").length;
  if (inferred === 0) return prose`documented`;
  return inferred === endpoints.length
    ? prose`inferred, not confirmed`
    : prose`${inferred} inferred, not confirmed`;
}
