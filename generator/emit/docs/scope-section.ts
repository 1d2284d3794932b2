/** One scope in, its section of the page out: what it is, and every endpoint that it unlocks. */
import type { CatalogScope } from "../../model/catalog.js";
import { markdownAnchor, markdownTarget } from "../../print/markdown-link.js";
import { markdownHeading, markdownList } from "../../print/markdown-page.js";
import type { Block } from "../../print/markdown-page.js";
import { prose, markdownCode, markdownParagraphs, markdownText } from "../../print/markdown.js";
import type { Markdown } from "../../print/markdown.js";
import type { DocsBook } from "./book.js";
import type { Page, ScopePart } from "./plan.js";
import { scopeSample } from "./sample.js";
import { unlockTables } from "./unlock-tables.js";
import { listWords, roleOf, roleWords, scopeLink } from "./words.js";
import type { Place } from "./words.js";
import type { EmitOptions } from "../options.js";

export interface SectionContext {
  readonly book: DocsBook;
  readonly options: Pick<EmitOptions, "importExtension">;
  /** The page that the section stands on. */
  readonly page: Page;
}

/** The heading, the description, the facts, the endpoints where the spec has any, and a sample. */
export function scopeSection(part: ScopePart, { book, options, page }: SectionContext): Block[] {
  const { scope, whole, piece } = part;
  const place = { on: page, book };
  if (piece > 0) {
    return [
      markdownHeading(3, prose`${markdownCode(scope.token)} (continued)`),
      ...unlockTables(part, place),
    ];
  }
  const target = markdownTarget(markdownAnchor("scope", scope.token));
  return [
    markdownHeading(3, prose`${target}${markdownCode(scope.token)}`),
    markdownParagraphs(scope.description),
    markdownList([...deprecationFacts(scope, place), ...scopeFacts(part, { book, place })]),
    scopeSample({ scope, unlocks: whole, book, options }),
    ...(book.mainPages.includes("endpoints.md") ? unlockTables(part, place) : []),
  ];
}

function deprecationFacts({ deprecated }: CatalogScope, place: Place): Markdown[] {
  if (deprecated === undefined) return [];
  const { since, use, note } = deprecated;
  const from = since === undefined ? prose`` : prose` since ${markdownText(since)}`;
  const reason = note === undefined ? prose`` : prose`: ${markdownText(note)}`;
  return [
    prose`**Deprecated**${from}${reason}`,
    ...(use.length > 0 ? [prose`**Use instead:** ${scopeLinks(use, place)}`] : []),
  ];
}

interface FactsContext {
  readonly book: DocsBook;
  readonly place: Place;
}

function scopeFacts({ scope, whole }: ScopePart, { book, place }: FactsContext): Markdown[] {
  const role = roleOf(scope, book.api);
  const facts: readonly (readonly [Markdown, Markdown])[] = [
    [prose`Prompt shown to user`, markdownText(scope.prompt)],
    [prose`Allows`, listWords(scope.allows.map((access) => markdownText(access)))],
    [prose`Role`, role === undefined ? prose`` : roleWords(role)],
    [prose`Implies`, scopeLinks(scope.implied, place)],
    [prose`Implied by`, scopeLinks(whole.impliedBy, place)],
    [
      prose`Other names`,
      scope.aliases.length === 0
        ? prose``
        : prose`${listWords(scope.aliases.map(markdownCode))} (accepted when granted; do not request them)`,
    ],
  ];
  return facts.filter(([, value]) => value !== "").map(([name, value]) => prose`**${name}:** ${value}`);
}

function scopeLinks(tokens: readonly string[], place: Place): Markdown {
  return listWords(tokens.map((token) => scopeLink(token, place)));
}
