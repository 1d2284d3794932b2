/** A catalog in, the pages of `docs` out, which are written from one book so that they agree and link to each other. */
import type { ScopeCatalog } from "../../model/catalog.js";
import { accessScopesPages } from "./access-scopes.js";
import { docsBook } from "./book.js";
import { endpointsPages } from "./endpoints.js";
import { plainTextPage } from "./plain-text.js";
import { requestPages } from "./what-to-request.js";
import type { GeneratedFile } from "../generated-file.js";
import type { EmitOptions } from "../options.js";

export function emitDocs(
  catalog: ScopeCatalog,
  options: Pick<EmitOptions, "importExtension">,
): GeneratedFile[] {
  const book = docsBook(catalog);
  return [
    ...accessScopesPages(book, options),
    ...endpointsPages(book),
    ...requestPages(book),
    plainTextPage(book),
  ];
}
