/** The page of the scopes: what it says for a spec with everything, with hardly anything, and with odd values. */
import { describe, expect, test } from "vitest";
import type { ScopeCatalog } from "../../../generator/model/catalog.js";
import { nodesOf, visibleText } from "../../print/markdown-oracle.js";
import { authorizationOf, catalogOf, endpointOf, groupOf, scopeOf } from "./catalog.js";
import { brokenLinks, parsePage, parsePages, section, tableTexts } from "./pages.js";

const page = (catalog: ScopeCatalog) => parsePage(catalog, "access-scopes.md");

/** `a_all` implies `a_read` and `a_list`; `b` belongs to admins; `old` is on its way out. */
const full = catalogOf({
  source: "https://example.com/scopes",
  links: [
    { name: "OAuth", url: "https://example.com/oauth" },
    { name: "Forum", url: "http://example.com/forum" },
  ],
  authorization: authorizationOf({
    authorizationEndpoint: "https://example.com/allow",
    tokenEndpoint: "https://example.com/token",
    whenScopeIsOmitted: "The default scopes are used.",
    insufficientScopeError: "NoScopeException",
  }),
  roles: [
    { key: "admin", name: "Admin", note: "Requires an Admin user role" },
    { key: "boss", name: "Boss", note: undefined },
  ],
  scopes: [
    scopeOf("old", {
      deprecated: { since: "2024", use: ["a_read", "b"], note: "It\nwas too wide." },
    }),
    scopeOf("a_list", { aliases: ["alist", "list"] }),
    scopeOf("a_read", { implies: ["a_list"], implied: ["a_list"] }),
    scopeOf("a_all", {
      implies: ["a_read"],
      implied: ["a_list", "a_read"],
      allows: ["create", "write", "delete"],
      role: "admin",
    }),
    scopeOf("b", { role: "boss", description: "First line\nsecond line\n\nSecond paragraph" }),
    scopeOf("idle"),
  ],
  groups: [
    groupOf("A", [
      endpointOf("GET /list", [["a_list"]], { summary: "List" }),
      endpointOf("GET /both", [["a_read", "b"]], { evidence: "inferred" }),
      endpointOf("GET /any", [["b"], ["a_read", "a_list"], ["old", "a_list"]]),
      endpointOf("GET /three", [["a_all", "b", "old"]]),
      endpointOf("GET /me", [[]]),
      endpointOf("GET /status", "public"),
      endpointOf("GET /reports", "unknown"),
    ]),
  ],
});

function checkUnlocks(scope: string, expected: string[][]): void {
  expect(tableTexts(section(page(full), scope))).toEqual(expected);
}

describe("what a scope unlocks", () => {
  const alone = ["Endpoint", "Summary", "Evidence"];
  const without = ["Endpoint", "Evidence"];
  const partly = ["Endpoint", "Together with", "Evidence"];

  test("alone, and together with another", () =>
    checkUnlocks("a_list", [
      alone,
      ["GET /list", "List", "documented"],
      partly,
      ["GET /any", "one of a_read, old", "documented"],
    ]));

  test("implied scopes are counted in", () =>
    checkUnlocks("a_read", [
      alone,
      ["GET /list", "List", "documented"],
      ["GET /any", "", "documented"],
      partly,
      ["GET /both", "b", "inferred, not confirmed"],
    ]));

  test("those of several steps too", () =>
    checkUnlocks("a_all", [
      alone,
      ["GET /list", "List", "documented"],
      ["GET /any", "", "documented"],
      partly,
      ["GET /both", "b", "inferred, not confirmed"],
      ["GET /three", "b together with old", "documented"],
    ]));

  test("one alternative met is enough", () =>
    checkUnlocks("b", [
      without,
      ["GET /any", "documented"],
      partly,
      ["GET /both", "a_read", "inferred, not confirmed"],
      ["GET /three", "a_all together with old", "documented"],
    ]));

  test("nothing", () => {
    checkUnlocks("idle", []);
    expect(visibleText(section(page(full), "idle"))).toContain("No listed endpoint is known to require");
  });
});

function checkFacts(scope: string, expected: string[]): void {
  expect(nodesOf(section(page(full), scope), "listItem").map(visibleText)).toEqual(expected);
}

