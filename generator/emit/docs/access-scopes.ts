/**
 * The plan and the book in, `docs/access-scopes.md` and the pages that it leads to out: what the scopes are, how to ask
 * for them, what each one unlocks.
 */
import type { CatalogScope, Requirement, ScopeCatalog } from "../../model/catalog.js";
import { htmlHeader } from "../../print/header.js";
import { markdownLink, markdownPageLink, markdownSource } from "../../print/markdown-link.js";
import { markdownHeading, markdownList, markdownPage, markdownTable } from "../../print/markdown-page.js";
import type { Block } from "../../print/markdown-page.js";
import { prose, markdownCode, markdownJoin, markdownText } from "../../print/markdown.js";
import type { Markdown } from "../../print/markdown.js";
import type { DocsBook } from "./book.js";
import { confirmationSection } from "./confirmation.js";
import type { NumberedPage, PagePlan, ScopePart } from "./plan.js";
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

export interface AccessScopesInput {
  readonly catalog: ScopeCatalog;
  readonly pages: PagePlan["scopePages"];
  readonly book: DocsBook;
  readonly options: Options;
}

/** The scopes in detail stand on it too unless they fill pages of their own. */
export function accessScopesPage(input: AccessScopesInput): GeneratedFile {
  const { catalog, book } = input;
  const sections = [
    overview(catalog),
    ...requestSections(catalog),
    ...refusalSections(catalog),
    confirmationSection(catalog, book),
    available(catalog, book),
    details(input),
  ];
  const text = markdownPage(htmlHeader(catalog.specPath), [
    markdownHeading(1, prose`${markdownText(catalog.title)}: access scopes`),
    navigation(book, main),
    ...contents(sectionLinks(sections)),
    ...sectionBlocks(sections),
  ]);
  return { path: `docs/${main}`, text };
}

/** The sections of the scopes, or links to the pages that hold them. */
function details({ pages, book, options }: AccessScopesInput): Section {
  return {
    key: "details",
    title: prose`The scopes in detail`,
    blocks: pages.some(({ page }) => page === main)
      ? pages.flatMap(({ parts }) =>
          parts.flatMap((part) => scopeSection(part, { book, options, page: main })),
        )
      : [
          prose`What each scope is and what it unlocks, in the order of the table:`,
          markdownList(pages.map((page) => markdownPageLink(scopeRange(page), page.page))),
        ],
  };
}

/** A numbered page. */
export function scopesPage(
  numbered: NumberedPage<ScopePart>,
  book: DocsBook,
  options: Options,
): GeneratedFile {
  const { page, parts } = numbered;
  const { title, specPath } = book.api;
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

function overview(catalog: ScopeCatalog): Section {
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

function available({ scopes, source }: ScopeCatalog, book: DocsBook): Section {
  return {
    key: "available",
    title: prose`Available scopes`,
    blocks: [
      scopeTable(scopes, book),
      source === undefined ? prose`` : prose`Source of this list: ${markdownSource(source)}`,
    ],
  };
}

function scopeTable(scopes: readonly CatalogScope[], book: DocsBook): Block {
  return markdownTable([
    nameColumn(scopes, { on: main, book }),
    descriptionColumn(scopes),
    promptColumn(scopes),
    roleColumn(scopes, book.api),
  ]);
}
