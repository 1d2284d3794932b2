/** The catalog and the way to its pages in, where links from a document of the user's lead, out. */
import type { ScopeCatalog } from "../../model/catalog.js";
import type { DocsBook, Target } from "../docs/book.js";
import type { DocsPlanner } from "../docs/planned.js";
import type { Place } from "../docs/words.js";

/** Nothing is linked where the way is undefined. */
export function placesFrom(
  catalog: ScopeCatalog,
  plannedOf: DocsPlanner,
): (docs: string | undefined) => Place {
  let book: DocsBook | undefined;
  const places = new Map<string | undefined, Place>();
  return (docs) => {
    const known = places.get(docs);
    if (known) return known;
    if (docs !== undefined) book ??= plannedOf(catalog).book;
    const place = { on: elsewhere, book: { scopeAt: moved("scopeAt"), endpointAt: moved("endpointAt") } };
    places.set(docs, place);
    return place;

    function moved(which: "scopeAt" | "endpointAt"): ReadonlyMap<string, Target> {
      const targets = docs === undefined ? [] : [...(book?.[which] ?? [])];
      return new Map(targets.map(([name, target]) => [name, { ...target, page: pageIn(docs, target.page) }]));
    }
  };
}

/** No page of the folder: all links lead to another one. */
const elsewhere = "";

function pageIn(docs: string | undefined, page: string): string {
  return `${docs ?? "."}/${page}`;
}
