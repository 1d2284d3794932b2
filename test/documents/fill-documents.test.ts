/** Filling changes nothing outside of the markers, is the same the second time, and no text of a spec can end a region. */
import * as fc from "fast-check";
import { format } from "prettier";
import { expect, test } from "vitest";
import { fillDocuments } from "../../generator/documents/fill-documents.js";
import { regionEmitter } from "../../generator/emit/regions/index.js";
import { readDocument } from "../../generator/index.js";
import type { ScopeCatalog } from "../../generator/index.js";
import { catalogOf, endpointOf, groupOf, scopeOf } from "../emit/docs/catalog.js";
import { hostileTexts } from "../print/hostile-texts.js";
import { runs } from "../runs.js";

const markers = [
  "<!-- /scopegen -->",
  "--> <!-- scopegen:acme:scopes -->",
  "```",
  "\n\n<!-- /scopegen -->\n",
];
const hostile = [...hostileTexts, ...markers].map((text, index) => {
  const scope = scopeOf("things_read", { description: text, prompt: text });
  const endpoint = endpointOf("GET /things", [["things_read"]], { summary: text });
  return [
    index,
    catalogOf({ specName: "acme", scopes: [scope], groups: [groupOf(text, [endpoint])] }),
  ] as const;
});
const regions = ["scopes", "endpoints", "prompts", 'least-scopes "GET /things"'];

async function filled(text: string, catalog: ScopeCatalog): Promise<string> {
  const read = { ...(await readDocument({ path: "README.md", text })), docs: "generated/acme/docs" };
  const [document] = fillDocuments([read], catalog, regionEmitter(catalog));
  expect(document?.diagnostics).toEqual([]);
  return document?.text ?? "";
}

/** The document without what stands in its regions. */
async function outside(text: string): Promise<string[]> {
  const { text: body, regions: found } = await readDocument({ path: "README.md", text });
  const ends = [...found.map(({ content }) => content.start), body.length];
  return ends.map((end, index) => body.slice(found[index - 1]?.content.end ?? 0, end));
}

test.each(hostile)("hostile text %s ends no region", async (_, catalog) => {
  const empty = regions.map((region) => `<!-- scopegen:acme:${region} -->\n<!-- /scopegen -->\n`).join("\n");
  const once = await filled(empty, catalog);
  expect(await filled(once, catalog)).toBe(once);
  expect(await outside(once)).toEqual(await outside(empty));
});

test("whatever stands around regions stays, byte for byte, and once is enough", async () => {
  const [, catalog] = hostile[0] ?? [];
  if (!catalog) throw new Error("there are no hostile texts");
  const around = [
    "text\n",
    "- a\n",
    "  b\n",
    "> c\n",
    "\n",
    "```\nd\n```\n",
    "# e\r\n",
    "<div>\n",
    "\t",
    "f 😀\r\n",
  ];
  const region = fc
    .tuple(
      fc.constantFrom(...regions),
      fc.constantFrom("", "old\n", "\n- old\n"),
      fc.constantFrom("\n", "\r\n"),
    )
    .map(([name, old, end]) =>
      `\n<!-- scopegen:acme:${name} -->\n${old}<!-- /scopegen -->\n`.replaceAll("\n", end),
    );
  const part = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...around) },
    { weight: 1, arbitrary: region },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 12 }), fc.boolean(), async (parts, mark) => {
      const text = (mark ? "\uFEFF" : "") + parts.join("");
      const once = await filled(text, catalog);
      expect(once.startsWith("\uFEFF")).toBe(mark);
      expect(await filled(once, catalog)).toBe(once);
      expect(await outside(once)).toEqual(await outside(text));
    }),
    { numRuns: runs(300) },
  );
});

test("prettier leaves regions as they are, wide characters too", async () => {
  const texts = ["Read things.", "読む 😀 e\u0301", "a | b `c` <d> *e* _f_", "x".repeat(200)];
  const scopes = texts.map((text, index) => scopeOf(`scope_${index}`, { description: text, prompt: text }));
  const endpoints = [endpointOf("GET /things", [["scope_0"], ["scope_1", "scope_2"]])];
  const catalog = catalogOf({ specName: "acme", scopes, groups: [groupOf("Things", endpoints)] });
  const empty = regions.map((region) => `<!-- scopegen:acme:${region} -->\n<!-- /scopegen -->\n`).join("\n");
  const text = await filled(`# Acme\n\n${empty}`, catalog);
  expect(await format(text, { parser: "markdown" })).toBe(text);
  expect(text).not.toBe(`# Acme\n\n${empty}`);
});
