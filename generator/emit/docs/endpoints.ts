/**
 * The plan and the book in, `docs/endpoints.md` and the pages that it leads to out: what every endpoint requires of an
 * access token, and how that is known.
 */
import type { CatalogEndpoint, ScopeCatalog } from "../../model/catalog.js";
import { htmlHeader } from "../../print/header.js";
import { markdownAddress, markdownPageLink, markdownTarget } from "../../print/markdown-link.js";
import {
  markdownHeading,
  markdownList,
  markdownNumberedList,
  markdownPage,
  markdownTable,
} from "../../print/markdown-page.js";
import type { Block } from "../../print/markdown-page.js";
import { prose, markdownText } from "../../print/markdown.js";
import type { Markdown } from "../../print/markdown.js";
import type { DocsBook } from "./book.js";
import { certaintySection, requirementLegend } from "./evidence.js";
import { groupNotes } from "./notes.js";
import type { GroupNotes } from "./notes.js";
import type { EndpointPart, NumberedPage, Page, PagePlan } from "./plan.js";
import { contents, navigation, sectionBlocks, sectionLinks } from "./sections.js";
import { countWords, evidenceWords, linkTo, listWords, requirementWords } from "./words.js";
import type { GeneratedFile } from "../generated-file.js";

const main = "endpoints.md";

interface Context {
  readonly book: DocsBook;
  /** The source that the main page has named, as `commonSource` gives it. */
  readonly pageSource: string | undefined;
}

interface EndpointsInput extends Context {
  readonly catalog: ScopeCatalog;
  readonly pages: PagePlan["endpointPages"];
}

/** The endpoints stand on it too unless they fill pages of their own. */
export function endpointsPage({ catalog, pages, book, pageSource }: EndpointsInput): GeneratedFile {
  const endpoints = catalog.groups.flatMap((group) => group.endpoints);
  const sections = [...certaintySection(endpoints, pageSource), ...requirementLegend(endpoints)];
  const own = pages.filter(({ page }) => page === main);
  const groups = pages.flatMap(({ parts }) => parts.filter(({ piece }) => piece === 0));
  const text = markdownPage(htmlHeader(catalog.specPath), [
    markdownHeading(1, prose`${markdownText(catalog.title)}: endpoints`),
    navigation(book, main),
    introduction(catalog),
    ...contents([...sectionLinks(sections), ...groups.map((part) => contentsItem(part, book))]),
    ...sectionBlocks(sections),
    ...own.flatMap((page) => groupSections(page, { book, pageSource })),
  ]);
  return { path: `docs/${main}`, text };
}

/** A numbered page. */
export function moreEndpointsPage(numbered: NumberedPage<EndpointPart>, context: Context): GeneratedFile {
  const { page, parts } = numbered;
  const { title, specPath } = context.book.api;
  const first = parts[0]?.group.name ?? "";
  const last = parts.at(-1)?.group.name ?? "";
  const range = prose`${markdownText(first)}${first === last ? prose`` : prose` to ${markdownText(last)}`}`;
  const text = markdownPage(htmlHeader(specPath), [
    markdownHeading(1, prose`${markdownText(title)}: endpoints, ${range}`),
    navigation(context.book, page),
    prose`How to read the tables: ${markdownPageLink(prose`Endpoints`, main)}.`,
    ...groupSections(numbered, context),
  ]);
  return { path: `docs/${page}`, text };
}

function introduction({ servers }: ScopeCatalog): Block {
  const scopes = markdownPageLink(prose`Access scopes`, "access-scopes.md");
  const relative =
    servers.length === 0
      ? prose``
      : prose` Paths are relative to ${listWords(servers.map(markdownAddress), "or")}.`;
  return prose`What an access token must carry to call each endpoint. ${scopes} tells what the scopes are and how to request them.${relative}`;
}

function contentsItem({ group: { name, endpoints } }: EndpointPart, { groupAt }: DocsBook): Markdown {
  const target = groupAt.get(name);
  const link = target ? linkTo(target, main) : markdownText(name);
  return prose`${link}: ${countWords(endpoints.length, "endpoint")}`;
}

function groupSections({ page, parts }: NumberedPage<EndpointPart>, { book, pageSource }: Context): Block[] {
  return parts.flatMap((part, index) => {
    const { group, endpoints, piece } = part;
    const notes = groupNotes({ name: group.name, endpoints }, { groupNumber: index + 1, pageSource });
    const target = book.groupAt.get(group.name);
    const recipe = book.recipeAt.get(group.name);
    return [
      piece === 0 && target
        ? markdownHeading(2, prose`${markdownTarget(target.anchor)}${target.label}`)
        : markdownHeading(2, prose`${markdownText(group.name)} (continued)`),
      recipe && piece === 0
        ? prose`The least scopes for these endpoints: ${linkTo(recipe, page, prose`What to request`)}.`
        : prose``,
      ...(notes.shared.length > 0
        ? [prose`For every endpoint of this table:`, markdownList(notes.shared)]
        : []),
      endpointTable(endpoints, { notes, page, book }),
      ...(notes.numbered.length > 0
        ? [prose`Notes on ${markdownText(group.name)}:`, markdownNumberedList(notes.numbered)]
        : []),
    ];
  });
}

interface TableContext {
  readonly notes: GroupNotes;
  readonly page: Page;
  readonly book: DocsBook;
}

function endpointTable(endpoints: readonly CatalogEndpoint[], { notes, page, book }: TableContext): Block {
  const place = { on: page, book };
  return markdownTable([
    { title: "Endpoint", cells: endpoints.map(({ name }) => nameCell(name, book)) },
    { title: "Summary", cells: endpoints.map(({ summary }) => markdownText(summary ?? "")) },
    { title: "Requires", cells: endpoints.map(({ requirement }) => requirementWords(requirement, place)) },
    { title: "Evidence", cells: endpoints.map(evidenceWords) },
    { title: "Notes", cells: notes.references },
  ]);
}

function nameCell(name: string, { endpointAt }: DocsBook): Markdown {
  const target = endpointAt.get(name);
  return target ? prose`${markdownTarget(target.anchor)}${target.label}` : markdownText(name);
}
