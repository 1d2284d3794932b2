/** The catalog in, what stands where in `docs` out: for the pages themselves, and for documents that link to them. */
import { memoizeLast } from "../../memory/memoize-last.js";
import type { ScopeCatalog } from "../../model/catalog.js";
import { bookBinder } from "./book.js";
import type { DocsBook } from "./book.js";
import { pagePlanner } from "./plan.js";
import type { PagePlan } from "./plan.js";

export interface PlannedDocs {
  readonly plan: PagePlan;
  readonly book: DocsBook;
}

export type DocsPlanner = (catalog: ScopeCatalog) => PlannedDocs;

/** Plans again and again, once for all who ask about the same catalog. */
export function docsPlanner(): DocsPlanner {
  const planOf = pagePlanner();
  const bookOf = bookBinder();
  return memoizeLast((catalog) => {
    const plan = planOf(catalog);
    return { plan, book: bookOf(catalog, plan) };
  });
}
