/** A catalog in, the files of its folder out, in the order of this list: a new emitter is one file and one line here. */
import { memoizeLast } from "../memory/memoize-last.js";
import type { ScopeCatalog } from "../model/catalog.js";
import { emitAccess } from "./access.js";
import { emitAuthorization } from "./authorization.js";
import { emitClient } from "./client.js";
import { emitConfirmationPage } from "./confirmation/index.js";
import { docsEmitter } from "./docs/index.js";
import { docsPlanner } from "./docs/planned.js";
import { emitEndpointTable } from "./endpoint-table.js";
import { endpointsEmitter } from "./endpoints.js";
import { emitErrors } from "./errors.js";
import { emitExplorer } from "./explorer.js";
import type { GeneratedFile } from "./generated-file.js";
import { emitGuard } from "./guard.js";
import { emitIndexFile } from "./index-file.js";
import type { EmitOptions } from "./options.js";
import { emitRuntime } from "./runtime.js";
import { emitScopeTable } from "./scope-table.js";
import { emitScopes } from "./scopes.js";

export { manifestEmitter } from "./manifest.js";
export { docsPlanner } from "./docs/planned.js";
export { regionEmitter } from "./regions/index.js";
export { emitSchema } from "./schema.js";

/**
 * Everything that is made from a catalog but the manifest, which comes last. Emits again and again: what is large is not
 * made anew as long as what it is made from stays as it is.
 */
export function emitter(
  plannedOf = docsPlanner(),
): (catalog: ScopeCatalog, options: EmitOptions) => GeneratedFile[] {
  const endpoints = endpointsEmitter();
  const endpointTable = memoizeLast(emitEndpointTable);
  const runtime = memoizeLast(emitRuntime);
  const docs = docsEmitter(plannedOf);
  return (catalog, options) => {
    const { specPath, title, servers, groups } = catalog;
    const { importExtension } = options;
    return [
      ...emitScopes(catalog, options),
      ...endpoints({ specPath, title, groups }, { importExtension }),
      ...endpointTable({ specPath, servers, groups }, { importExtension }),
      ...emitScopeTable(catalog, options),
      ...emitAuthorization(catalog, options),
      ...emitAccess(catalog, options),
      ...emitErrors(catalog, options),
      ...emitClient(catalog, options),
      ...emitGuard(catalog, options),
      ...emitIndexFile(catalog, options),
      ...runtime({ specPath }, { importExtension, runtime: options.runtime }),
      ...docs(catalog, { importExtension }),
      ...emitConfirmationPage(catalog),
      ...emitExplorer(catalog, options),
    ];
  };
}
