/** Requirements and evidence in, the words and links of the pages out: one wording wherever they are shown. */
import type { CatalogEndpoint, CatalogScope, Requirement, Role, ScopeCatalog } from "../../model/catalog.js";
import { markdownReference } from "../../print/markdown-link.js";
import { prose, markdownCode, markdownJoin, markdownText } from "../../print/markdown.js";
import type { Markdown } from "../../print/markdown.js";
import type { DocsBook, Target } from "./book.js";

export interface Place {
  /** The page that the words stand on: links to itself need no file name. */
  readonly on: string;
  /** Which page has what. */
  readonly book: Pick<DocsBook, "scopeAt" | "endpointAt">;
}

/** The scope's name, linked to its section. */
export function scopeLink(token: string, { on, book }: Place): Markdown {
  const target = book.scopeAt.get(token);
  return target === undefined ? markdownCode(token) : linkTo(target, on);
}

/** The endpoint's method and path, linked to its row. */
export function endpointLink({ name }: CatalogEndpoint, { on, book }: Place): Markdown {
  const target = book.endpointAt.get(name);
  return target === undefined ? markdownCode(name) : linkTo(target, on);
}

/** A link from a page to a place on it or on another. */
export function linkTo({ page, anchor, label }: Target, on: string, words: Markdown = label): Markdown {
  return markdownReference(words, anchor, page === on ? "" : page);
}

/** What an access token must carry, such as "one of: `a`; `b` together with `c`". */
export function requirementWords(requirement: Requirement, place: Place): Markdown {
  if (requirement === "public") return prose`no access token`;
  if (requirement === "unknown") return prose`not documented: do not count on it`;
  return alternativesWords(requirement, place);
}

/** The same for alternatives alone. */
export function alternativesWords(alternatives: readonly (readonly string[])[], place: Place): Markdown {
  const options = alternatives.map((scopes) => togetherWords(scopes, place));
  if (options.length === 1 && options[0] !== undefined) return options[0];
  const single = alternatives.every((scopes) => scopes.length === 1);
  return single
    ? prose`one of ${markdownJoin(options, ", ")}`
    : prose`one of: ${markdownJoin(options, "; ")}`;
}

/** How the requirement is known; what is only concluded says so. */
export function evidenceWords(endpoint: CatalogEndpoint): Markdown {
  if (endpoint.evidence === undefined) return prose`unknown`;
  return endpoint.evidence === "inferred" ? prose`inferred, not confirmed` : prose`documented`;
}

/** The role that the scope demands of the user, as the spec declares it. */
export function roleOf({ role }: CatalogScope, { roles }: Pick<ScopeCatalog, "roles">): Role | undefined {
  return roles.find(({ key }) => key === role);
}

/** "Admin (Requires an Admin user role)". */
export function roleWords({ name, note }: Role): Markdown {
  return note === undefined ? markdownText(name) : prose`${markdownText(name)} (${markdownText(note)})`;
}

/** "a, b and c". */
export function listWords(items: readonly Markdown[], last: "and" | "or" = "and"): Markdown {
  if (items.length < 2) return markdownJoin(items, "");
  const [final] = items.slice(-1);
  return prose`${markdownJoin(items.slice(0, -1), ", ")} ${markdownText(last)} ${final ?? prose``}`;
}

/** "1 endpoint", "2 endpoints". */
export function countWords(count: number, noun: string): Markdown {
  return prose`${count} ${markdownText(count === 1 ? noun : `${noun}s`)}`;
}

function togetherWords(scopes: readonly string[], place: Place): Markdown {
  const [first, ...others] = scopes.map((token) => scopeLink(token, place));
  if (first === undefined) return prose`any valid access token`;
  return others.length === 0 ? first : prose`${first} together with ${listWords(others)}`;
}
