/** The page of the endpoints: requirements in words, evidence that nobody can mistake, notes that are printed once. */
import { describe, expect, test } from "vitest";
import type { CatalogEndpoint, Requirement } from "../../../generator/model/catalog.js";
import { nodesOf, visibleText } from "../../print/markdown-oracle.js";
import { catalogOf, endpointOf, groupOf, scopeOf } from "./catalog.js";
import { brokenLinks, parsePage, parsePages, section, tableTexts } from "./pages.js";

const scopes = ["a", "b", "c"].map((token) => scopeOf(token));

function pageOf(groups: Record<string, readonly CatalogEndpoint[]>) {
  return parsePage(
    catalogOf({ scopes, groups: Object.entries(groups).map(([name, all]) => groupOf(name, all)) }),
    "endpoints.md",
  );
}

function checkRequirement(requirement: Requirement, expected: string): void {
  const rows = tableTexts(section(pageOf({ G: [endpointOf("GET /x", requirement)] }), "G"));
  expect(rows[1]?.[1]).toBe(expected);
}

test.each<[Requirement, string]>([
  [[["a"]], "a"],
  [[["a", "b"]], "a together with b"],
  [[["a", "b", "c"]], "a together with b and c"],
  [[["a"], ["b"]], "one of a, b"],
  [[["a"], ["b", "c"]], "one of: a; b together with c"],
  [[[]], "any valid access token"],
  ["public", "no access token"],
  ["unknown", "not documented: do not count on it"],
])("%j in words", checkRequirement);

describe("evidence", () => {
  const page = pageOf({
    G: [
      endpointOf("GET /1", [["a"]]),
      endpointOf("GET /2", [["a"]], { evidence: "inferred" }),
      endpointOf("GET /3", "unknown"),
      endpointOf("GET /4", "public", { evidence: "inferred" }),
    ],
  });

  test("stands beside every endpoint", () => {
    expect(tableTexts(section(page, "G"))).toEqual([
      ["Endpoint", "Requires", "Evidence"],
      ["GET /1", "a", "documented"],
      ["GET /2", "a", "inferred, not confirmed"],
      ["GET /3", "not documented: do not count on it", "unknown"],
      ["GET /4", "no access token", "inferred, not confirmed"],
    ]);
  });

  test("is counted at the top", () => {
    expect(page.blocks).toContain(
      "Of 4 endpoints, the requirement is documented for 1, inferred for 2 and unknown for 1.",
    );
    expect(tableTexts(section(page, "How certain this is")).map((row) => row[1])).toEqual([
      "Endpoints",
      "1",
      "2",
      "1",
    ]);
  });

  test("is explained, and no doubt is played down", () => {
    const meanings = tableTexts(section(page, "How certain this is")).slice(1);
    expect(meanings.map(([word, , meaning]) => `${word}: ${meaning}`)).toEqual([
      "documented: The source states what the endpoint requires.",
      "inferred, not confirmed: Concluded from the source, which does not state it. Try it before you rely on it.",
      "unknown: Nothing states it. Do not count on access, with or without an access token.",
    ]);
  });

  test("nothing unknown is called none", () => {
    expect(visibleText(page.tree)).not.toMatch(/\bnone\b/);
  });
});

test("contents list the groups in order, with links that work", () => {
  const catalog = catalogOf({
    scopes,
    groups: [
      groupOf("Z: last?", [endpointOf("GET /a", [["a"]])]),
      groupOf("Empty", []),
      groupOf("A|b", [endpointOf("GET /a.b", [["b"]]), endpointOf("GET /a:b", [["c"]])]),
    ],
  });
  const page = parsePage(catalog, "endpoints.md");
  expect(nodesOf(section(page, "Contents"), "listItem").map(visibleText)).toEqual([
    "How certain this is",
    "Z: last?: 1 endpoint",
    "A|b: 2 endpoints",
  ]);
  expect(brokenLinks(parsePages(catalog))).toEqual([]);
});

