/** The page of the explorer as text: its policy, its data, and what a hostile spec makes of it. */
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { emitExplorer } from "../../generator/emit/explorer.js";
import type { ExplorerData } from "../../generator/explorer/data.js";
import { catalogOf, catalogOfSpec, explorer, runtime } from "../catalog-fixture.js";
import { tables } from "../compile/tables.js";

const options = { importExtension: "js", runtime, explorer } as const;
const least = "scopes: { a: { description: A, prompt: A, allows: [read] } }\n";

function pageOf(body: string): string {
  return emitExplorer(catalogOf(body), options)[0]?.text ?? "";
}

function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start) + start.length;
  expect(text.split(start)).toHaveLength(2);
  return text.slice(from, text.indexOf(end, from));
}

function dataOf(page: string): ExplorerData {
  return JSON.parse(between(page, '<script id="data" type="application/json">', "</script>")) as ExplorerData;
}

describe("the policy", () => {
  const page = pageOf(least);
  const policy = between(page, 'Content-Security-Policy" content="', '"').split("; ");
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

  test("lets run this script, apply this style sheet, and nothing else", () => {
    expect(policy).toEqual([
      "default-src 'none'",
      `script-src ${hash(between(page, "<script>", "</script>"))}`,
      `style-src ${hash(between(page, "<style>", "</style>"))}`,
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
  });

  test("is of what was built", () => {
    expect(between(page, "<script>", "</script>")).toBe(explorer.script);
    expect(explorer.script.length).toBeGreaterThan(10_000);
  });
});

test.each([...tables])("%s: the data holds no tag, and the page only its own", (name, specText) => {
  const catalog = catalogOfSpec(name, specText);
  const [file] = emitExplorer(catalog, options);
  const page = file?.text ?? "";
  expect(emitExplorer(catalogOfSpec(name, specText), options)).toEqual([file]);
  const data = between(page, '<script id="data" type="application/json">', "</script>");
  expect(data).not.toMatch(/[<>&\u2028\u2029]/);
  const tokens = catalog.scopes.map(({ token }) => token);
  expect((JSON.parse(data) as ExplorerData).scopes.map(([token]) => token)).toEqual(tokens);
  const tags = page
    .replace(explorer.script, "")
    .replace(explorer.styles, "")
    .match(/<[^>]*>/g);
  expect(tags?.map((tag) => /^<\/?[!\w-]+/.exec(tag)?.[0]).join(" ")).toBe(
    "<!-- <!doctype <html <head <meta <meta <meta <meta <title </title <style </style </head " +
      "<body <a </a <div <noscript </noscript </div <script </script <script </script </body </html",
  );
});

test("a title shows as it is written", () => {
  const catalog = catalogOfSpec("a", `scopegen: 1\ntitle: '</title><script>x=1</script>&amp;'\n${least}`);
  const [file] = emitExplorer(catalog, options);
  expect(between(file?.text ?? "", "<title>", "</title>")).toBe(
    "&#60;/title&#62;&#60;script&#62;x=1&#60;/script&#62;&#38;amp;: access scopes explorer",
  );
});

test("what is absent is left out", () => {
  for (const body of [least, `${least}endpoints: { Empty: {} }\n`]) {
    expect(dataOf(pageOf(body))).toEqual({
      title: "Acme API",
      name: "acme",
      separator: " ",
      scopes: [["a", "A", "A", ["read"]]],
    });
  }
});

test("requirements stand there once if stated and once if inferred, by the places of their scopes", () => {
  const spec = `authorization: { authorization_endpoint: https://a.example/allow, scope_separator: "," }
roles: { admin: { name: Admin } }
scopes:
  a: { description: A, prompt: A, allows: [read], aliases: [x] }
  b: { description: B, prompt: B, allows: [write], role: admin, implies: [a], deprecated: { since: "1" } }
endpoints:
  One:
    GET /a: a
    GET /b: { requires: a, summary: S, evidence: inferred }
  Two:
    GET /c: { requires: { anyOf: [b, { allOf: [a, b] }], }, evidence: inferred, allow: [unreachable-alternative] }
    GET /d: unknown
    GET /e: token
    GET /f: public
    GET /g: { requires: a, evidence: inferred }
`;
  expect(dataOf(pageOf(spec))).toMatchObject({
    separator: ",",
    authorizationEndpoint: "https://a.example/allow",
    roles: [{ key: "admin", name: "Admin" }],
    scopes: [
      ["a", "A", "A", ["read"], { aliases: ["x"] }],
      ["b", "B", "B", ["write"], { role: "admin", implied: [0], deprecated: {} }],
    ],
    requirements: [[[0]], [[0]], [[1], [0, 1]], "unknown", [[]], "public"],
    documented: [0, 3, 4, 5],
    groups: [
      [
        "One",
        [
          ["GET 0/a", 0],
          ["GET 1b", 1, "S"],
        ],
      ],
      [
        "Two",
        [
          ["GET 0/c", 2],
          ["GET 1d", 3],
          ["GET 1e", 4],
          ["GET 1f", 5],
          ["GET 1g", 1],
        ],
      ],
    ],
  });
});
