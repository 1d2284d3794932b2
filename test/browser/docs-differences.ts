/** Pages and the catalog that they are of in; where they show something else than the catalog says out, a line each. */
import { isDeepStrictEqual } from "node:util";
import type { CatalogScope, ScopeCatalog } from "../../generator/model/catalog.js";
import { endpointColumns, scopeColumns, scopeLabel, shown, type Expectation } from "./docs-expected.js";
import type { Opened } from "./docs-problems.js";
import { origin } from "./docs-site.js";
import type { PageFacts, PageTable } from "./in-page.mjs";

type Block = PageFacts["blocks"][number];

export function differences(pages: readonly Opened[], catalog: ScopeCatalog): string[] {
  const endpoints = catalog.groups.flatMap((group) => group.endpoints);
  const tables = pages.flatMap(({ facts }) => facts.tables);
  const blocks = pages.flatMap(({ facts }) => facts.blocks);
  const scopeTables = tables.filter(({ titles }) => titles[0] === "Scope");
  const endpointTables = tables.filter(({ titles }) => titles[0] === "Endpoint");
  const scopeNames = scopeTables.filter(isOfAllScopes).flatMap(firstTexts);
  const endpointNames = endpointTables.filter(hasPlaces).flatMap(firstTexts);
  return [
    ...listDifferences("scopes", scopeNames, catalog.scopes.map(scopeLabel)),
    ...listDifferences(
      "endpoints",
      endpointNames,
      endpoints.map(({ name }) => shown(name)),
    ),
    ...scopeTables.flatMap((table) =>
      cellDifferences(
        table,
        scopeColumns(catalog),
        new Map(catalog.scopes.map((scope) => [scopeLabel(scope), scope])),
      ),
    ),
    ...endpointTables.flatMap((table) =>
      cellDifferences(
        table,
        endpointColumns,
        new Map(endpoints.map((endpoint) => [shown(endpoint.name), endpoint])),
      ),
    ),
    ...catalog.scopes.flatMap((scope) => sectionDifferences(blocks, scope)),
    ...missingTexts(pages, catalog),
    ...linkDifferences(pages, catalog),
  ];
}

/** The table of the scopes, and not one of what some endpoint needs. */
const isOfAllScopes = ({ titles }: PageTable) => titles.includes("Access permissions sought");
/** A table that links to endpoints lead to, and not one that leads there. */
const hasPlaces = ({ rows }: PageTable) => rows.some(([name]) => name?.ids.length === 1);
const firstTexts = ({ rows }: PageTable) => rows.map(([name]) => name?.text ?? "");

/** Each is listed, and once. */
function listDifferences(what: string, actual: readonly string[], expected: readonly string[]): string[] {
  const isSame = isDeepStrictEqual(actual.toSorted(), expected.toSorted());
  return isSame ? [] : [`${what}: ${short(actual)} instead of ${short(expected)}`];
}

function cellDifferences<Subject>(
  { titles, rows }: PageTable,
  columns: readonly Expectation<Subject>[],
  subjects: ReadonlyMap<string, Subject>,
): string[] {
  return rows.flatMap((row) => {
    const name = row[0]?.text ?? "";
    const subject = subjects.get(name);
    if (subject === undefined) return [`${short(name)} is not in the catalog`];
    return columns.flatMap(([title, actual, expected]) => {
      const cell = row[titles.indexOf(title)];
      if (!cell) return [];
      const [found, wanted] = [actual(cell), expected(subject)];
      return isDeepStrictEqual(found, wanted)
        ? []
        : [`${short(name)}, ${title}: ${short(found)} instead of ${short(wanted)}`];
    });
  });
}

