/** A region and the catalog that it speaks of in; the endpoints that it names, or why it cannot be filled, out. */
import { diagnose } from "../diagnostic/diagnose.js";
import type { Diagnostic } from "../diagnostic/diagnostic.js";
import { closestName } from "../language/closest-name.js";
import { suggester } from "../language/suggest.js";
import { quoted } from "../language/wording.js";
import type { CatalogEndpoint, ScopeCatalog } from "../model/catalog.js";
import type { Region, RegionArgument } from "./region.js";

export interface RegionEndpoints {
  readonly endpoints: readonly CatalogEndpoint[];
  readonly diagnostics: readonly Diagnostic[];
}

export function regionEndpoints({ endpoints: names }: Region, catalog: ScopeCatalog): RegionEndpoints {
  if (names.length === 0) return { endpoints: [], diagnostics: [] };
  const listed = catalog.groups.flatMap(({ endpoints }) => endpoints);
  const endpoints: CatalogEndpoint[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const name of names) {
    const found = listed.find(({ name: own, operationId }) => [own, operationId].includes(name.value));
    if (!found) diagnostics.push(unknown(name, listed, catalog));
    else if (found.requirement === "unknown") diagnostics.push(undocumented(name, found));
    else endpoints.push(found);
  }
  return { endpoints, diagnostics };
}

function unknown(
  { value, range }: RegionArgument,
  listed: readonly CatalogEndpoint[],
  { specPath }: ScopeCatalog,
): Diagnostic {
  const names = listed.flatMap(({ name, operationId }) =>
    operationId === undefined ? [name] : [name, operationId],
  );
  const meant = closestName(value, names, suggester(names));
  return diagnose({
    code: "unknown-region-endpoint",
    range,
    message: `There is no endpoint or operationId ${quoted(value)} in ${specPath}`,
    hint:
      meant === undefined
        ? 'Name it as the spec does, such as `"GET /things/{id}"`.'
        : `Did you mean ${JSON.stringify(meant)}?`,
  });
}

function undocumented({ range }: RegionArgument, { name }: CatalogEndpoint): Diagnostic {
  return diagnose({
    code: "undocumented-region-endpoint",
    range,
    message: `What ${quoted(name)} requires is not documented, so that no scopes are known to be enough for it`,
    hint: "Leave it out, or say in the spec what it requires.",
  });
}
