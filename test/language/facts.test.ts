/** What the rules look at: every text of a spec, every place that names a scope, and what a scope leads to. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { endpointShape } from "../../generator/language/facts/endpoint-shape.js";
import { endpointsOf } from "../../generator/language/facts/endpoints.js";
import { implicationsOf, reachable, reversed } from "../../generator/language/facts/implications.js";
import { partOf } from "../../generator/language/facts/part-of.js";
import { scopeReferences, scopesByName } from "../../generator/language/facts/scopes.js";
import { textsOf } from "../../generator/language/facts/texts.js";
import { repository } from "../architecture/repository.js";
import { diagnosed, specOf } from "./diagnosed.js";

const everyKey = () => documentOf(readFileSync(join(repository, "test/language/every-key.yaml"), "utf8"));

function documentOf(spec: string) {
  const { document } = diagnosed(spec);
  if (!document) throw new Error("the spec is not read");
  return document;
}

test("every text that people read, with its name and whether it may have several lines", () => {
  const shown = textsOf(everyKey()).map(
    ({ text, name, multiline }) => `${name}${multiline ? " (lines)" : ""}: ${text.value.slice(0, 20)}`,
  );
  expect(shown).toEqual([
    "`title`: Acme API",
    "`source`: https://example.com/",
    "the name of a link: oauth",
    "`when_scope_is_omitted` (lines): The default scopes r",
    "`insufficient_scope_error`: OAuthPermissionsExce",
    "the key of a role: admin",
    "`name`: Admin",
    "`note` (lines): Requires an Admin us",
    "`description` (lines): Read access to thing",
    "`prompt`: Access Things",
    "`description` (lines): List things.",
    "`prompt`: List Things",
    "`description` (lines): Manage things.",
    "`prompt`: Manage Things",
    "`description` (lines): Old things.",
    "`prompt`: Use Old Things",
    "`since`: 2024",
    "`note` (lines): why",
    "`description` (lines): All.",
    "`prompt`: Everything",
    "`source`: github:owner/repo pa",
    "`note` (lines): Found by trying it.",
    "the name of a group: Things",
    "`source`: https://example.com/",
    "`note` (lines): From the page.",
    "the name of a group: Files",
    "`summary` (lines): Delete a thing",
    "`operationId`: deleteThing",
    "`source`: https://example.com/",
    "`note` (lines): why we believe it",
  ]);
});

test("no text that is not there", () => {
  const shown = textsOf(documentOf(specOf({}))).map(({ name, text }) => `${name}: ${text.value}`);
  expect(shown).toEqual([
    "`title`: Acme API",
    "`description`: A",
    "`prompt`: Do A",
    "the name of a group: Things",
  ]);
});

test("every place that names a scope, with the scope or endpoint that it belongs to", () => {
  const document = everyKey();
  const owners = new Map<unknown, string>(
    [...document.scopes, ...endpointsOf(document)].map((owner) => [owner, owner.name.value]),
  );
  expect(
    [...scopeReferences(document)].map(({ text, owner }) => `${owners.get(owner)}: ${text.value}`),
  ).toEqual([
    "things_read: things_list",
    "things_old: things_read",
    "GET /things: things_read",
    "POST /things: things_read",
    "POST /things: things_manage",
    "GET /things/{id}: things_list",
    "GET /things/{id}: things_old",
    "GET /things/{id}: public",
    "DELETE /things/{id}: things_manage",
    "PUT /files/{name}.{type}: things_manage",
    "PUT /files/{name}: things_manage",
    "PUT /files/{name}: public",
  ]);
});

test("of two scopes with one name the first counts", () => {
  const keys = "prompt: Do B, allows: [read]";
  const document = documentOf(
    specOf({ scopes: [`b: { description: One, ${keys} }`, `b: { description: Two, ${keys} }`] }),
  );
  expect(scopesByName(document).get("b")?.description?.value).toBe("One");
});

test("what scopes lead to, and what leads to them", () => {
  const keys = "description: X, prompt: Do X, allows: [read]";
  const implications = implicationsOf(
    documentOf(
      specOf({
        scopes: [
          `b: { ${keys}, implies: [c, d] }`,
          `c: { ${keys}, implies: [e] }`,
          `d: { ${keys}, implies: [e, b] }`,
          `e: { ${keys} }`,
        ],
      }),
    ),
  );
  expect([...reachable(["b"], implications)].toSorted()).toEqual(["b", "c", "d", "e"]);
  expect([...reachable(["c", "a"], implications)].toSorted()).toEqual(["a", "c", "e"]);
  expect([...reachable(["c"], reversed(implications))].toSorted()).toEqual(["b", "c", "d"]);
  expect([...reachable(["e"], reversed(implications))].toSorted()).toEqual(["b", "c", "d", "e"]);
  expect([...reachable(["nowhere"], implications)]).toEqual(["nowhere"]);
});

test.each([
  ["PUT /a/{id}: a", "PUT /a/{}"],
  ["PUT /a/{other}: a", "PUT /a/{}"],
  ["PUT /a/x{id}.json/{b}: a", "PUT /a/x{}.json/{}"],
  ["PUT /%61: a", "PUT /a"],
  ["PUT /: a", "PUT /"],
  ["PUT /a//b: a", undefined],
  ["/a: a", undefined],
  ['" /a": a', undefined],
])("the shape of %s is %s", (line, shape) => {
  const endpoint = endpointsOf(documentOf(specOf({ endpoints: [line] }))).at(-1);
  expect(endpoint && endpointShape(endpoint)).toBe(shape);
});

test.each<[string, string, number, number, string]>([
  ["plain", "GET /a", 0, 3, "GET"],
  ["quoted", '"GET /a"', 4, 6, "/a"],
  ["quoted by apostrophes", "'GET /a'", 0, 3, "GET"],
  ["escaped", '"GET \\u002Fa"', 0, 3, '"GET \\u002Fa"'],
  ["one character more", "GET /a ", 0, 3, "GET /a "],
  ["nothing of it", "GET /a", 3, 3, "GET /a"],
  ["less than nothing", "GET /a", 4, 3, "GET /a"],
])("a part of a text that is %s", (_, written, start, end, part) => {
  const file = `key: ${written}\n`;
  const range = partOf({ value: "GET /a", range: { start: 5, end: 5 + written.length } }, start, end);
  expect(file.slice(range.start, range.end)).toBe(part);
});
