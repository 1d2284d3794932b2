/** What a catalog holds for what a spec says, or leaves unsaid. */
import { describe, expect, test } from "vitest";
import type { CatalogEndpoint, CatalogScope, ScopeCatalog } from "../../generator/model/catalog.js";
import { parse } from "../../generator/language/parse.js";
import { resolve } from "../../generator/model/resolve.js";
import { catalogOf } from "../catalog-of.js";

const scope = (name: string, more = "") =>
  `  ${name}: { description: D of ${name}, prompt: P of ${name}, allows: [read]${more} }\n`;
const scopes = `scopes:\n${["a", "b", "c"].map((name) => scope(name)).join("")}`;

function endpointOf(name: string, body: string): CatalogEndpoint {
  const endpoints = catalogOf(body).groups.flatMap((group) => group.endpoints);
  const endpoint = endpoints.find((candidate) => candidate.name === name);
  if (!endpoint) throw new Error(`no ${name}`);
  return endpoint;
}

test("a spec of scopes alone", () => {
  expect(catalogOf(`scopes:\n${scope("things.read")}`)).toEqual({
    specName: "acme",
    specPath: "spec/acme.yaml",
    title: "Acme API",
    source: undefined,
    links: [],
    servers: [],
    authorization: {
      authorizationEndpoint: undefined,
      tokenEndpoint: undefined,
      scopeSeparator: " ",
      whenScopeIsOmitted: undefined,
      insufficientScopeError: undefined,
    },
    roles: [],
    scopes: [
      {
        token: "things.read",
        identifier: "ThingsRead",
        description: "D of things.read",
        prompt: "P of things.read",
        allows: ["read"],
        role: undefined,
        aliases: [],
        implies: [],
        implied: [],
        deprecated: undefined,
      },
    ],
    groups: [],
  } satisfies ScopeCatalog);
});

test("what stands at the head of a spec", () => {
  const { source, links, servers, authorization, roles } = catalogOf(`
source: https://example.com/scopes
links: { B: https://example.com/b, A: https://example.com/a }
servers: [https://api.example.com/, https://api.example.com/v1/, https://api.example.com/v2]
authorization:
  authorization_endpoint: https://example.com/allow/
  token_endpoint: https://example.com/token
  scope_separator: ","
  when_scope_is_omitted: Nothing is granted.
  insufficient_scope_error: NoScope
roles:
  boss: { name: The boss, note: Signs }
  admin: { name: Admin }
${scopes}`);
  expect({ source, links, servers, authorization, roles }).toEqual({
    source: "https://example.com/scopes",
    links: [
      { name: "B", url: "https://example.com/b" },
      { name: "A", url: "https://example.com/a" },
    ],
    servers: ["https://api.example.com", "https://api.example.com/v1", "https://api.example.com/v2"],
    authorization: {
      authorizationEndpoint: "https://example.com/allow/",
      tokenEndpoint: "https://example.com/token",
      scopeSeparator: ",",
      whenScopeIsOmitted: "Nothing is granted.",
      insufficientScopeError: "NoScope",
    },
    roles: [
      { key: "boss", name: "The boss", note: "Signs" },
      { key: "admin", name: "Admin", note: undefined },
    ],
  });
});

describe("scopes", () => {
  function check(body: string, token: string, expected: Partial<CatalogScope>): void {
    const found = catalogOf(body).scopes.find((candidate) => candidate.token === token);
    expect(found).toMatchObject(expected);
  }

  test("an identifier of their own goes before the one made of the name", () => {
    check(`scopes:\n${scope("a", ", identifier: Own")}`, "a", { identifier: "Own" });
    check(`scopes:\n${scope('"~"', ", identifier: Tilde")}`, "~", { identifier: "Tilde" });
  });

  test("aliases and roles", () => {
    const body = `roles: { admin: { name: Admin } }\nscopes:\n${scope("a", ", aliases: [old, older], role: admin")}`;
    check(body, "a", { aliases: ["old", "older"], role: "admin" });
  });

  test("what is implied directly stands beside what is implied in the end, in the order of the spec", () => {
    const body = `scopes:\n${scope("a", ", implies: [c]")}${scope("b")}${scope("c", ", implies: [b]")}`;
    check(body, "a", { implies: ["c"], implied: ["b", "c"] });
    check(body, "b", { implies: [], implied: [] });
  });

  test("deprecated, with all that can be said and with nothing", () => {
    const all = "{ since: 2024, use: [b, c, b], note: Too wide }";
    const body = `scopes:\n${scope("a", `, deprecated: ${all}`)}${scope("b", ", deprecated: {}")}${scope("c")}`;
    check(body, "a", { deprecated: { since: "2024", use: ["b", "c"], note: "Too wide" } });
    check(body, "b", { deprecated: { since: undefined, use: [], note: undefined } });
  });
});

describe("requirements", () => {
  test.each([
    ["a", [["a"]]],
    ["token", [[]]],
    ["public", "public"],
    ["unknown", "unknown"],
    ["{ allOf: [b, a] }", [["b", "a"]]],
    ["{ anyOf: [c, { allOf: [a, b] }] }", [["c"], ["a", "b"]]],
    ["{ allOf: [a, b, a] }", [["a", "b"]]],
    ["{ anyOf: [a, b, a] }", [["a"], ["b"]]],
    ["{ anyOf: [{ allOf: [a, b] }, c, { allOf: [b, a] }] }", [["a", "b"], ["c"]]],
    ["{ anyOf: [a, { allOf: [a] }] }", [["a"]]],
  ])("%s", (requires, expected) => {
    const { requirement } = endpointOf("GET /x", `${scopes}endpoints: { G: { GET /x: ${requires} } }\n`);
    expect(requirement).toEqual(expected);
  });
});

