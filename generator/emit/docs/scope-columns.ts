/** Scopes in, the columns of the tables that list them out: the same on the pages and in documents of the user's. */
import type { CatalogScope, Role, ScopeCatalog } from "../../model/catalog.js";
import type { Column } from "../../print/markdown-page.js";
import { prose, markdownText } from "../../print/markdown.js";
import type { Markdown } from "../../print/markdown.js";
import { roleOf, roleWords, scopeLink } from "./words.js";
import type { Place } from "./words.js";

type Scopes = readonly CatalogScope[];

export function nameColumn(scopes: Scopes, place: Place): Column {
  const cells = scopes.map(({ token, deprecated }) => {
    const link = scopeLink(token, place);
    return deprecated === undefined ? link : prose`${link} (deprecated)`;
  });
  return { title: "Scope", cells };
}

export function descriptionColumn(scopes: Scopes): Column {
  const cells = scopes.map(({ description }) => markdownText(description));
  return { title: "Access permissions sought", cells };
}

export function promptColumn(scopes: Scopes): Column {
  return { title: "Prompt shown to user", cells: scopes.map(({ prompt }) => markdownText(prompt)) };
}

export function roleColumn(scopes: Scopes, catalog: Pick<ScopeCatalog, "roles">): Column {
  return { title: "Role", cells: scopes.map((scope) => roleCell(roleOf(scope, catalog))) };
}

/** The note alone where it names the role already. */
function roleCell(role: Role | undefined): Markdown {
  if (role === undefined) return prose``;
  return role.note?.includes(role.name) ? markdownText(role.note) : roleWords(role);
}
