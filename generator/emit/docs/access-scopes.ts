/** The book in, `docs/access-scopes.md` out: what the scopes are, how to ask for them, what each one unlocks. */
import type { Requirement, ScopeCatalog } from "../../model/catalog.js";
import { htmlHeader } from "../../print/header.js";
import { markdownLink, markdownPageLink, markdownSource } from "../../print/markdown-link.js";
import { markdownHeading, markdownList, markdownPage, markdownTable } from "../../print/markdown-page.js";
import type { Block } from "../../print/markdown-page.js";
import { prose, markdownCode, markdownJoin, markdownText } from "../../print/markdown.js";
import type { Markdown } from "../../print/markdown.js";
import type { DocsBook, NumberedPage, ScopePart } from "./book.js";
import { confirmationSection } from "./confirmation.js";
import { refusalSections } from "./refusals.js";
import { authorizationWords, requestSections } from "./request.js";
import { scopeSection } from "./scope-section.js";
import { descriptionColumn, nameColumn, promptColumn, roleColumn } from "./scope-columns.js";
import { contents, navigation, sectionBlocks, sectionLinks } from "./sections.js";
import type { Section } from "./sections.js";
import { countWords } from "./words.js";
import type { GeneratedFile } from "../generated-file.js";
import type { EmitOptions } from "../options.js";

type Options = Pick<EmitOptions, "importExtension">;

const main = "access-scopes.md";

/** One page, or a page that leads to numbered ones. */
export function accessScopesPages(book: DocsBook, options: Options): GeneratedFile[] {
  const { catalog, scopePages } = book;
  const sections = [
    overview(book),
    ...requestSections(catalog),
    ...refusalSections(catalog),
    confirmationSection(book),
    available(book),
    details(book, options),
  ];
  const text = markdownPage(htmlHeader(catalog.specPath), [
    markdownHeading(1, prose`${markdownText(catalog.title)}: access scopes`),
    navigation(book, main),
    ...contents(sectionLinks(sections)),
    ...sectionBlocks(sections),
  ]);
  const numbered = scopePages.filter(({ page }) => page !== main);
  return [{ path: `docs/${main}`, text }, ...numbered.map((page) => numberedPage(page, book, options))];
}

/** The sections of the scopes, or links to the pages that hold them. */
function details(book: DocsBook, options: Options): Section {
  const { scopePages } = book;
  return {
    key: "details",
    title: prose`The scopes in detail`,
    blocks: scopePages.some(({ page }) => page === main)
      ? scopePages.flatMap(({ parts }) =>
          parts.flatMap((part) => scopeSection(part, { book, options, page: main })),
        )
      : [
          prose`What each scope is and what it unlocks, in the order of the table:`,
          markdownList(scopePages.map((page) => markdownPageLink(scopeRange(page), page.page))),
        ],
  };
}

function numberedPage(numbered: NumberedPage<ScopePart>, book: DocsBook, options: Options): GeneratedFile {
  const { page, parts } = numbered;
  const { title, specPath } = book.catalog;
  const text = markdownPage(htmlHeader(specPath), [
    markdownHeading(1, prose`${markdownText(title)}: scopes in detail, ${scopeRange(numbered)}`),
    navigation(book, page),
    ...parts.flatMap((part) => scopeSection(part, { book, options, page })),
  ]);
  return { path: `docs/${page}`, text };
}

/** "`a` to `z`". */
function scopeRange({ parts }: NumberedPage<ScopePart>): Markdown {
  const names = [parts[0], parts.at(-1)].flatMap((part) => (part ? [markdownCode(part.scope.token)] : []));
  return markdownJoin([...new Set(names)], " to ");
}

function overview(book: DocsBook): Section {
  const { catalog } = book;
  return {
    key: "overview",
    title: prose`Overview`,
    blocks: [
      prose`To act for a user, an app needs that user’s authorization. ${authorizationWords(catalog)}`,
      catalog.links.length === 0
        ? prose``
        : prose`See also: ${markdownJoin(
            catalog.links.map(({ name, url }) => markdownLink(name, url)),
            ", ",
          )}.`,
      endpointCounts(catalog),
    ],
  };
}

/** What the endpoints require, in numbers; nothing where the spec lists none. */
function endpointCounts({ groups }: ScopeCatalog): Markdown {
  const kinds = groups.flatMap(({ endpoints }) =>
    endpoints.map(({ requirement }) => requirementKind(requirement)),
  );
  if (kinds.length === 0) return prose``;
  const counts = requirementKinds
    .map((kind) => ({ kind, count: kinds.filter((other) => other === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => prose`${markdownText(kind)} (${count})`);
  const list = markdownPageLink(countWords(kinds.length, "endpoint"), "endpoints.md");
  return prose`What the ${list} of this API ask for: ${markdownJoin(counts, ", ")}.`;
}

const requirementKinds = ["scopes", "any valid access token", "no access token", "not documented"] as const;

function requirementKind(requirement: Requirement): (typeof requirementKinds)[number] {
  if (requirement === "public") return "no access token";
  if (requirement === "unknown") return "not documented";
  return requirement.some((scopes) => scopes.length === 0) ? "any valid access token" : "scopes";
}

function available(book: DocsBook): Section {
  const { source } = book.catalog;
  return {
    key: "available",
    title: prose`Available scopes`,
    blocks: [
      scopeTable(book),
      source === undefined ? prose`` : prose`Source of this list: ${markdownSource(source)}`,
    ],
  };
}

function scopeTable(book: DocsBook): Block {
  const { scopes } = book.catalog;
  return markdownTable([
    nameColumn(scopes, { on: main, book }),
    descriptionColumn(scopes),
    promptColumn(scopes),
    roleColumn(scopes, book.catalog),
  ]);
}
