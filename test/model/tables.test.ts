/** What is written beside the names of endpoints: only what the names do not say. */
import { expect, test } from "vitest";
import { endpointPaths } from "../../generator/model/tables.js";
import { catalogOf } from "../catalog-of.js";

const scopes = "scopes: { a: { description: A, prompt: A, allows: [read], allow: [unused-scope] } }\n";

const pathsOf = (...endpoints: string[]) =>
  endpointPaths(
    catalogOf(
      `${scopes}servers: ['https://a/v1']\nendpoints:\n  G:\n${endpoints.map((line) => `    ${line}\n`).join("")}`,
    ),
  );

test("nothing but the servers, where names say all", () => {
  expect(pathsOf("GET /: public", "GET /a/{id}: token", "GET /a/{id}.json: token")).toEqual({
    servers: ["https://a/v1"],
  });
});

test("literals in the one percent-encoded form, and parameters by names of their own", () => {
  expect(pathsOf("GET /a b/{id}: token", "GET /c/{id}: token", "GET /{x}-{x}/%7e/{x}: token")).toEqual({
    servers: ["https://a/v1"],
    rewritten: [
      ["GET /a b/{id}", "/a%20b/{id}"],
      ["GET /{x}-{x}/%7e/{x}", "/{x}-{x_2}/~/{x_3}"],
    ],
  });
});

test("endpoints of all groups whose parameters may hold a slash", () => {
  const catalog = catalogOf(
    `${scopes}endpoints: { G: { 'GET /a/{b}': { requires: token, encoded_slash: true } }, H: { GET /c: token, 'PUT /a/{b}': { requires: token, encoded_slash: true } } }\n`,
  );
  expect(endpointPaths(catalog)).toEqual({
    servers: [],
    encodedSlash: ["GET /a/{b}", "PUT /a/{b}"],
  });
});

test("a path that cannot be read stays as it is written", () => {
  const catalog = catalogOf(`${scopes}endpoints: { G: { GET /a: token } }\n`);
  const broken = catalog.groups.map((group) => ({
    ...group,
    endpoints: group.endpoints.map((endpoint) => ({ ...endpoint, template: "/a b//" })),
  }));
  expect(endpointPaths({ ...catalog, groups: broken })).toEqual({ servers: [] });
});
