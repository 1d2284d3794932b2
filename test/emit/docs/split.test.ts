/** Tables of thousands of rows: pages that GitHub shows, nothing lost between them, and links that find their way. */
import { beforeAll, describe, expect, test } from "vitest";
import { bookBinder } from "../../../generator/emit/docs/book.js";
import { pageSize, packed, pieces } from "../../../generator/emit/docs/packing.js";
import { pagePlanner } from "../../../generator/emit/docs/plan.js";
import { scopeUnlocks } from "../../../generator/emit/docs/unlocks.js";
import { docsEmitter } from "../../../generator/emit/docs/index.js";
import type { ScopeCatalog } from "../../../generator/model/catalog.js";

import { syntheticSpec } from "../../bench/synthetic-spec.mjs";
import { catalogOfSpec } from "../../catalog-fixture.js";
import { isWhole } from "../../runs.js";
import { catalogOf, endpointOf, groupOf, scopeOf } from "./catalog.js";

/** What GitHub shows at most. */
const limit = 500_000;

interface RawPage {
  readonly name: string;
  readonly text: string;
  readonly anchors: ReadonlySet<string>;
}

/** Read with patterns: a parser takes minutes for so much. */
function pagesOf(catalog: ScopeCatalog): RawPage[] {
  return docsEmitter()(catalog, { importExtension: "js" })
    .filter(({ path }) => path.endsWith(".md"))
    .map(({ path, text }) => ({
      name: path.replace("docs/", ""),
      text,
      anchors: new Set([...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = ""]) => id)),
    }));
}

