/** The checkers of the pages, each shown a fault, so that it is known to see it. */
import { beforeAll, describe, expect, test } from "vitest";
import type { ScopeCatalog } from "../../generator/model/catalog.js";
import { authorizationOf, catalogOf, endpointOf, groupOf, scopeOf } from "../emit/docs/catalog.js";
import { chromiumPath } from "./chromium.js";
import { siteOfTests } from "./site-of-tests.js";
import { lookAt } from "./docs-check.js";
import { differences } from "./docs-differences.js";
import { docsOfCatalog } from "./docs-of-spec.js";
import { problemsOf, type Opened } from "./docs-problems.js";

describe.skipIf(chromiumPath === undefined)("in Chromium", () => {
  const site = siteOfTests();

  let pages: readonly Opened[];
  beforeAll(async () => {
    ({ pages } = await lookAt(site(), docsOfCatalog(of({})).files));
  });

  const table = (row: string) => `| a | b |\n| --- | --- |\n| 1 | 2 |\n${row}\n`;

  test.each([
    ["nothing", "# Fine\n\nSee [b](b.md#there) and <https://example.com>.", []],
    ["a short row", table("| x |"), ["a.md: table 0, row 1 has 1 cells, not 2"]],
    ["a long row", table("| x | y | z |"), ["a.md: table 0, row 1 has 3 cells, not 2"]],
    ["a cell that is cut", table("| x | </td><td> |"), ["a.md: table 1, row 1 has 3 cells, not 2"]],
    ["an anchor that is there twice", '<a id="x"></a><a id="x"></a>', ["a.md: the id x is there twice"]],
    ["an anchor with odd characters", '<a id="x y"></a>', ["a.md: the id x y has odd characters"]],
    ["a file that is not there", "[x](c.md)", ["a.md: c.md leads nowhere"]],
    ["a place that is not there", "[x](#there)", ["a.md: #there leads nowhere"]],
    ["a place that is on another page", "[x](b.md#here)", ["a.md: b.md#here leads nowhere"]],
    [
      "a picture that is not there",
      "![x](c.svg)",
      ["a.md: https://docs.test/c.svg leads nowhere", "asked for https://docs.test/c.svg"],
    ],
    ["a link without https", "<http://example.com>", ["a.md: http://example.com leads nowhere"]],
    ["a link with a name in it", "[x](https://a@example.com)", ["a.md: https://a@example.com leads nowhere"]],
    [
      "a link that runs",
      "<a href='javascript:pwned=1'>x</a>",
      ["a.md ran 1", "a.md: javascript:pwned=1 leads nowhere"],
    ],
    ["a script", "<script>pwned = 2</script>", ["a.md ran 2", "a.md: <script> is not for documents"]],
    [
      "a handler",
      '<b onmouseover="pwned=3">x</b>',
      ["a.md ran 3", "a.md: <b onmouseover> is not for documents"],
    ],
    [
      "a picture from elsewhere",
      "![x](https://example.com/x.png)",
      ["a.md: https://example.com/x.png leads nowhere", "asked for https://example.com/x.png"],
    ],
    ["a style", '<p style="color: red">x</p>', ["a.md: <p style> is not for documents"]],
    ["an address in text", "https&#58;//example.com", ['a.md: an address in "https://example.com"']],
    ["a mention", "Ask @name", ['a.md: a mention or a mail address in "Ask @name"']],
    ["an emoji", "Good :+1:", ['a.md: an emoji in "Good :+1:"']],
    ["a formula", "It is $x$", ['a.md: a formula in "It is $x$"']],
  ])("%s", async (_, text, expected) => {
    const other = text.includes("b.md") ? ([["b.md", '<a id="there"></a>']] as const) : [];
    const files = new Map([["a.md", text], ...other]);
    const { pages: found, events } = await lookAt(site(), files);
    expect([...events, ...problemsOf(found, files)].toSorted()).toEqual(expected);
  });

  const {
    scopes: [scope = scopeOf("x")],
    ...catalog
  } = catalogOf({
    source: "https://example.com/source",
    links: [{ name: "Link", url: "https://example.com/link" }],
    authorization: authorizationOf({ whenScopeIsOmitted: "Omitted", insufficientScopeError: "Refused" }),
    roles: [{ key: "r", name: "Boss", note: "Needs more" }],
    scopes: [scopeOf("a", { role: "r", aliases: ["b"] })],
  });
  const endpoint = endpointOf("GET /a", [["a"]], { summary: "Sum", note: "Note", source: "Source" });
  const of = (
    parts: { scope?: typeof scope; endpoint?: typeof endpoint; group?: string } & Partial<ScopeCatalog>,
  ): ScopeCatalog => {
    const { group = "Group", scope: own = scope, endpoint: ownEndpoint = endpoint, ...rest } = parts;
    return { ...catalog, scopes: [own], groups: [groupOf(group, [ownEndpoint])], ...rest };
  };

  test.each<[string, ScopeCatalog]>([
    ["the title", of({ title: "Another" })],
    ["the source", of({ source: "Another" })],
    ["a link", of({ links: [] })],
    [
      "what omission means",
      of({ authorization: { ...catalog.authorization, whenScopeIsOmitted: "Another" } }),
    ],
    ["the error", of({ authorization: { ...catalog.authorization, insufficientScopeError: "Another" } })],
    ["a role", of({ roles: [{ key: "r", name: "Boss", note: "Needs another" }] })],
    ["a scope", of({ scope: { ...scope, token: "another" } })],
    ["another scope", of({ scopes: [scope, scopeOf("c")] })],
    ["a description", of({ scope: { ...scope, description: "Another" } })],
    ["a prompt", of({ scope: { ...scope, prompt: "Another" } })],
    ["an alias", of({ scope: { ...scope, aliases: ["another"] } })],
    [
      "a deprecation",
      of({ scope: { ...scope, deprecated: { since: undefined, use: [], note: undefined } } }),
    ],
    ["a group", of({ group: "Another" })],
    ["an endpoint", of({ endpoint: { ...endpoint, name: "GET /another" } })],
    ["a requirement", of({ endpoint: { ...endpoint, requirement: [["a", "b"]] } })],
    ["no requirement", of({ endpoint: { ...endpoint, requirement: "public" } })],
    ["evidence", of({ endpoint: { ...endpoint, evidence: "inferred" } })],
    ["a summary", of({ endpoint: { ...endpoint, summary: "Another" } })],
    ["a note", of({ endpoint: { ...endpoint, note: "Another" } })],
    ["a source", of({ endpoint: { ...endpoint, source: "Another" } })],
  ])("another text: %s", (_, other) => {
    expect(differences(pages, of({}))).toEqual([]);
    expect(differences(pages, other)).not.toEqual([]);
  });
});
