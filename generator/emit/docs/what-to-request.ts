/**
 * The plan and the book in, `docs/what-to-request.md` and the pages that it leads to out: the exact least scopes for what
 * apps do, by group and for all.
 */
import { htmlHeader } from "../../print/header.js";
import { markdownAnchor, markdownPageLink, markdownTarget } from "../../print/markdown-link.js";
import { markdownHeading, markdownPage } from "../../print/markdown-page.js";
import type { Block } from "../../print/markdown-page.js";
import { prose, markdownText } from "../../print/markdown.js";
import type { Markdown } from "../../print/markdown.js";
import type { DocsBook } from "./book.js";
import type { NumberedPage, PagePlan } from "./plan.js";
import { leftOutWords, longLists, recipeTable } from "./recipe-table.js";
import type { GroupRecipes } from "./recipes.js";
import { contents, navigation } from "./sections.js";
import { linkTo, listWords } from "./words.js";
import type { GeneratedFile } from "../generated-file.js";

const main = "what-to-request.md";
const wholeApi = markdownAnchor("section", "whole-api");

/** The recipes stand on it too unless they fill pages of their own. */
export function whatToRequestPage(pages: PagePlan["recipePages"], book: DocsBook): GeneratedFile {
  const { title, specPath } = book.api;
  const own = pages.filter(({ page }) => page === main);
  const text = markdownPage(htmlHeader(specPath), [
    markdownHeading(1, prose`${markdownText(title)}: what to request`),
    navigation(book, main),
    ...introduction(pages.flatMap(({ parts }) => parts)),
    ...contents(pages.flatMap((page) => contentsItems(page, book))),
    ...own.flatMap((page) => recipeSections(page, book)),
  ]);
  return { path: `docs/${main}`, text };
}

/** A numbered page. */
export function moreRequestsPage(numbered: NumberedPage<GroupRecipes>, book: DocsBook): GeneratedFile {
  const { title, specPath } = book.api;
  const text = markdownPage(htmlHeader(specPath), [
    markdownHeading(1, prose`${markdownText(title)}: what to request (continued)`),
    navigation(book, numbered.page),
    prose`How to read the tables: ${markdownPageLink(prose`What to request`, main)}.`,
    ...recipeSections(numbered, book),
  ]);
  return { path: `docs/${numbered.page}`, text };
}

function introduction(recipes: readonly GroupRecipes[]): Block[] {
  const all = recipes.flatMap((one) => one.recipes);
  const verbs = new Set(
    recipes.flatMap(({ recipes: own }) => own.flatMap(({ tasks }) => tasks.flatMap((task) => task.verbs))),
  );
  return [
    prose`The least scopes for everyday tasks: with these, and with none of them left out, an app can call all endpoints that a row counts. Where several sets of scopes would do, the one is shown that asks least of the user: no deprecated scopes, then the fewest that demand a role, that allow deleting, writing or creating, then the fewest in all.`,
    all.length === 0
      ? prose`So far nothing can be named: it is not documented what the endpoints require.`
      : prose`Tasks are told by their methods alone: ${listWords(verbWords.filter(([verb]) => verbs.has(verb)).map(([, words]) => words))}. For other sets of endpoints, \`leastScopes\` of the generated code gives the same answers.`,
    all.some(({ unknown }) => unknown > 0)
      ? prose`**Endpoints whose requirement is not documented are left out** of every row, since no scopes are known to be enough for them. The column *Left out* counts them, and they are named below their table.`
      : prose``,
  ];
}

const verbWords = [
  ["read", prose`reading is \`GET\` and \`HEAD\``],
  ["create", prose`creating is \`POST\``],
  ["change", prose`changing is \`PUT\` and \`PATCH\``],
  ["delete", prose`deleting is \`DELETE\``],
  ["call", prose`calling is any other method`],
] as const;

function contentsItems({ page, parts }: NumberedPage<GroupRecipes>, { recipeAt }: DocsBook): Markdown[] {
  return parts.map(({ group }) => {
    const target = group && recipeAt.get(group.name);
    return target
      ? linkTo(target, main)
      : linkTo({ page, anchor: wholeApi, label: prose`The whole API` }, main);
  });
}

function recipeSections({ page, parts }: NumberedPage<GroupRecipes>, book: DocsBook): Block[] {
  return parts.flatMap((part) => {
    const target = part.group && book.recipeAt.get(part.group.name);
    const endpoints = part.group && book.groupAt.get(part.group.name);
    const title = target
      ? prose`${markdownTarget(target.anchor)}${target.label}`
      : prose`${markdownTarget(wholeApi)}The whole API`;
    return [
      markdownHeading(2, title),
      endpoints ? prose`What each of them requires: ${linkTo(endpoints, page, prose`Endpoints`)}.` : prose``,
      recipeTable(part.recipes, { page, book }),
      ...longLists(part.recipes, { page, book }),
      ...leftOutWords(part, { page, book }),
    ];
  });
}
