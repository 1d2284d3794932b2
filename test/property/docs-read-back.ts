/** The documents of a random spec in; held to what its YAML says: the explorer's data, and the cells of the tables. */
import { expect } from "vitest";
import { parse } from "yaml";
import type { ExplorerData } from "../../generator/explorer/data.js";
import { shown } from "../browser/docs-expected.js";
import type { EmittedFiles } from "../compile/many-tables.js";
import { parseMarkdown, tableRows, visibleText } from "../print/markdown-oracle.js";

type Node = string | readonly Node[] | ReadonlyMap<string, Node>;

export function expectDocsEqualToYaml(
  files: EmittedFiles,
  specText: string,
  what: "with tables" | "data alone" = "data alone",
): void {
  const spec = parse(specText, { schema: "failsafe", mapAsMap: true }) as Node;
  const scopes = entries(spec, "scopes");
  const groups = entries(spec, "endpoints")
    .map(([name, group]) => [name, map(group).filter(([key]) => key !== "defaults")] as const)
    .filter(([, endpoints]) => endpoints.length > 0);
  expectExplorer(files.get("docs/explorer.html") ?? "", spec, scopes, groups);
  if (what === "with tables") expectTables(files, scopes, groups);
}

type Entries<T = Node> = readonly (readonly [string, T])[];

function expectExplorer(page: string, spec: Node, scopes: Entries, groups: Entries<Entries>): void {
  const [, data = ""] = page.split('<script id="data" type="application/json">');
  const authorization = new Map(entries(spec, "authorization"));
  const found = JSON.parse(data.slice(0, data.indexOf("</script>"))) as ExplorerData;
  const { title, source, separator, authorizationEndpoint, whenOmitted } = found;
  expect({ title, source, separator, authorizationEndpoint, whenOmitted }).toEqual({
    title: text(spec, "title"),
    source: text(spec, "source"),
    separator: authorization.get("scope_separator") ?? " ",
    authorizationEndpoint: authorization.get("authorization_endpoint"),
    whenOmitted: (authorization.get("when_scope_is_omitted") as string | undefined)?.trim(),
  });
  expect(found.scopes.map((row) => row.slice(0, 3))).toEqual(
    scopes.map(([token, scope]) => [token, text(scope, "description"), text(scope, "prompt")]),
  );
  expect(found.groups?.map(([name, endpoints]) => [name, endpoints.map((row) => row[2])]) ?? []).toEqual(
    groups.map(([name, endpoints]) => [name, endpoints.map(([, endpoint]) => text(endpoint, "summary"))]),
  );
}

/** Controls, and what turns the direction of writing, none of which stands on a page as it is. */
const NEVER_RAW =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/;

/** Of every scope and every endpoint there is a row. */
function expectTables(files: EmittedFiles, scopes: Entries, groups: Entries<Entries>): void {
  const pages = [...files].filter(([path]) => path.startsWith("docs/") && path.endsWith(".md"));
  for (const [, page] of pages) expect(page).not.toMatch(NEVER_RAW);
  const rows = pages.flatMap(([, page]) =>
    tableRows(parseMarkdown(page)).map((cells) => cells.map((cell) => visibleText(cell))),
  );
  const scopeRows = scopes.map(([token, scope]) => [
    `${shown(token)}${map(scope).some(([key]) => key === "deprecated") ? " (deprecated)" : ""}`,
    shown(text(scope, "description") ?? ""),
    shown(text(scope, "prompt") ?? ""),
  ]);
  expect(starts(rows, 3)).toEqual(expect.arrayContaining(scopeRows));
  const endpoints = groups.flatMap(([, rowsOfGroup]) => rowsOfGroup.map(([name]) => [shown(name)]));
  expect(starts(rows, 1)).toEqual(expect.arrayContaining(endpoints));
}

function starts(rows: readonly (readonly string[])[], length: number): string[][] {
  return rows.map((row) => row.slice(0, length).map((cell) => shown(cell)));
}

function entries(node: Node, key: string): Entries {
  return map(new Map(map(node)).get(key) ?? "");
}

function map(node: Node): Entries {
  return node instanceof Map ? [...(node as ReadonlyMap<string, Node>)] : [];
}

function text(node: Node, key: string): string | undefined {
  const value = new Map(map(node)).get(key);
  return typeof value === "string" ? value.trim() : undefined;
}
