/** What to request: the least scopes of each task, as `leastScopesOf` gives them, and nothing unknown counted in. */
import { describe, expect, test } from "vitest";
import { accessTableOf, requirementsOf } from "../../../generator/emit/helper-tables.js";
import type { ScopeCatalog } from "../../../generator/model/catalog.js";
import { leastScopesOf } from "../../../generator/runtime/needed-scopes.js";
import { catalogOfSpec } from "../../catalog-fixture.js";
import { tables } from "../../compile/tables.js";
import { nodesOf, visibleText } from "../../print/markdown-oracle.js";
import { catalogOf, endpointOf, groupOf, scopeOf } from "./catalog.js";
import { brokenLinks, parsePage, parsePages, section, tableTexts } from "./pages.js";

const page = (catalog: ScopeCatalog) => parsePage(catalog, "what-to-request.md");
const scopes = ["read", "make", "manage", "purge"].map((token) => scopeOf(token));

function checkRows(endpoints: Record<string, Parameters<typeof endpointOf>[1]>, expected: string[][]): void {
  const group = groupOf(
    "G",
    Object.entries(endpoints).map(([name, requirement]) => endpointOf(name, requirement)),
  );
  expect(tableTexts(section(page(catalogOf({ scopes, groups: [group] })), "G"))).toEqual(expected);
}

describe("the rows of a group", () => {
  const titles = ["Task", "Endpoints", "Least scopes", "Evidence", "Parameter"];

  test("each method, and what they need together", () =>
    checkRows(
      {
        "GET /a": [["read"]],
        "HEAD /a": [["read"]],
        "POST /a": [["make"]],
        "PUT /a": [["manage"]],
        "DELETE /a": [["purge"]],
      },
      [
        titles,
        ["Read (GET, HEAD)", "2", "read", "documented", "scope=read"],
        ["Create (POST)", "1", "make", "documented", "scope=make"],
        ["Change (PUT)", "1", "manage", "documented", "scope=manage"],
        ["Delete (DELETE)", "1", "purge", "documented", "scope=purge"],
        ["Read and change", "3", "read, manage", "documented", "scope=read%20manage"],
        ["Everything", "5", "read, make, manage, purge", "documented", "scope=read%20make%20manage%20purge"],
      ],
    ));

  test("one row for the same scopes", () =>
    checkRows({ "GET /a": [["read"]], "POST /a": [["manage"]], "PATCH /a": [["manage"]] }, [
      titles,
      ["Read (GET)", "1", "read", "documented", "scope=read"],
      ["Create (POST), change (PATCH)", "2", "manage", "documented", "scope=manage"],
      ["Read and change, everything", "3", "read, manage", "documented", "scope=read%20manage"],
    ]));

  test("what joins tasks of the same scopes is not named beside them", () =>
    checkRows({ "GET /a": [["manage"]], "PUT /a": [["manage"]], "POST /a": [["make"]] }, [
      titles,
      ["Read (GET), change (PUT)", "2", "manage", "documented", "scope=manage"],
      ["Create (POST)", "1", "make", "documented", "scope=make"],
      ["Everything", "3", "make, manage", "documented", "scope=make%20manage"],
    ]));

  test("no task that the group does not have, and everything not twice", () =>
    checkRows({ "GET /a": [["read"]], "GET /b": [["manage"], ["read"]] }, [
      titles,
      ["Read (GET)", "2", "read", "documented", "scope=read"],
    ]));

  test("methods with no meaning of their own", () =>
    checkRows({ "PURGE /a": [["purge"]] }, [
      titles,
      ["Call (PURGE)", "1", "purge", "documented", "scope=purge"],
    ]));

  test("no scope is not no access token", () =>
    checkRows({ "GET /a": [[]], "POST /a": "public" }, [
      titles,
      ["Read (GET), everything", "2", "any valid access token", "documented", "any scope, or leave it out"],
      ["Create (POST)", "1", "no access token", "documented", "none"],
    ]));

  test("nothing but public", () =>
    checkRows({ "GET /a": "public" }, [
      titles,
      ["Read (GET)", "1", "no access token", "documented", "none"],
    ]));

  test("what is unknown is counted apart", () => {
    checkRows({ "GET /a": [["read"]], "GET /b": "unknown", "DELETE /a": "unknown" }, [
      ["Task", "Endpoints", "Left out", "Least scopes", "Evidence", "Parameter"],
      ["Read (GET), everything that is known", "1", "2", "read", "documented", "scope=read"],
    ]);
    checkRows({ "GET /a": "unknown" }, []);
  });
});

test("what is unknown is named, and nothing is said of what it needs", () => {
  const groups = [groupOf("G", [endpointOf("GET /a", "unknown")])];
  const own = section(page(catalogOf({ scopes, groups })), "G");
  expect(visibleText(own)).toContain("not documented, so no scopes can be named");
  expect(nodesOf(own, "listItem").map(visibleText)).toEqual(["GET /a"]);
  const text = visibleText(page(catalogOf({ scopes, groups })).tree);
  expect(text).toContain("So far nothing can be named");
  expect(text).not.toContain("Tasks are told by their methods");
  expect(text).not.toContain("Left out");
});

