import { expect, test } from "vitest";
import { catalogOf, filesOf } from "../catalog-fixture.js";

async function check(endpoints: string, ...excerpts: readonly string[]) {
  const text = await textOf("endpoints.ts", endpoints);
  for (const excerpt of excerpts) expect(text).toContain(excerpt);
}

async function textOf(file: string, endpoints: string): Promise<string | undefined> {
  const scope = (name: string) => `  ${name}: { description: ${name}, prompt: ${name}, allows: [read] }\n`;
  const catalog = catalogOf(`scopes:\n${["a", "b", "c"].map(scope).join("")}${endpoints}`);
  return (await filesOf(catalog)).get(file);
}

test("every kind of requirement, as a type and as data", async () => {
  await check(
    `
endpoints:
  Things:
    GET /one: a
    GET /all: { allOf: [a, b] }
    GET /any: { anyOf: [a, { allOf: [b, c] }] }
    GET /me: token
    GET /status: public
    GET /reports: unknown
`,
    `  /** Requires \`a\` (documented). */
  "GET /one": ["a"];
  /** Requires \`a\` and \`b\` (documented). */
  "GET /all": ["a", "b"];
  /** Requires \`a\` or (\`b\` and \`c\`) (documented). */
  "GET /any": ["a"] | ["b", "c"];
  /** Requires a valid access token, with no scope in particular (documented). */
  "GET /me": [];
  /** Public: needs no access token (documented). */
  "GET /status": "public";
  /** Unknown: what it requires is not documented, so it never counts as allowed. */
  "GET /reports": "unknown";
}
`,
    `const requirements: { readonly [E in keyof EndpointScopes]: Requirement } = {
  /* --- Things --- */
  "GET /one": [["a"]],
  "GET /all": [["a", "b"]],
  "GET /any": [["a"], ["b", "c"]],
  "GET /me": [[]],
  "GET /status": "public",
  "GET /reports": "unknown",
};
`,
  );
});

test("what is known of an endpoint stands over its row, and says where it is inferred", async () => {
  await check(
    `
defaults: { evidence: inferred, source: "github:acme/docs list.md" }
endpoints:
  Things:
    GET /things/{id}:
      requires: a
      summary: Get a thing
      note: |-
        The description of a names things.
        No page says so, see @acme.
      operationId: getThing
  "*/ eslint-disable":
    GET /other: unknown
`,
    `  /* --- Things --- */
  /**
   * Get a thing
   *
   * Requires \`a\` (inferred, not documented).
   *
   * - Note: The description of a names things.
   *   No page says so, see \\@acme.
   * - operationId: \`getThing\`
   */
  "GET /things/{id}": ["a"];

  /* --- *\\/ eslint-disable --- */
  /** Unknown: what it requires is not documented, so it never counts as allowed. */
  "GET /other": "unknown";
`,
  );
});

test("a table without endpoints", async () => {
  await check(
    "",
    "export interface EndpointScopes {}\n",
    "const requirements: { readonly [E in keyof EndpointScopes]: Requirement } = {};",
  );
});

test("a group without endpoints leaves no trace", async () => {
  await check(
    `
endpoints:
  Empty: {}
  Defaults: { defaults: { evidence: inferred } }
  Things: { GET /one: a }
`,
    `export interface EndpointScopes {
  /* --- Things --- */
  /** Requires \`a\` (documented). */
  "GET /one": ["a"];
}
`,
    `Requirement } = {
  /* --- Things --- */
  "GET /one": [["a"]],
};
`,
  );
  await check("endpoints: { Empty: {} }\n", "export interface EndpointScopes {}\n", "Requirement } = {};");
});

test("a table whose lines only prettier can measure is left to prettier", async () => {
  const wide = "漢字".repeat(18);
  await check(
    `endpoints: { Things: { "GET /${wide}": { anyOf: [{ allOf: [a, b] }, { allOf: [a, c] }] } } }\n`,
    `  "GET /${wide}":\n    ["a", "b"] | ["a", "c"];\n`,
  );
});

test("the parameters of each path, and what its name does not say", async () => {
  await check(
    `
servers: [https://api.example.com/v1]
endpoints:
  Things:
    GET /things: a
    "GET /things/{id}/parts/{id}/größe": { requires: a, encoded_slash: true }
    "GET /things/{a thing}/{__proto__}/{a long enough name}/{and another long name}/{id}": a
`,
    `export type EndpointParameters = {
  /* --- Things --- */
  "GET /things": NoParameters;
  "GET /things/{id}/parts/{id}/größe": { id: string; id_2: string };
  "GET /things/{a thing}/{__proto__}/{a long enough name}/{and another long name}/{id}": {
    "a thing": string;
    ["__proto__"]: string;
    "a long enough name": string;
    "and another long name": string;
    id: string;
  };
};
`,
    'import type { MatchOutcome, NoParameters } from "./runtime/match-outcome.js";',
  );
});

test("no name is imported that is not used", async () => {
  await check(
    "endpoints: { Things: { 'GET /{id}': a } }\n",
    'import type { MatchOutcome } from "./runtime/match-outcome.js";',
  );
});

test("paths that are not written as in the names of their endpoints stand in a file of their own", async () => {
  const paths = `
servers: [https://api.example.com/v1]
endpoints:
  Things:
    GET /things: a
    "GET /things/{id}/parts/{id}/größe": { requires: a, encoded_slash: true }
`;
  expect(await textOf("endpoint-paths.ts", paths)).toContain(`export const endpointPaths: EndpointPaths = {
  servers: ["https://api.example.com/v1"],
  rewritten: [["GET /things/{id}/parts/{id}/größe", "/things/{id}/parts/{id_2}/gr%C3%B6%C3%9Fe"]],
  encodedSlash: ["GET /things/{id}/parts/{id}/größe"],
};
`);
  expect(await textOf("endpoint-paths.ts", "endpoints: { Things: { GET /things: a } }\n")).toContain(
    "  servers: [],\n",
  );
});
