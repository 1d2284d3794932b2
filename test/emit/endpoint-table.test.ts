/** Where the endpoints are and what they require, as lines that people can read and apps can carry. */
import { expect, test } from "vitest";
import { catalogOf, fileOf } from "../catalog-fixture.js";

function tableOf(endpoints: string): Promise<string> {
  const scope = (name: string) =>
    `  "${name}": { description: D, prompt: P, allows: [read], identifier: I${name.length} }\n`;
  const scopes = ["a", "b|", "|c`"].map(scope).join("");
  return fileOf(catalogOf(`scopes:\n${scopes}${endpoints}`), "endpoint-table.ts");
}

test("the requirements of each group, each once, and then a line a path and a line an endpoint", async () => {
  expect(
    await tableOf(`
endpoints:
  Things:
    GET /things: a
    POST /things: { allOf: [a, "b|"] }
    GET /things/{id}/parts: { anyOf: [a, { allOf: ["|c\`", a] }] }
    GET /things/{id}/all: a
    GET /things/{id}: public
    GET /: token
    GET /reports: unknown
    PUT /reports: { anyOf: [{ allOf: [a, "b|"] }, { allOf: ["|c\`", "b|"] }] }
  Nothing: {}
  Status:
    GET /status: public
  Others:
    GET /reports/{id}: "|c\`"
`),
  ).toContain(`requirementTable(
  \`
= a
= a b|
=
| |c\\\`
& a
= a
| |c\\\`
& b|

= |c\\\`
\`,
  \`
/things
 GET 1
 POST 2
 /{id}/parts
 GET 3
  /all
 GET 1
 /{id}
 GET public
/
 GET token
/reports
 GET unknown
 PUT 4
/status
 GET public

/reports/{id}
 GET 1
\`,
);
`);
});

test("no endpoints at all", async () => {
  expect(await tableOf("")).toContain("requirementTable(\n  `\n`,\n  `\n`,\n);\n");
});

test("what the names of endpoints do not say of their paths stands beside", async () => {
  const text = await tableOf(`
servers: [https://api.example.com/v1]
endpoints:
  Things:
    GET /things: a
    "GET /things/{id}/parts/{id}/größe": { requires: a, encoded_slash: true }
`);
  expect(text).toContain(`export const endpointPaths: EndpointPaths = {
  servers: ["https://api.example.com/v1"],
  rewritten: [["GET /things/{id}/parts/{id}/größe", "/things/{id}/parts/{id_2}/gr%C3%B6%C3%9Fe"]],
  encodedSlash: ["GET /things/{id}/parts/{id}/größe"],
};
`);
  expect(await tableOf("endpoints: { Things: { GET /things: a } }\n")).toContain("  servers: [],\n");
  expect(
    await tableOf(`servers: [https://api.example.com]
endpoints: { Things: { "GET /things/{id}": { requires: a, encoded_slash: true } } }
`),
  ).toContain('  servers: ["https://api.example.com"],\n  encodedSlash: ["GET /things/{id}"],\n};');
});

test("a list that wide characters make too wide for a line has lines of its own", async () => {
  const name = `GET /things/{id}/${"字".repeat(40)}`;
  const text = await tableOf(`endpoints: { Things: { "${name}": { requires: a, encoded_slash: true } } }\n`);
  expect(text).toContain(`  encodedSlash: [\n    "${name}",\n  ],`);
});