test("that endpoints are left out is said above where there are any", () => {
  const blocksOf = (...endpoints: ReturnType<typeof endpointOf>[]) => {
    const { blocks } = page(catalogOf({ scopes, groups: [groupOf("G", endpoints)] }));
    return blocks.slice(3, blocks.indexOf("Contents")).map((block) => block.split(/[,.:]/)[0]);
  };
  const known = endpointOf("GET /a", [["read"]]);
  const least = "The least scopes for everyday tasks";
  const told = "Tasks are told by their methods alone";
  expect(blocksOf(known)).toEqual([least, told]);
  expect(blocksOf(known, endpointOf("GET /b", "unknown"))).toEqual([
    least,
    told,
    "Endpoints whose requirement is not documented are left out of every row",
  ]);
});

test("what is inferred says so, and of a mixture how much", () => {
  const inferred = { evidence: "inferred" } as const;
  const groups = [
    groupOf("G", [endpointOf("GET /a", [["read"]], inferred), endpointOf("GET /b", [["read"]])]),
    groupOf("H", [endpointOf("GET /c", [["read"]], inferred)]),
  ];
  const found = page(catalogOf({ scopes, groups }));
  expect(tableTexts(section(found, "G"))[1]?.at(-2)).toBe("1 inferred, not confirmed");
  expect(tableTexts(section(found, "H"))[1]?.at(-2)).toBe("inferred, not confirmed");
});

test("roles of the scopes and of what they imply", () => {
  const roles = [
    { key: "x", name: "Ex", note: undefined },
    { key: "y", name: "Why", note: undefined },
  ];
  const catalog = catalogOf({
    roles,
    scopes: [scopeOf("a", { role: "x", implied: ["b"], implies: ["b"] }), scopeOf("b", { role: "y" })],
    groups: [groupOf("G", [endpointOf("GET /a", [["a", "b"]])])],
  });
  expect(tableTexts(section(page(catalog), "G"))[1]).toContain("Ex, Why");
});

test("many scopes stand below the table, as links and as the parameter", () => {
  const many = Array.from({ length: 9 }, (_, index) => `s${index}`);
  const catalog = catalogOf({
    scopes: many.map((token) => scopeOf(token)),
    groups: [
      groupOf(
        "G",
        many.map((token) => endpointOf(`GET /${token}`, [[token]])),
      ),
    ],
  });
  const own = section(page(catalog), "G");
  expect(tableTexts(own)[1]?.slice(2)).toEqual(["9 scopes, listed below", "documented", "below"]);
  expect(visibleText(own)).toContain(`Read (GET), 9 scopes: ${many.join(", ")}`);
  expect(nodesOf(own, "code").map(({ value }) => value)).toEqual([`scope=${many.join("%20")}`]);
  expect(brokenLinks(parsePages(catalog))).toEqual([]);
});

test("requirements whose names give the same letters, one behind the other, are told apart", () => {
  const groups = [
    groupOf("G", [endpointOf("GET /a", [["a", "bc"]]), endpointOf("POST /a", [["ab", "c"]])]),
    groupOf("H", [endpointOf("PUT /a", [["a"], ["c"]]), endpointOf("DELETE /a", [["ac"]])]),
  ];
  const tokens = ["a", "bc", "ab", "c", "ac"];
  const found = page(catalogOf({ scopes: tokens.map((token) => scopeOf(token)), groups }));
  const least = (group: string) => tableTexts(section(found, group)).map(([task, , asked]) => [task, asked]);
  expect(least("G").slice(1, 3)).toEqual([
    ["Read (GET)", "a, bc"],
    ["Create (POST)", "ab, c"],
  ]);
  expect(least("H").slice(1, 3)).toEqual([
    ["Change (PUT)", "a"],
    ["Delete (DELETE)", "ac"],
  ]);
});

test.each([
  ["of one group is that group", [3], false],
  ["is shown after several groups", [999, 1], true],
  ["of more than 1,000 endpoints is not shown", [1000, 1], false],
])("the whole API %s", (_, sizes, isShown) => {
  const groups = sizes.map((size, at) =>
    groupOf(
      `G${at}`,
      Array.from({ length: size }, (_endpoint, row) => endpointOf(`GET /${at}/${row}`, [["read"]])),
    ),
  );
  const headings = nodesOf(page(catalogOf({ scopes, groups })).tree, "heading").map(visibleText);
  expect(headings.slice(2)).toEqual([
    ...groups.map(({ name }) => name),
    ...(isShown ? ["The whole API"] : []),
  ]);
});

test.each([...tables])(
  "%s: every row is the answer of leastScopesOf, for all groups and the whole",
  (name, text) => {
    const catalog = catalogOfSpec(name, text);
    const groups = catalog.groups.filter(({ endpoints }) => endpoints.length > 0);
    if (groups.length === 0) return;
    const access = accessTableOf(catalog, requirementsOf(catalog));
    const sections = parsePage(catalog, "what-to-request.md");
    for (const { name: group, endpoints } of [
      ...groups,
      { name: "The whole API", endpoints: groups.flatMap((one) => one.endpoints) },
    ]) {
      const rows = tableTexts(section(sections, group)).slice(1);
      const reading = endpoints.filter(
        ({ method, requirement }) => method === "GET" && requirement !== "unknown",
      );
      const needed = leastScopesOf(
        access,
        reading.map((endpoint) => endpoint.name),
      );
      if (reading.length === 0 || needed.kind !== "needed_scopes") continue;
      const row = rows.find(([task]) => task?.startsWith("Read (GET)"));
      expect(row?.includes(needed.scopes.join(", ")) || needed.scopes.length === 0).toBe(true);
    }
  },
);
