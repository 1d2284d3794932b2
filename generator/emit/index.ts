/** A catalog in, the files of its folder out, in the order of this list: a new emitter is one file and one line here. */
import type { ScopeCatalog } from "../model/catalog.js";
import { emitAccess } from "./access.js";
import { emitAuthorization } from "./authorization.js";
import { emitClient } from "./client.js";
import { emitConfirmationPage } from "./confirmation/index.js";
import { emitDocs } from "./docs/index.js";
import { emitEndpointTable } from "./endpoint-table.js";
import { emitEndpoints } from "./endpoints.js";
import { emitErrors } from "./errors.js";
import { emitExplorer } from "./explorer.js";
import type { GeneratedFile } from "./generated-file.js";
import { emitGuard } from "./guard.js";
import { emitIndexFile } from "./index-file.js";
import type { EmitOptions } from "./options.js";
import { emitRuntime } from "./runtime.js";
import { emitScopeTable } from "./scope-table.js";
import { emitScopes } from "./scopes.js";

export { emitManifest } from "./manifest.js";
export { regionEmitter } from "./regions/index.js";
export { emitSchema } from "./schema.js";

const emitters: readonly ((catalog: ScopeCatalog, options: EmitOptions) => GeneratedFile[])[] = [
  emitScopes,
  emitEndpoints,
  emitEndpointTable,
  emitScopeTable,
  emitAuthorization,
  emitAccess,
  emitErrors,
  emitClient,
  emitGuard,
  emitIndexFile,
  emitRuntime,
  emitDocs,
  emitConfirmationPage,
  emitExplorer,
];

/** Everything that is made from a catalog but the manifest, which comes last. */
export function emit(catalog: ScopeCatalog, options: EmitOptions): GeneratedFile[] {
  return emitters.flatMap((emitter) => emitter(catalog, options));
}
