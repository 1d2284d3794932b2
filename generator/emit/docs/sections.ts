/** The sections of a page in, its blocks out: every heading with an anchor that stays, and the list that leads to them. */
import {
  markdownAnchor,
  markdownPageLink,
  markdownReference,
  markdownTarget,
} from "../../print/markdown-link.js";
import { markdownHeading, markdownList } from "../../print/markdown-page.js";
import type { Block } from "../../print/markdown-page.js";
import { prose, markdownJoin } from "../../print/markdown.js";
import type { Markdown } from "../../print/markdown.js";
import type { DocsBook } from "./book.js";
import type { MainPage, Page } from "./plan.js";

/** A section of our own, which every page of this kind has under the same key. */
export interface Section {
  readonly key: string;
  readonly title: Markdown;
  readonly blocks: readonly Block[];
}

/** Sections with something in them, one after the other. */
export function sectionBlocks(sections: readonly Section[]): Block[] {
  return filled(sections).flatMap(({ key, title, blocks }) => [
    markdownHeading(2, prose`${markdownTarget(markdownAnchor("section", key))}${title}`),
    ...blocks,
  ]);
}

/** A list of links to them. */
export function sectionLinks(sections: readonly Section[]): Markdown[] {
  return filled(sections).map(({ key, title }) => markdownReference(title, markdownAnchor("section", key)));
}

/** The heading and the list of what a page holds. */
export function contents(items: readonly Markdown[]): Block[] {
  return [markdownHeading(2, prose`Contents`), markdownList(items)];
}

/** The line at the top of every page that leads to the others. */
export function navigation({ mainPages }: Pick<DocsBook, "mainPages">, on: Page): Block {
  return markdownJoin(
    [
      ...mainPages.map((page) =>
        page === on ? prose`**${names[page]}**` : markdownPageLink(names[page], page),
      ),
      markdownPageLink(prose`Explorer`, "explorer.html"),
    ],
    " · ",
  );
}

const names: Readonly<Record<MainPage, Markdown>> = {
  "access-scopes.md": prose`Access scopes`,
  "endpoints.md": prose`Endpoints`,
  "what-to-request.md": prose`What to request`,
};

function filled(sections: readonly Section[]): Section[] {
  return sections.filter(({ blocks }) => blocks.some((block) => block !== ""));
}
