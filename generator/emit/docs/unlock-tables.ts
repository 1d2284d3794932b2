/** What a scope unlocks in, the tables of its section out: alone and together with others, by group where long. */
import type { CatalogEndpoint } from "../../model/catalog.js";
import { markdownTable } from "../../print/markdown-page.js";
import type { Block, Column } from "../../print/markdown-page.js";
import { prose, markdownText } from "../../print/markdown.js";
import type { Markdown } from "../../print/markdown.js";
import type { DocsBook } from "./book.js";
import type { Page, ScopePart } from "./plan.js";
import type { PartlyUnlocked } from "./unlocks.js";
import { alternativesWords, countWords, endpointLink, evidenceWords, linkTo } from "./words.js";

/** More rows than these are grouped as the endpoints are. */
const manyRows = 50;

interface UnlockPlace {
  readonly on: Page;
  readonly book: DocsBook;
}

/** The rows of this part; the counts are those of the whole section. */
export function unlockTables({ unlocks, whole, piece }: ScopePart, place: UnlockPlace): Block[] {
  const { alone, partly } = unlocks;
  if (whole.alone.length + whole.partly.length === 0) {
    return [prose`No listed endpoint is known to require this scope.`];
  }
  const also = whole.alone.length > 0 ? prose`also ` : prose``;
  const continued = piece > 0 ? prose` (continued)` : prose``;
  return [
    ...(alone.length > 0
      ? [
          prose`On its own it unlocks ${countWords(whole.alone.length, "endpoint")}${continued}:`,
          ...byGroup(
            alone.map((endpoint) => ({ endpoint, together: [] })),
            place,
          ),
        ]
      : []),
    ...(partly.length > 0
      ? [
          prose`Together with other scopes it ${also}unlocks ${countWords(whole.partly.length, "endpoint")}${continued}:`,
          ...byGroup(partly, place),
        ]
      : []),
  ];
}

function byGroup(rows: readonly PartlyUnlocked[], place: UnlockPlace): Block[] {
  if (rows.length <= manyRows) return [table(rows, place)];
  const groups = new Map<string, PartlyUnlocked[]>();
  for (const row of rows) {
    const name = place.book.groupOf.get(row.endpoint.name) ?? "";
    const list = groups.get(name);
    if (list) list.push(row);
    else groups.set(name, [row]);
  }
  return [...groups].flatMap(([name, own]) => {
    const target = place.book.groupAt.get(name);
    const title = target ? linkTo(target, place.on) : markdownText(name);
    return [prose`**${title}**`, table(own, place)];
  });
}

/** The column of what is needed beside the scope is left out where nothing is. */
function table(rows: readonly PartlyUnlocked[], place: UnlockPlace): Block {
  const endpoints = rows.map(({ endpoint }) => endpoint);
  return markdownTable([
    { title: "Endpoint", cells: endpoints.map((endpoint) => endpointLink(endpoint, place)) },
    { title: "Together with", cells: rows.map(({ together }) => togetherWords(together, place)) },
    ...describingColumns(endpoints),
  ]);
}

function togetherWords(together: PartlyUnlocked["together"], place: UnlockPlace): Markdown {
  return together.length === 0 ? prose`` : alternativesWords(together, place);
}

function describingColumns(endpoints: readonly CatalogEndpoint[]): Column[] {
  return [
    { title: "Summary", cells: endpoints.map(({ summary }) => markdownText(summary ?? "")) },
    { title: "Evidence", cells: endpoints.map(evidenceWords) },
  ];
}
