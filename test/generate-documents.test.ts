/** Specs and documents as bytes: what is refused has a place and no output, and what is filled keeps its first bytes. */
import { expect, test } from "vitest";
import { generate, readDocument, readSpec } from "../generator/index.js";
import { explorer, runtime } from "./catalog-fixture.js";

const assets = { version: "1.2.3", runtime, explorer };
const specText = `scopegen: 1
title: Ä
scopes:
  a: { description: A, prompt: A, allows: [read] }
endpoints:
  G: { GET /a: a, GET /none: unknown }
`;
const spec = { specName: "acme", specPath: "spec/acme.yaml", specText, assets };
const markers = "<!-- scopegen:acme:scopes -->\n<!-- /scopegen -->\n";

/** Plain bytes, of which no text can be had by asking them for one. */
const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text));
const codesOf = ({ diagnostics }: { readonly diagnostics: readonly { readonly code: string }[] }) =>
  diagnostics.map(({ code }) => code);

async function documentOf(text: string | Uint8Array) {
  const read = await readDocument({ path: "README.md", text, specNames: ["acme"] });
  return { ...read, docs: undefined };
}

test("a spec and a document are the same as a text and as bytes", async () => {
  expect(readSpec({ ...spec, specText: bytesOf(specText) })).toEqual(readSpec(spec));
  expect(await documentOf(bytesOf(`Ä\n${markers}`))).toEqual(await documentOf(`Ä\n${markers}`));
});

test("a spec with a byte that is no UTF-8 has one mistake and nothing else", () => {
  const found = readSpec({ ...spec, specText: Uint8Array.from([...bytesOf(specText), 0xff]) });
  expect(codesOf(found)).toEqual(["invalid-encoding"]);
  expect(found.catalog).toBeUndefined();
});

test("a document with such a byte, or of too many, has one mistake and no regions", async () => {
  const broken = await documentOf(Uint8Array.from([...bytesOf(markers), 0xff]));
  expect([codesOf(broken), broken.regions, broken.byteOrderMark]).toEqual([["invalid-encoding"], [], ""]);
  const large = await documentOf(new Uint8Array(33 * 1024 * 1024));
  expect(large.diagnostics.map(({ code, hint }) => [code, hint])).toEqual([
    ["too-large", "Split the document into several."],
  ]);
});

test("a document is filled, and begins with a byte order mark where it did", async () => {
  const begun = async (bytes: readonly number[]) =>
    (await documentOf(Uint8Array.from([...bytes, ...bytesOf(markers)]))).byteOrderMark;
  expect(await begun([0xef, 0xbb, 0xbf])).toBe("\uFEFF");
  // U+FEFE, U+FEC0 and a letter.
  for (const others of [[0xef, 0xbb, 0xbe], [0xef, 0xba, 0xbf], [0x61]]) expect(await begun(others)).toBe("");
  const document = await documentOf(`\uFEFF${markers}`);
  const { documents } = await generate({ ...spec, documents: [document] });
  expect(documents[0]?.text).toContain("| `a`");
});

test("a mistake in a document leaves no files, and the documents as they were", async () => {
  const wrong = "<!-- scopegen:acme:nothing -->\n<!-- /scopegen -->\n";
  const read = [await documentOf(markers), await documentOf(wrong)];
  const { files, documents } = await generate({ ...spec, documents: read });
  expect(files).toEqual([]);
  expect(documents.map(({ text }) => text)).toEqual([markers, wrong]);
  expect(documents.flatMap(codesOf)).toHaveLength(1);
});

test("a mistake in the spec leaves the documents as they were", async () => {
  const input = { ...spec, specText: `${specText}more: 1\n`, documents: [await documentOf(markers)] };
  const { files, documents } = await generate(input);
  expect(files).toEqual([]);
  expect(documents.map(({ text }) => text)).toEqual([markers]);
});

test("mistakes are in the order of the file, whatever finds them", () => {
  const text = specText.replace("GET /a: a", "GET /a: b").replace("allows: [read]", "allows: [raed]");
  const { diagnostics } = readSpec({ ...spec, specText: `${text}more: 1\n` });
  const starts = diagnostics.map(({ range }) => range.start);
  expect(codesOf({ diagnostics }).slice(0, 2)).toEqual(["unused-scope", "invalid-value"]);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});
