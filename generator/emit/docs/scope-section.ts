/** One scope in, its section of the page out: what it is, and every endpoint that it unlocks. */
import type { CatalogScope, ScopeCatalog } from "../../model/catalog.js";
import { markdownAnchor, markdownTarget } from "../../print/markdown-link.js";
import { markdownHeading, markdownList } from "../../print/markdown-page.js";
import type { Block } from "../../print/markdown-page.js";
import { prose, markdownCode, markdownParagraphs, markdownText } from "../../print/markdown.js";
import type { Markdown } from "../../print/markdown.js";
import type { DocsBook, Page, ScopePart } from "./book.js";
import { scopeSample } from "./sample.js";
import { unlockTables } from "./unlock-tables.js";
import type { Unlocks } from "./unlocks.js";
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
  const { scope, unlocks, piece } = part;
  const { catalog } = book;
  const place = { on: page, book };
  const whole = book.unlocks.get(scope.token) ?? unlocks;
  const hasEndpoints = catalog.groups.some(({ endpoints }) => endpoints.length > 0);
  if (piece > 0) {
    return [
      markdownHeading(3, prose`${markdownCode(scope.token)} (continued)`),
      ...unlockTables(part, whole, place),
    ];
  }
  const target = markdownTarget(markdownAnchor("scope", scope.token));
  return [
    markdownHeading(3, prose`${target}${markdownCode(scope.token)}`),
    markdownParagraphs(scope.description),
    markdownList([...deprecationFacts(scope, place), ...scopeFacts(scope, { catalog, unlocks, place })]),
    scopeSample({ scope, unlocks: whole, book, options }),
    ...(hasEndpoints ? unlockTables(part, whole, place) : []),
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
  readonly catalog: ScopeCatalog;
  readonly unlocks: Unlocks;
  readonly place: Place;
}

function scopeFacts(scope: CatalogScope, { catalog, unlocks, place }: FactsContext): Markdown[] {
  const role = roleOf(scope, catalog);
  const facts: readonly (readonly [Markdown, Markdown])[] = [
    [prose`Prompt shown to user`, markdownText(scope.prompt)],
    [prose`Allows`, listWords(scope.allows.map((access) => markdownText(access)))],
    [prose`Role`, role === undefined ? prose`` : roleWords(role)],
    [prose`Implies`, scopeLinks(scope.implied, place)],
    [prose`Implied by`, scopeLinks(unlocks.impliedBy, place)],
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