describe("what a scope is", () => {
  test("deprecated", () =>
    checkFacts("old", [
      "Deprecated since 2024: It was too wide.",
      "Use instead: a_read and b",
      "Prompt shown to user: Prompt of old",
      "Allows: read",
    ]));

  test("implied and with other names", () =>
    checkFacts("a_list", [
      "Prompt shown to user: Prompt of a_list",
      "Allows: read",
      "Implied by: a_read and a_all",
      "Other names: alist and list (accepted when granted; do not request them)",
    ]));

  test("of a role with a note", () =>
    checkFacts("a_all", [
      "Prompt shown to user: Prompt of a_all",
      "Allows: create, write and delete",
      "Role: Admin (Requires an Admin user role)",
      "Implies: a_list and a_read",
    ]));

  test("of a role without one", () =>
    checkFacts("b", ["Prompt shown to user: Prompt of b", "Allows: read", "Role: Boss"]));

  test("a description keeps its lines and paragraphs", () => {
    const paragraphs = section(page(full), "b").children.slice(0, 2);
    expect(paragraphs.map(visibleText)).toEqual(["First line\nsecond line", "Second paragraph"]);
  });
});

test("the table of scopes", () => {
  expect(tableTexts(section(page(full), "Available scopes")).slice(0, 6)).toEqual([
    ["Scope", "Access permissions sought", "Prompt shown to user", "Role"],
    ["old (deprecated)", "Description of old", "Prompt of old", ""],
    ["a_list", "Description of a_list", "Prompt of a_list", ""],
    ["a_read", "Description of a_read", "Prompt of a_read", ""],
    ["a_all", "Description of a_all", "Prompt of a_all", "Requires an Admin user role"],
    ["b", "First line second line Second paragraph", "Prompt of b", "Boss"],
  ]);
});

test.each([
  ["Admin", undefined, "Admin"],
  ["Admin", "Requires an Admin user role", "Requires an Admin user role"],
  ["Admin", "Ask your account manager", "Admin (Ask your account manager)"],
])("the role %s with the note %s in the table of scopes", (name, note, expected) => {
  const roles = [{ key: "r", name, note }];
  const catalog = catalogOf({ roles, scopes: [scopeOf("a", { role: "r" })] });
  expect(tableTexts(section(page(catalog), "Available scopes"))[1]?.at(-1)).toBe(expected);
});

test("a later request repeats what was requested before, since servers may replace a grant", () => {
  expect(visibleText(section(page(full), "Requesting more scopes later"))).toMatch(
    /List the scopes that the app already uses as well\. .* a server may replace it/,
  );
});

test("what the endpoints ask for is counted", () => {
  const groups = [
    groupOf("A", [endpointOf("GET /1", [["a"]]), endpointOf("GET /2", [["a", "b"], ["c"]])]),
    groupOf("B", [endpointOf("GET /3", [["a"]]), endpointOf("GET /4", [[]])]),
    groupOf("C", [endpointOf("GET /5", "unknown"), endpointOf("GET /6", "unknown")]),
  ];
  expect(page(catalogOf({ groups })).blocks).toContain(
    "What the 6 endpoints of this API ask for: scopes (3), any valid access token (1), not documented (2).",
  );
});

test("roles are announced where there are any", () => {
  const announced = "the user who grants them has a certain role; the table below says which";
  expect(visibleText(section(page(full), "What the user sees"))).toContain(announced);
  expect(visibleText(page(catalogOf()).tree)).not.toContain(announced);
});

test("links lead to what the spec names, and to anchors that exist once", () => {
  const urls = new Set(nodesOf(page(full).tree, "link").map(({ url }) => url));
  for (const url of ["scopes", "oauth", "allow", "token"])
    expect(urls).toContain(`https://example.com/${url}`);
  expect([...urls].filter((url) => url.startsWith("http:"))).toEqual([]);
  expect(brokenLinks(parsePages(full))).toEqual([]);
});