describe("notes", () => {
  const source = "https://example.com/list";
  const notes = {
    note: "Seen in\nthe wild",
    other: "Somebody said so",
    shared: "No scope in the list",
  };

  test("are printed once a group, numbered, and linked from their endpoints", () => {
    const page = pageOf({
      G: [
        endpointOf("GET /1", [["a"]], { note: notes.note }),
        endpointOf("GET /2", [["a"]], { note: notes.other, source: "github:x/y file" }),
        endpointOf("GET /3", [["a"]], { note: notes.note, source, encodedSlash: true }),
        endpointOf("GET /4", [["a"]]),
      ],
    });
    const group = section(page, "G");
    expect(tableTexts(group).map((row) => row.at(-1))).toEqual(["Notes", "1", "2, 3", "1, 4, 5", ""]);
    expect(nodesOf(group, "listItem").map(visibleText)).toEqual([
      "Seen in the wild",
      "Somebody said so",
      "Source: github:x/y file",
      `Source: ${source}`,
      "Path parameters may hold %2F and %25.",
    ]);
    expect(nodesOf(group, "link").filter(({ url }) => url === source)).toHaveLength(1);
  });

  test("that all endpoints of a group share stand above its table", () => {
    const all = { note: notes.shared, source };
    const page = pageOf({
      G: [endpointOf("GET /1", "unknown", all), endpointOf("GET /2", "unknown", all)],
      H: [endpointOf("GET /3", "unknown", { note: "x" })],
    });
    const group = section(page, "G");
    expect(group.children.map(({ type }) => type)).toEqual(["paragraph", "paragraph", "list", "table"]);
    expect(nodesOf(group, "listItem").map(visibleText)).toEqual([notes.shared, `Source: ${source}`]);
    expect(tableTexts(group)[0]).toEqual(["Endpoint", "Requires", "Evidence"]);
  });

  test("a source of most endpoints is named at the top, the others where they differ", () => {
    const [one, two, three] = ["GET /1", "GET /2", "GET /3"].map((name, index) =>
      endpointOf(name, [["a"]], { source: index === 1 ? "elsewhere" : source }),
    );
    if (!one || !two || !three) throw new Error("three endpoints wanted");
    const page = pageOf({ G: [one, two], H: [three] });
    expect(page.blocks).toContain(`Source, where none other is given: ${source}`);
    expect(nodesOf(section(page, "G"), "listItem").map(visibleText)).toEqual(["Source: elsewhere"]);
    expect(tableTexts(section(page, "H"))[0]).toEqual(["Endpoint", "Requires", "Evidence"]);
  });

  test("of the only endpoint of a group are its own", () => {
    const page = pageOf({ G: [endpointOf("GET /1", [["a"]], { note: notes.note })] });
    expect(nodesOf(section(page, "G"), "listItem").map(visibleText)).toEqual(["Seen in the wild"]);
    expect(tableTexts(section(page, "G")).map((row) => row.at(-1))).toEqual(["Notes", "1"]);
  });

  test.each([
    [[source], false],
    [[source, source], true],
    [["elsewhere", source, source], true],
    [["elsewhere", source, source, "elsewhere", source], true],
    [["elsewhere", source, "yonder"], false],
  ])("of the sources %j one is named at the top: %j", (sources, isNamed) => {
    const endpoints = sources.map((from, at) => endpointOf(`GET /${at}`, [["a"]], { source: from }));
    const { blocks } = pageOf({ G: endpoints });
    expect(blocks.includes(`Source, where none other is given: ${source}`)).toBe(isNamed);
  });

  test("a source of half of the endpoints is not named at the top", () => {
    const page = pageOf({
      G: [endpointOf("GET /1", [["a"]], { source }), endpointOf("GET /2", [["a"]], { source: "elsewhere" })],
    });
    expect(page.source).not.toContain("none other");
    expect(tableTexts(section(page, "G")).map((row) => row.at(-1))).toEqual(["Notes", "1", "2"]);
  });

  test("no source is named for endpoints that have none", () => {
    const page = pageOf({
      G: [
        endpointOf("GET /1", [["a"]], { source }),
        endpointOf("GET /2", [["a"]], { source }),
        endpointOf("GET /3", [["a"]]),
      ],
    });
    expect(page.source).not.toContain("none other");
    expect(tableTexts(section(page, "G")).map((row) => row.at(-1))).toEqual(["Notes", "1", "1", ""]);
  });
});

test("only wordings that occur are explained", () => {
  const page = pageOf({ G: [endpointOf("GET /1", [["a"], ["b"]]), endpointOf("GET /2", "public")] });
  const legend = nodesOf(section(page, "How to read the requirements"), "listItem").map(visibleText);
  expect(legend.map((item) => item.split(":")[0])).toEqual(["one of", "no access token"]);
  expect(pageOf({ G: [endpointOf("GET /1", [["a"]])] }).source).not.toContain("How to read");
});

test("base URLs are named, and linked where they are safe", () => {
  const servers = ["https://api.example.com", "http://localhost"];
  const catalog = catalogOf({ scopes, servers, groups: [groupOf("G", [endpointOf("GET /1", [["a"]])])] });
  const page = parsePage(catalog, "endpoints.md");
  expect(page.blocks.find((block) => block.startsWith("What an access token"))).toMatch(
    /Paths are relative to https:\/\/api\.example\.com or http:\/\/localhost\.$/,
  );
});

test("no endpoints, no page", () => {
  const catalog = catalogOf({ groups: [groupOf("Empty", [])] });
  expect(parsePages(catalog).map(({ name }) => name)).toEqual(["access-scopes.md"]);
});
