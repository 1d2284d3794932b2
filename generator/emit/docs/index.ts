/** A catalog in, the pages of `docs` out, which are written from one plan so that they agree and link to each other. */
import { memoizeEach } from "../../memory/memoize-last.js";
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
  const scopes = memoizeEach(pageName, scopesPage);
  const endpoints = memoizeEach(pageName, moreEndpointsPage);
  const requests = memoizeEach(pageName, moreRequestsPage);
  return (catalog, { importExtension }) => {
    const { plan, book } = plannedOf(catalog);
    const { scopePages, endpointPages, recipePages } = plan;
    const options = { importExtension };
    const pageSource = commonSource(catalog.groups);
    return [
      accessScopesPage({ catalog, pages: scopePages, book, options }),
      ...scopes(numbered(scopePages).map((page) => [page, book, options])),
      ...(endpointPages.length > 0
        ? [endpointsPage({ catalog, pages: endpointPages, book, pageSource })]
        : []),
      ...endpoints(numbered(endpointPages).map((page) => [page, { book, pageSource }])),
      ...(recipePages.length > 0 ? [whatToRequestPage(recipePages, book)] : []),
      ...requests(numbered(recipePages).map((page) => [page, book])),
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