describe("what an endpoint does not say itself", () => {
  const body = `
defaults: { evidence: inferred, source: of all, note: of all }
${scopes}
endpoints:
  G:
    defaults: { source: of the group, note: of the group }
    GET /group: a
    GET /own: { requires: a, evidence: documented, source: its own, note: its own }
    GET /unknown: unknown
  H:
    GET /all: a
`;
  test.each([
    ["GET /own", { evidence: "documented", source: "its own", note: "its own" }],
    ["GET /group", { evidence: "inferred", source: "of the group", note: "of the group" }],
    ["GET /all", { evidence: "inferred", source: "of all", note: "of all" }],
    ["GET /unknown", { evidence: undefined, source: "of the group", note: "of the group" }],
  ])("%s", (name, expected) => {
    expect(endpointOf(name, body)).toMatchObject(expected);
  });

  test("is documented, and else not there", () => {
    expect(endpointOf("GET /x/{id}", `${scopes}endpoints: { G: { "GET /x/{id}": a } }\n`)).toEqual({
      name: "GET /x/{id}",
      method: "GET",
      template: "/x/{id}",
      parameters: [{ name: "id" }],
      requirement: [["a"]],
      evidence: "documented",
      summary: undefined,
      operationId: undefined,
      source: undefined,
      note: undefined,
      encodedSlash: false,
    } satisfies CatalogEndpoint);
  });
});

test("everything that an endpoint can say", () => {
  const long =
    "{ requires: a, summary: S, operationId: o, evidence: inferred, note: N, source: X, encoded_slash: true }";
  expect(endpointOf("PUT /", `${scopes}endpoints: { G: { PUT /: ${long} } }\n`)).toMatchObject({
    method: "PUT",
    template: "/",
    parameters: [],
    summary: "S",
    operationId: "o",
    evidence: "inferred",
    note: "N",
    source: "X",
    encodedSlash: true,
  });
});

test.each([
  ["/{id}/{id}/{id}", ["id", "id_2", "id_3"]],
  ["/{id}/{id}/{id_2}", ["id", "id_3", "id_2"]],
  ["/{id_2}/{id}/{id}", ["id_2", "id", "id_3"]],
  ["/{id_2}/{id_2}/{id}", ["id_2", "id_2_2", "id"]],
  ["/{a}.{b}/x{c}", ["a", "b", "c"]],
  ["/{__proto__}/{__proto__}/{x y}", ["__proto__", "__proto___2", "x y"]],
  ["/", []],
])("the parameters of %s have a name each", (template, names) => {
  const { parameters } = endpointOf(
    `GET ${template}`,
    `${scopes}endpoints: { G: { "GET ${template}": a } }\n`,
  );
  expect(parameters.map(({ name }) => name)).toEqual(names);
});

test("groups and endpoints stand in the order of the spec, whatever their names", () => {
  const body = `${scopes}endpoints:\n  "10": { GET /z: a, GET /a: b }\n  "2": { GET /m: c }\n  __proto__: { GET /1: a }\n`;
  const { groups } = catalogOf(body);
  expect(groups.map(({ name }) => name)).toEqual(["10", "2", "__proto__"]);
  expect(groups.map(({ endpoints }) => endpoints.map(({ name }) => name))).toEqual([
    ["GET /z", "GET /a"],
    ["GET /m"],
    ["GET /1"],
  ]);
});

describe("what an unfinished document leaves out", () => {
  const catalogOfDraft = (text: string) =>
    resolve(parse(text).document, { specName: "draft", specPath: "spec/draft.yaml" });

  test("the name of the spec stands for its title, and a key for the name of a role", () => {
    const { title, roles } = catalogOfDraft("scopegen: 1\nroles: { boss: {} }\n");
    expect({ title, roles }).toEqual({
      title: "draft",
      roles: [{ key: "boss", name: "boss", note: undefined }],
    });
  });

  test("texts of a scope are empty, and so is a name that nothing can be made of", () => {
    const { scopes: drafted } = catalogOfDraft('scopegen: 1\nscopes: { "!": {} }\n');
    expect(drafted).toMatchObject([{ identifier: "", description: "", prompt: "", implied: [] }]);
  });

  test("an endpoint that says nothing requires nobody knows what", () => {
    const { groups } = catalogOfDraft("scopegen: 1\nendpoints: { G: { GET /a: { summary: A } } }\n");
    expect(groups[0]?.endpoints).toMatchObject([{ requirement: "unknown", evidence: undefined }]);
  });

  test("a path that no request can match has no parameters", () => {
    const { groups } = catalogOfDraft("scopegen: 1\nendpoints: { G: { 'GET /a/{b}{c}': token } }\n");
    expect(groups[0]?.endpoints.map(({ parameters }) => parameters)).toEqual([[]]);
  });
});

test("a base URL ends without a slash", () => {
  expect(catalogOf(`${scopes}servers: ['https://a/v1/']\n`).servers).toEqual(["https://a/v1"]);
});

test("alternatives are the same only where their scopes are", () => {
  const four = ["a", "b", "ab", "c"].map((name) => scope(name)).join("");
  const body = `scopes:\n${four}endpoints: { G: { GET /a: { anyOf: [{ allOf: [a, b] }, ab, { allOf: [b, a] }, c] } } }\n`;
  expect(endpointOf("GET /a", body).requirement).toEqual([["a", "b"], ["ab"], ["c"]]);
});
