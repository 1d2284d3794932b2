/** What was found on pages in; what is wrong with them out, a line each, whatever they are about. */
import { parseMarkdown, tableRows, nodesOf } from "../print/markdown-oracle.js";
import { origin, type SiteFiles } from "./docs-site.js";
import type { PageFacts } from "./in-page.mjs";

export interface Opened {
  readonly path: string;
  readonly facts: PageFacts;
}

/** Everything below. */
export function problemsOf(pages: readonly Opened[], files: SiteFiles): string[] {
  return pages.flatMap((page) => [
    ...cellProblems(page, files),
    ...idProblems(page),
    ...linkProblems(page, pages, files),
    ...tagProblems(page),
    ...textProblems(page),
  ]);
}

/**
 * Rows that are shorter or longer than their header. A renderer fills up the one and cuts off the other, so the
 * source is asked too.
 */
function cellProblems({ path, facts }: Opened, files: SiteFiles): string[] {
  const written = nodesOf(parseMarkdown(files.get(path) ?? ""), "table").map((table) =>
    tableRows(table).map((cells) => cells.length),
  );
  const shown = facts.tables.map(({ titles, rows }) => [titles.length, ...rows.map((cells) => cells.length)]);
  return [...written, ...shown].flatMap(([header = 0, ...rows], table) =>
    rows.flatMap((cells, row) =>
      cells === header ? [] : `${path}: table ${table}, row ${row} has ${cells} cells, not ${header}`,
    ),
  );
}

function idProblems({ path, facts: { ids } }: Opened): string[] {
  const seen = new Set<string>();
  return ids.flatMap((id) => {
    if (seen.has(id)) return `${path}: the id ${id} is there twice`;
    seen.add(id);
    return /^[\w.-]+$/.test(id) ? [] : `${path}: the id ${id} has odd characters`;
  });
}

/** Links and pictures that lead to no file or to no place in it, or out of the site by other ways than https. */
function linkProblems({ path, facts }: Opened, pages: readonly Opened[], files: SiteFiles): string[] {
  const ids = new Map(pages.map((page) => [page.path, new Set(page.facts.ids)]));
  const dead = facts.links.filter(({ url }) => {
    if (!url.startsWith(`${origin}/`)) return !/^https:\/\/[^@]+$/.test(url);
    const [address = "", id] = url.split("#");
    const target = decodeURIComponent(address.slice(origin.length + 1));
    const isPlace = id === undefined || !target.endsWith(".md") || ids.get(target)?.has(id);
    return !files.has(target) || !isPlace;
  });
  const pictures = facts.files.filter((file) => !files.has(file.replace(`${origin}/`, "")));
  return [...dead.map(({ href }) => href), ...pictures].map((target) => `${path}: ${target} leads nowhere`);
}

/** Tags that GitHub takes out, so that the page would be another one there; and the ones that run something. */
function tagProblems({ path, facts: { tags } }: Opened): string[] {
  return tags.filter((tag) => !safeTag.test(tag)).map((tag) => `${path}: <${tag}> is not for documents`);
}

const plain =
  "h[1-6]|p|ul|li|strong|em|pre|code|span|table|thead|tbody|tr|br|details|summary|picture|sub|kbd";
const safeTag = new RegExp(
  `^((${plain})|ol( start)?|(th|td)( align)?|a( (href|id))+|code class|img( (alt|height|src|width))+|source media srcset)$`,
);

/** Text that some renderer makes more of than text: addresses, mentions, emoji, formulas, issues, footnotes. */
function textProblems({ path, facts: { texts } }: Opened): string[] {
  return texts.flatMap((text) =>
    renderedMore.flatMap(([what, pattern]) => {
      const [found] = pattern.exec(text) ?? [];
      return found === undefined ? [] : `${path}: ${what} in ${JSON.stringify(text.slice(0, 80))}`;
    }),
  );
}

const renderedMore: readonly (readonly [string, RegExp])[] = [
  ["an address", /https?:\/\/|ftp:\/\/|www\.[\w-]/i],
  ["a mention or a mail address", /@[A-Za-z\d]/],
  ["an emoji", /:[\w+-]+:/],
  ["a formula", /\$./],
];
