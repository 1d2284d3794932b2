/** The catalog in, `docs/access-scopes.md` out: what the scopes are, how to ask for them, what each one unlocks. */
import type { CatalogScope, Requirement, Role, ScopeCatalog } from "../model/catalog.js";
import { htmlHeader } from "../print/header.js";
import { markdownLink, markdownPageLink, markdownSource } from "../print/markdown-link.js";
import { markdownHeading, markdownPage, markdownTable } from "../print/markdown-page.js";
import type { Block } from "../print/markdown-page.js";
import { prose, markdownJoin, markdownText } from "../print/markdown.js";
import type { Markdown } from "../print/markdown.js";
import { authorizationWords, requestSections } from "./docs-request.js";
import { scopeSection } from "./docs-scope-section.js";
import { scopeUnlocks } from "./docs-unlocks.js";
import { countWords, roleOf, roleWords, scopeLink } from "./docs-words.js";
import type { GeneratedFile } from "./generated-file.js";

export function emitAccessScopesPage(catalog: ScopeCatalog): GeneratedFile[] {
  const unlocks = scopeUnlocks(catalog);
  const nothing = { alone: [], partly: [], impliedBy: [] };
  const blocks = [
    markdownHeading(1, prose`${markdownText(catalog.title)}: access scopes`),
    ...overview(catalog),
    ...requestSections(catalog),
    markdownHeading(2, prose`Available scopes`),
    scopeTable(catalog),
    catalog.source === undefined ? prose`` : prose`Source of this list: ${markdownSource(catalog.source)}`,
    markdownHeading(2, prose`The scopes in detail`),
    ...catalog.scopes.flatMap((scope) => scopeSection(scope, catalog, unlocks.get(scope.token) ?? nothing)),
  ];
  const text = markdownPage(htmlHeader(catalog.specPath), blocks);
  return [{ path: "docs/access-scopes.md", text, format: "verbatim" }];
}

function overview(catalog: ScopeCatalog): Block[] {
  return [
    markdownHeading(2, prose`Overview`),
    prose`To act for a user, an app needs that user’s authorization. ${authorizationWords(catalog)}`,
    catalog.links.length === 0
      ? prose``
      : prose`See also: ${markdownJoin(
          catalog.links.map(({ name, url }) => markdownLink(name, url)),
          ", ",
        )}.`,
    endpointCounts(catalog),
  ];
}

/** What the endpoints require, in numbers; nothing where the spec lists none. */
function endpointCounts({ groups }: ScopeCatalog): Markdown {
  const kinds = groups.flatMap(({ endpoints }) =>
    endpoints.map(({ requirement }) => requirementKind(requirement)),
  );
  if (kinds.length === 0) return prose``;
  const counts = requirementKinds
    .map((kind) => ({ kind, count: kinds.filter((other) => other === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => prose`${markdownText(kind)} (${count})`);
  const list = markdownPageLink(countWords(kinds.length, "endpoint"), "endpoints.md");
  return prose`What the ${list} of this API ask for: ${markdownJoin(counts, ", ")}.`;
}

const requirementKinds = ["scopes", "any valid access token", "no access token", "not documented"] as const;

function requirementKind(requirement: Requirement): (typeof requirementKinds)[number] {
  if (requirement === "public") return "no access token";
  if (requirement === "unknown") return "not documented";
  return requirement.some((scopes) => scopes.length === 0) ? "any valid access token" : "scopes";
}

function scopeTable(catalog: ScopeCatalog): Block {
  const { scopes } = catalog;
  return markdownTable([
    { title: "Scope", cells: scopes.map(nameCell) },
    { title: "Access permissions sought", cells: scopes.map(({ description }) => markdownText(description)) },
    { title: "Prompt shown to user", cells: scopes.map(({ prompt }) => markdownText(prompt)) },
    {
      title: "Role",
      cells: scopes.map((scope) => roleCell(roleOf(scope, catalog))),
    },
  ]);
}

function nameCell(scope: CatalogScope): Markdown {
  const link = scopeLink(scope.token, { on: "access-scopes.md" });
  return scope.deprecated === undefined ? link : prose`${link} (deprecated)`;
}

/** The note alone where it names the role already. */
function roleCell(role: Role | undefined): Markdown {
  if (role === undefined) return prose``;
  return role.note?.includes(role.name) ? markdownText(role.note) : roleWords(role);
}