function brokenLinksOf(pages: readonly RawPage[]): string[] {
  const byName = new Map(pages.map((page) => [page.name, page]));
  return pages.flatMap(({ name, text }) =>
    [...text.matchAll(/\]\(([^)#]*)(?:#([^)]*))?\)/g)]
      .filter(([, file = ""]) => !file.startsWith("https:") && file !== "explorer.html")
      .filter(([, file = "", id]) => {
        const page = byName.get(file === "" ? name : file);
        return !page || (id !== undefined && !page.anchors.has(id));
      })
      .map(([link]) => `${name}: ${link}`),
  );
}

describe.runIf(isWhole)("11,000 endpoints and 900 scopes", () => {
  let catalog: ScopeCatalog;
  let pages: RawPage[] = [];
  beforeAll(() => {
    catalog = catalogOfSpec("large", syntheticSpec("L"));
    pages = pagesOf(catalog);
  });

  test("fill numbered pages, each of a size that is shown", () => {
    const names = pages.map(({ name }) => name.replace(/\d+/, "n"));
    expect(new Set(names)).toEqual(
      new Set([
        "access-scopes.md",
        "scopes-n.md",
        "endpoints.md",
        "endpoints-n.md",
        "what-to-request.md",
        "what-to-request-n.md",
      ]),
    );
    expect(pages.filter(({ text }) => Buffer.byteLength(text) >= limit).map(({ name }) => name)).toEqual([]);
  });

  test("every link finds its place", () => expect(brokenLinksOf(pages)).toEqual([]));

  test("every endpoint has one row, in order, and every scope one section", () => {
    const all = pages.flatMap(({ anchors }) => [...anchors]);
    const book = bookBinder()(catalog, pagePlanner()(catalog));
    const rows = all.filter((id) => id.startsWith("endpoint."));
    const endpoints = catalog.groups.flatMap((group) => group.endpoints);
    expect(rows).toEqual(endpoints.map(({ name }) => book.endpointAt.get(name)?.anchor));
    const sections = all.filter((id) => id.startsWith("scope."));
    expect(sections).toEqual(catalog.scopes.map(({ token }) => book.scopeAt.get(token)?.anchor));
  });

  test("what a scope unlocks is whole, over as many pages as it takes", () => {
    const { scopePages } = pagePlanner()(catalog);
    const unlocks = scopeUnlocks(catalog);
    for (const { token } of catalog.scopes) {
      const parts = scopePages.flatMap((page) => page.parts).filter(({ scope }) => scope.token === token);
      expect(parts.flatMap((part) => part.unlocks.alone)).toEqual(unlocks.get(token)?.alone);
      expect(parts.flatMap((part) => part.unlocks.partly)).toEqual(unlocks.get(token)?.partly);
    }
    const text = pages.map((page) => page.text).join("");
    const rows = text.match(/^\| \[`[A-Z]+ .*$/gm) ?? [];
    const expected = [...unlocks.values()].map(({ alone, partly }) => alone.length + partly.length);
    expect(rows).toHaveLength(expected.reduce((total, count) => total + count, 0));
  });
});

test("a group that is larger than a page goes on on the next", () => {
  const scopes = [scopeOf("a")];
  const rows = Array.from({ length: 4000 }, (_, row) => endpointOf(`GET /a/{id}/${row}`, [["a"]]));
  const pages = pagesOf(
    catalogOf({ scopes, groups: [groupOf("G", rows), groupOf("H", [endpointOf("GET /h", [["a"]])])] }),
  );
  expect(pages.filter(({ text }) => text.includes("\n## G (continued)\n")).length).toBeGreaterThan(0);
  expect(pages.filter(({ text }) => text.includes("\n### `a` (continued)\n")).length).toBeGreaterThan(0);
  expect(pages.filter(({ text }) => text.length >= limit)).toEqual([]);
  expect(brokenLinksOf(pages)).toEqual([]);
});

test("what to request of scopes with long names goes on on numbered pages", () => {
  const tokens = Array.from({ length: 20 }, (_, at) => `${String.fromCharCode(97 + at)}${"x".repeat(1000)}`);
  const groups = ["G", "H", "I", "J", "K", "L", "M"].map((name) =>
    groupOf(
      name,
      tokens.map((token, at) => endpointOf(`GET /${name}/${at}`, [[token]])),
    ),
  );
  const pages = pagesOf(catalogOf({ scopes: tokens.map((token) => scopeOf(token)), groups }));
  const [main, ...numbered] = pages.filter(({ name }) => name.startsWith("what-to-request"));
  expect(numbered.map(({ name }) => name)).toEqual(numbered.map((_, at) => `what-to-request-${at + 1}.md`));
  expect(numbered.length).toBeGreaterThan(1);
  const headings = (text: string) =>
    Array.from(text.matchAll(/^#+ (?:<a [^>]*><\/a>)?(.*)$/gm), ([, it]) => it);
  expect(headings(main?.text ?? "")).toEqual(["Acme API: what to request", "Contents"]);
  const sections = numbered.map(({ text }) => headings(text));
  expect(sections.map(([first]) => first)).toEqual(
    numbered.map(() => "Acme API: what to request (continued)"),
  );
  expect(sections.flatMap(([, ...others]) => others)).toEqual([
    ...groups.map(({ name }) => name),
    "The whole API",
  ]);
  for (const { text } of numbered) {
    expect(text).toContain("How to read the tables: [What to request](what-to-request.md).");
  }
  expect(brokenLinksOf(pages)).toEqual([]);
});

test("a broken link would be seen", () => {
  const page = { name: "a.md", text: "[x](b.md#c) [y](#d) [z](#e)", anchors: new Set(["e"]) };
  expect(brokenLinksOf([page])).toEqual(["a.md: ](b.md#c)", "a.md: ](#d)"]);
});

const sized = (sizes: readonly number[]) => sizes.map((share) => ({ size: share * pageSize }));
const shares = (lists: readonly (readonly { size: number }[])[]) =>
  lists.map((list) => list.map(({ size }) => size / pageSize));

test.each([
  [[], []],
  [[0.5, 0.5], [[0.5, 0.5]]],
  [
    [0.5, 0.75],
    [[0.5], [0.75]],
  ],
  [
    [2, 0.5],
    [[2], [0.5]],
  ],
  [
    [0.5, 2, 0.25, 0.25],
    [[0.5], [2], [0.25, 0.25]],
  ],
])("sections of %j pages are packed as %j", (sizes, expected) => {
  expect(shares(packed(sized(sizes)))).toEqual(expected);
});

test.each([
  [[], [[]]],
  [[0.5, 0.5], [[0.5, 0.5]]],
  [
    [0.5, 0.5, 0.5, 0.5],
    [
      [0.5, 0.5],
      [0.5, 0.5],
    ],
  ],
  [
    [3, 0.5],
    [[3], [0.5]],
  ],
])("rows of %j pages are cut into %j", (sizes, expected) => {
  expect(shares(pieces(sized(sizes)))).toEqual(expected);
});