/** What stands below the heading of a scope. */
function sectionDifferences(blocks: readonly Block[], scope: CatalogScope): string[] {
  const start = blocks.findIndex(({ tag, text }) => /^h[34]$/.test(tag) && text === shown(scope.token));
  if (start < 0) return [`${short(scope.token)} has no section`];
  const after = blocks.slice(start + 1);
  const end = after.findIndex(({ tag }) => /^h\d$/.test(tag));
  const section = after.slice(0, end < 0 ? after.length : end);
  const paragraphs = section.filter(({ tag }) => tag === "p").map(({ text }) => shown(text));
  const items = new Set(section.flatMap((block) => block.items));
  const wanted = [`Prompt shown to user: ${shown(scope.prompt)}`];
  return [
    ...(paragraphs.join(" ").startsWith(shown(scope.description))
      ? []
      : [`${short(scope.token)}: ${short(paragraphs)}`]),
    ...wanted.filter((item) => !items.has(item)).map((item) => `${short(scope.token)}: no ${short(item)}`),
  ];
}

/** Texts of the catalog that stand nowhere on the pages, in the form that they have there. */
function missingTexts(pages: readonly Opened[], catalog: ScopeCatalog): string[] {
  const blocks = pages.flatMap(({ facts }) => facts.blocks);
  const headings = blocks.filter(({ tag }) => /^h\d$/.test(tag)).map(({ text }) => text);
  const items = new Set(blocks.flatMap((block) => block.items));
  const paragraphs = blocks.filter(({ tag }) => tag === "p").map(({ text }) => text);
  const codes = new Set(pages.flatMap(({ facts }) => facts.codes));
  const { whenScopeIsOmitted, insufficientScopeError } = catalog.authorization;
  const groups = catalog.groups.filter(({ endpoints }) => endpoints.length > 0);
  const endpoints = groups.flatMap((group) => group.endpoints);
  const given = (texts: readonly (string | undefined)[]) =>
    texts.filter((text) => text !== undefined).map(shown);
  return [
    ...given([catalog.title]).filter((text) => !headings.some((heading) => heading.startsWith(text))),
    ...given(groups.map(({ name }) => name)).filter((text) => !headings.includes(text)),
    ...given(endpoints.map(({ note }) => note)).filter((text) => !items.has(text)),
    ...given(endpoints.map(({ source }) => source)).filter(
      (text) => !items.has(`Source: ${text}`) && !paragraphs.some((paragraph) => paragraph.endsWith(text)),
    ),
    ...given([catalog.source, whenScopeIsOmitted]).filter(
      (text) => !paragraphs.some((paragraph) => paragraph.endsWith(text)),
    ),
    ...given([insufficientScopeError, ...catalog.scopes.flatMap(({ aliases }) => aliases)]).filter(
      (text) => !codes.has(text),
    ),
  ].map((text) => `nowhere: ${short(text)}`);
}

/** Links out of the site that the catalog does not have. */
function linkDifferences(pages: readonly Opened[], catalog: ScopeCatalog): string[] {
  const endpoints = catalog.groups.flatMap((group) => group.endpoints);
  const { authorizationEndpoint, tokenEndpoint } = catalog.authorization;
  const known = new Set(
    [
      catalog.source,
      authorizationEndpoint,
      tokenEndpoint,
      ...catalog.servers,
      ...catalog.links.map(({ url }) => url),
      ...endpoints.map(({ source }) => source),
    ].map((address) => (address !== undefined && URL.canParse(address) ? comparable(new URL(address)) : "")),
  );
  return pages.flatMap(({ path, facts }) =>
    facts.links
      .filter(({ url }) => !url.startsWith(`${origin}/`) && !known.has(comparable(new URL(url))))
      .map(({ href }) => `${path} leads to ${short(href)}`),
  );
}

/** Pages escape some characters that browsers leave in an address as they are. */
function comparable({ href }: URL): string {
  const whole = href.replace(/%(?![\dA-Fa-f]{2})/g, "%25");
  return whole.replace(/%[2-7][\dA-F]/g, (escape) => {
    const character = decodeURIComponent(escape);
    return /[%/?#]/.test(character) ? escape : character;
  });
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
