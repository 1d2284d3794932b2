/** The endpoints of a group in, their notes and sources out: every text once, numbered, and what refers to it. */
import type { CatalogEndpoint, EndpointGroup } from "../../model/catalog.js";
import {
  markdownAnchor,
  markdownReference,
  markdownSource,
  markdownTarget,
} from "../../print/markdown-link.js";
import { prose, markdownJoin, markdownText } from "../../print/markdown.js";
import type { Markdown } from "../../print/markdown.js";

export interface GroupNotes {
  /** What holds for every endpoint of the group, a sentence each. */
  readonly shared: readonly Markdown[];
  /** The other texts, in the order of their first use; an item's number is its place. */
  readonly numbered: readonly Markdown[];
  /** By endpoint: links to its numbers, or nothing. */
  readonly references: readonly Markdown[];
}

export interface NotesOptions {
  /** Unique on the page: anchors are made of it. */
  readonly groupNumber: number;
  /** The source that the page has named already. */
  readonly pageSource: string | undefined;
}

/** Texts that all endpoints of a group of several share stand once above its table, the others numbered below it. */
export function groupNotes(
  { endpoints }: EndpointGroup,
  { groupNumber, pageSource }: NotesOptions,
): GroupNotes {
  const texts = endpoints.map((endpoint) => endpointTexts(endpoint, pageSource));
  const isShared = (text: Markdown) => endpoints.length > 1 && texts.every((own) => own.includes(text));
  const shared = (texts[0] ?? []).filter(isShared);
  const own = texts.map((all) => all.filter((text) => !shared.includes(text)));
  const numbers = new Map([...new Set(own.flat())].map((text, index) => [text, index + 1]));
  const anchor = (number: number) => markdownAnchor("note", `${groupNumber}-${number}`);
  return {
    shared,
    numbered: [...numbers].map(([text, number]) => prose`${markdownTarget(anchor(number))}${text}`),
    references: own.map((all) => {
      const links = all.map((text) => numbers.get(text) ?? 0).toSorted((a, b) => a - b);
      return markdownJoin(
        links.map((number) => markdownReference(prose`${number}`, anchor(number))),
        ", ",
      );
    }),
  };
}

/** The source of most endpoints, if every endpoint names one: then the page can name it once. */
export function commonSource(groups: readonly EndpointGroup[]): string | undefined {
  const sources = groups.flatMap(({ endpoints }) => endpoints.map(({ source }) => source));
  if (sources.length < 2 || sources.includes(undefined)) return undefined;
  const counts = new Map<string | undefined, number>();
  for (const source of sources) counts.set(source, (counts.get(source) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most !== undefined && most[1] * 2 > sources.length ? most[0] : undefined;
}

function endpointTexts(
  { note, source, encodedSlash }: CatalogEndpoint,
  pageSource: string | undefined,
): Markdown[] {
  return [
    ...(note === undefined ? [] : [markdownText(note)]),
    ...(source === undefined || source === pageSource ? [] : [prose`Source: ${markdownSource(source)}`]),
    ...(encodedSlash ? [prose`Path parameters may hold \`%2F\` and \`%25\`.`] : []),
  ];
}
