/** What filling makes of documents that are wrong, in odd order, or speak of other specs; and which markers are found. */
import { expect, test } from "vitest";
import { fillDocuments } from "../../generator/documents/fill-documents.js";
import { fillRegions, regionText } from "../../generator/documents/fill-regions.js";
import { findMarkers } from "../../generator/documents/find-markers.js";
import { readDocument } from "../../generator/index.js";
import { catalogOf, endpointOf, groupOf, scopeOf } from "../emit/docs/catalog.js";

const catalog = catalogOf({
  specName: "acme",
  scopes: [scopeOf("read", {})],
  groups: [groupOf("Things", [endpointOf("GET /things", [["read"]], {})])],
});
const region = (words: string) => `<!-- scopegen:${words} -->\nold\n<!-- /scopegen -->\n`;

async function fill(text: string) {
  const [filled] = fillDocuments(
    [await readDocument({ path: "A.md", text })],
    catalog,
    ({ name, endpoints }) => `${name} ${endpoints.map((endpoint) => endpoint.name).join()}`,
  );
  return filled;
}

test("regions are filled wherever they stand in the list", () => {
  const regions = [
    { content: { start: 7, end: 8 }, text: "C" },
    { content: { start: 1, end: 1 }, text: "A" },
    { content: { start: 3, end: 5 }, text: "B" },
  ];
  expect(fillRegions("0123456789", regions)).toBe("0A12B56C89");
});

test.each([
  ["a\nb\r\n", 0, "\n"],
  ["a\r\nb\n", 0, "\r\n"],
  ["a\rb\n", 0, "\r"],
  ["a\nb\r\nc\n", 2, "\r\n"],
  ["a\nb", 2, "\n"],
])("in %j a region at %d has the line ends of its line", (text, start, end) => {
  const written = regionText("x\ny", text, { start, end: start });
  expect(written).toBe(`${end}${end}x${end}y${end}${end}`);
});

test("a region is filled, and that of another spec stays", async () => {
  const text = `\uFEFF${region("acme:scopes")}\n${region("other:scopes")}`;
  const filled = await fill(text);
  expect(filled?.text).toBe(text.replace("\nold\n", "\n\nscopes \n\n"));
  expect(filled).toMatchObject({ path: "A.md", diagnostics: [], regions: [{ text: "\n\nscopes \n\n" }] });
});

test("a document with a mistake stays as it is, and its mistakes come in the order of their places", async () => {
  const wrong = (name: string) => region(`acme:least-scopes "${name}"`);
  const text = `\uFEFF${wrong("GET /nowhere")}\n${region("acme:scopes")}\n${wrong("GET /never")}`;
  const filled = await fill(text);
  expect(filled).toMatchObject({ path: "A.md", text, regions: [] });
  expect(filled?.diagnostics.map(({ message }) => /GET \/\w+/.exec(message)?.[0])).toEqual([
    "GET /nowhere",
    "GET /never",
  ]);

  const document = await readDocument({ path: "A.md", text: wrong("GET /nowhere") });
  const late = { ...document.regions[0], content: { start: 0, end: 0 } };
  const found = await readDocument({ path: "A.md", text: "text\n\n<!-- scopegen:acme:nothing -->\n" });
  const [mixed] = fillDocuments(
    [{ ...found, regions: [...document.regions, late as (typeof document.regions)[0]] }],
    catalog,
    () => "never",
  );
  const starts = mixed?.diagnostics.map(({ range }) => range.start) ?? [];
  expect(starts.length).toBe(found.diagnostics.length + 2);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});

const good = "<!-- scopegen:acme:scopes -->";
test.each([
  ["no marker", "text <!-- scope --> scopegen:acme:scopes", []],
  ["a line of its own", `text\n\n${good}\n`, [[6, true]]],
  ["at the very end", `text\n\n${good}`, [[6, true]]],
  ["blanks behind", `${good} \t\n`, [[0, true]]],
  ["a text behind", `${good} text\n`, [[0, false]]],
  ["more space in it", "<!--  scopegen:acme:scopes-->\n", [[0, true]]],
  ["without a space", "<!--scopegen:acme:scopes-->\n", [[0, true]]],
  ["in capitals", "<!-- SCOPEGEN:acme:scopes -->\n", [[0, true]]],
  [
    "two on a line",
    `${good}${good}\n`,
    [
      [0, false],
      [29, false],
    ],
  ],
  [
    "two under each other",
    `${good}\n${good}\n`,
    [
      [0, true],
      [30, true],
    ],
  ],
  ["behind another comment", `<!-- a -->\n${good}\n`, [[11, true]]],
  ["after a comment that is empty", `<!----> ${good}\n`, [[8, false]]],
  ["in a block of HTML", `<div>\n${good}\n</div>\n`, [[6, true]]],
  ["in preformatted text", `<pre>\n${good}\n</pre>\n`, [[6, false]]],
  ["in preformatted text with an attribute", `<pre class="a">\n${good}\n</pre>\n`, [[16, false]]],
  ["in an element that only begins so", `<prefix-a>\n${good}\n</prefix-a>\n`, [[11, true]]],
  ["in a script", `  <script>\n${good}\n</script>\n`, [[11, false]]],
  ["in a style", `<STYLE>\n${good}\n</STYLE>\n`, [[8, false]]],
  ["in a text area", `<textarea>\n${good}\n</textarea>\n`, [[11, false]]],
  ["in an instruction", `<?a\n${good}\n?>\n`, [[4, false]]],
  ["in a declaration", `<!DOCTYPE a [\n${good}\n`, [[14, false]]],
] as const)("a marker, %s", (_, text, expected) => {
  const found = findMarkers(text).map(({ range, wellPlaced }) => [range.start, wellPlaced]);
  expect(found).toEqual(expected);
  for (const { range } of findMarkers(text))
    expect(text.slice(range.start, range.end)).toMatch(/^<!--.*-->$/);
});
