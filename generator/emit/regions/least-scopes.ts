/** Endpoints whose requirements are known in; the least scopes for all of them, why, and how to ask for them, out. */
import type { CatalogEndpoint, ScopeCatalog } from "../../model/catalog.js";
import { markdownFence } from "../../print/markdown-page.js";
import type { Block } from "../../print/markdown-page.js";
import { prose, markdownJoin } from "../../print/markdown.js";
import type { Markdown } from "../../print/markdown.js";
import { paddedTable } from "../../print/padded-table.js";
import { leastScopesOf } from "../../runtime/needed-scopes.js";
import { scopeParameter } from "../docs/parameter.js";
import { endpointLink, listWords } from "../docs/words.js";
import type { Place } from "../docs/words.js";
import { accessTableOf, requirementsOf } from "../helper-tables.js";
import { nameColumn, promptColumn, roleColumn } from "../docs/scope-columns.js";

export function leastScopesRegion(
  catalog: ScopeCatalog,
  place: Place,
  endpoints: readonly CatalogEndpoint[],
): Block[] {
  const asked = [...new Set(endpoints)];
  const names = asked.map(({ name }) => name);
  const needed = leastScopesOf(accessTableOf(catalog, requirementsOf(catalog)), names);
  const links = listWords(asked.map((endpoint) => endpointLink(endpoint, place)));
  if (needed.kind !== "needed_scopes" || needed.scopes.length === 0) {
    return [prose`To call ${links}, an app needs no scope in particular.`, doubts(asked, place)];
  }
  const wanted = new Set<string>(needed.scopes);
  const scopes = catalog.scopes.filter(({ token }) => wanted.has(token));
  const byName = new Map(asked.map((endpoint) => [endpoint.name, endpoint]));
  const reasons = new Map<string, readonly string[]>(
    needed.reasons.map((reason) => [reason.scope, reason.endpoints]),
  );
  const why = (token: string) =>
    (reasons.get(token) ?? []).flatMap((name) => {
      const endpoint = byName.get(name);
      return endpoint ? [endpointLink(endpoint, place)] : [];
    });
  const tokens = scopes.map(({ token }) => token);
  return [
    needed.proved
      ? prose`The least scopes with which an app can call ${links}:`
      : prose`Scopes with which an app can call ${links}, the best that were found in bounded time:`,
    paddedTable([
      nameColumn(scopes, place),
      { title: "Needed for", cells: scopes.map(({ token }) => markdownJoin(why(token), ", ")) },
      promptColumn(scopes),
      roleColumn(scopes, catalog),
    ]),
    doubts(asked, place),
    prose`In the authorization request:`,
    markdownFence(scopeParameter(tokens, catalog.authorization.scopeSeparator)),
  ];
}

/** What is only concluded says so here too. */
function doubts(endpoints: readonly CatalogEndpoint[], place: Place): Markdown {
  const inferred = endpoints.filter(({ evidence }) => evidence === "inferred");
  if (inferred.length === 0) return prose``;
  const which =
    inferred.length === endpoints.length
      ? prose`they require`
      : prose`${listWords(inferred.map((endpoint) => endpointLink(endpoint, place)))} ${inferred.length === 1 ? prose`requires` : prose`require`}`;
  return prose`What ${which} is inferred, not confirmed.`;
}
