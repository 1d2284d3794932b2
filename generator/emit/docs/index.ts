/** A catalog in, the pages of `docs` out, which are written from one plan so that they agree and link to each other. */
import { memoizeLastBy } from "../../memory/memoize-last.js";
import type { ScopeCatalog } from "../../model/catalog.js";
import { accessScopesPage, scopesPage } from "./access-scopes.js";
import { endpointsPage, moreEndpointsPage } from "./endpoints.js";
import { commonSource } from "./notes.js";
import type { NumberedPage, Page } from "./plan.js";
import { docsPlanner } from "./planned.js";
import { plainTextPage } from "./plain-text.js";
import { moreRequestsPage, whatToRequestPage } from "./what-to-request.js";
import type { GeneratedFile } from "../generated-file.js";
import type { EmitOptions } from "../options.js";

type Options = Pick<EmitOptions, "importExtension">;

/** Writes the pages again and again, and of those that are numbered only the ones that change. */
export function docsEmitter(
  plannedOf = docsPlanner(),
): (catalog: ScopeCatalog, options: Options) => GeneratedFile[] {
  const scopes = memoizeLastBy(pageName, scopesPage);
  const endpoints = memoizeLastBy(pageName, moreEndpointsPage);
  const requests = memoizeLastBy(pageName, moreRequestsPage);
  return (catalog, { importExtension }) => {
    const { plan, book } = plannedOf(catalog);
    const { scopePages, endpointPages, recipePages } = plan;
    const options = { importExtension };
    const pageSource = commonSource(catalog.groups);
    return [
      accessScopesPage({ catalog, pages: scopePages, book, options }),
      ...numbered(scopePages).map((page) => scopes(page, book, options)),
      ...(endpointPages.length > 0
        ? [endpointsPage({ catalog, pages: endpointPages, book, pageSource })]
        : []),
      ...numbered(endpointPages).map((page) => endpoints(page, { book, pageSource })),
      ...(recipePages.length > 0 ? [whatToRequestPage(recipePages, book)] : []),
      ...numbered(recipePages).map((page) => requests(page, book)),
      plainTextPage(catalog),
    ];
  };
}

function pageName({ page }: { readonly page: Page }): string {
  return page;
}

/** Without the main page. */
function numbered<Part>(pages: readonly NumberedPage<Part>[]): readonly NumberedPage<Part>[] {
  return pages.filter(({ page }) => /[0-9]/.test(page));
}
