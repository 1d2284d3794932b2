import { expect, test } from "vitest";
import { catalogOf, fileOf } from "../catalog-fixture.js";

async function check(endpoints: string, ...excerpts: readonly string[]) {
  const scope = (name: string) => `  ${name}: { description: ${name}, prompt: ${name}, allows: [read] }\n`;
  const catalog = catalogOf(`scopes:\n${["a", "b", "c"].map(scope).join("")}${endpoints}`);
  const text = await fileOf(catalog, "endpoints.ts");
  for (const excerpt of excerpts) expect(text).toContain(excerpt);
}

test("every kind of requirement, as a type", async () => {
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
  await check("", "export interface EndpointScopes {}\n");
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
  );
  await check("endpoints: { Empty: {} }\n", "export interface EndpointScopes {}\n");
});

test("a table whose lines only prettier can measure is left to prettier", async () => {
  const wide = "漢字".repeat(18);
  await check(
    `endpoints: { Things: { "GET /${wide}": { anyOf: [{ allOf: [a, b] }, { allOf: [a, c] }] } } }\n`,
    `  "GET /${wide}":\n    ["a", "b"] | ["a", "c"];\n`,
  );
});

test("the parameters of a path are those of its name, but for one that stands twice in it", async () => {
  await check(
    "endpoints: { Things: { 'GET /{id}': a } }\n",
    "\nexport type EndpointParameters = { [E in keyof EndpointScopes]: ParametersOf<E> };\n",
  );
  await check(
    `
endpoints:
  Things:
    GET /things: a
    "GET /things/{id}/parts/{id}/größe": a
    "GET /things/{id}/{id_2}": a
    "GET /things/{a thing}/{__proto__}/{a thing}/{a long enough name}/{and another long name}/{id}": a
`,
    `interface RenamedParameters {
  "GET /things/{id}/parts/{id}/größe": { id: string; id_2: string };
  "GET /things/{a thing}/{__proto__}/{a thing}/{a long enough name}/{and another long name}/{id}": {
    "a thing": string;
    ["__proto__"]: string;
    "a thing_2": string;
    "a long enough name": string;
    "and another long name": string;
    id: string;
  };
}
`,
    `export type EndpointParameters = {
  [E in keyof EndpointScopes]: ParametersOf<E, RenamedParameters>;
};
`,
  );
});