test("a broken and a doubled anchor would be seen", () => {
  const [first, second] = parsePages(full);
  if (!first || !second) throw new Error("two pages wanted");
  expect(brokenLinks([first])).toContain("access-scopes.md links to endpoints.md");
  expect(
    brokenLinks([
      first,
      {
        ...second,
        tree: { type: "root", children: [second.tree, second.tree].flatMap(({ children }) => children) },
      },
    ]),
  ).toContain("endpoints.md has endpoint.GET.20.2Flist twice");
});

function checkExample(scopeSeparator: string, tokens: readonly string[], expected: string): void {
  const catalog = catalogOf({
    authorization: authorizationOf({ scopeSeparator }),
    scopes: tokens.map((token) => scopeOf(token)),
  });
  expect(nodesOf(page(catalog).tree, "code")[0]?.value).toBe(expected);
  const [, value = ""] = expected.split("=");
  expect(decodeURIComponent(value).split(scopeSeparator)).toEqual(tokens.slice(0, 2));
}

describe("the worked example of the parameter", () => {
  test.each([
    [" ", ["candidates_read", "candidates_create", "c"], "scope=candidates_read%20candidates_create"],
    [",", ["a", "b"], "scope=a%2Cb"],
    ["+", ["a", "b"], "scope=a%2Bb"],
    ["&", ["a", "b"], "scope=a%26b"],
    ["|", ["a", "b"], "scope=a%7Cb"],
    [".", ["a", "b"], "scope=a.b"],
    ["%", ["a", "b"], "scope=a%25b"],
    [" ", ["only"], "scope=only"],
    [" ", ["https://x.y/a#b", "c&d+`e`"], "scope=https%3A%2F%2Fx.y%2Fa%23b%20c%26d%2B%60e%60"],
  ])("separator %j, scopes %j", checkExample);

  test("takes scopes that are not deprecated where it can", () => {
    const deprecated = { since: undefined, use: [], note: undefined };
    const scopes = [scopeOf("old", { deprecated }), scopeOf("a"), scopeOf("b")];
    expect(visibleText(page(catalogOf({ scopes })).tree)).toContain("scope=a%20b");
    expect(visibleText(page(catalogOf({ scopes: scopes.slice(0, 2) })).tree)).toContain("scope=old%20a");
  });
});

test.each([
  [" ", "separate them by a space. In a URL it is written %20."],
  [",", "separate them by a comma (,). In a URL it is written %2C."],
  ["|", "separate them by a vertical bar (|). In a URL it is written %7C."],
  ["~", "separate them by the character ~. A URL carries it as it is."],
])("the separator %j in words", (scopeSeparator, expected) => {
  const scopes = [scopeOf("a"), scopeOf("b")];
  const catalog = catalogOf({ authorization: authorizationOf({ scopeSeparator }), scopes });
  expect(visibleText(page(catalog).tree)).toContain(expected);
});

test.each([
  ["a title and scopes", catalogOf()],
  ["no prompts and no descriptions", catalogOf({ scopes: [scopeOf("a", { prompt: "", description: "" })] })],
  ["an empty group", catalogOf({ groups: [groupOf("Empty", [])] })],
])("a spec with hardly anything reads well: %s", (_, catalog) => {
  const pages = parsePages(catalog);
  expect(pages.map(({ name }) => name)).toEqual(["access-scopes.md"]);
  const { source, tree, blocks } = page(catalog);
  expect(source).not.toMatch(/undefined|null|NaN|\(\)|\n{3}|  $/m);
  const isText = (_block: string, index: number) => tree.children[index]?.type !== "html";
  expect(blocks.filter(isText).filter((block) => block.trim() === "")).toEqual([]);
  const emptySections = tree.children.filter((node, index) => {
    const next = tree.children[index + 1];
    return node.type === "heading" && (!next || (next.type === "heading" && next.depth <= node.depth));
  });
  expect(emptySections).toEqual([]);
  expect(brokenLinks(pages)).toEqual([]);
});

test("the file", () => {
  const { source } = page(full);
  expect(source.split("\n").slice(0, 3)).toEqual([
    "<!-- Code generated by scopegen from spec/acme.yaml; DO NOT EDIT. -->",
    "",
    "# Acme API: access scopes",
  ]);
  expect(source).toMatch(/[^\n]\n$/);
  expect(source).not.toMatch(/\r|\n{3}/);
});
