/** The sample of a scope: of what the scope unlocks, the call that does least. */
import { expect, test } from "vitest";
import { docsEmitter } from "../../../generator/emit/docs/index.js";
import type { CatalogEndpoint } from "../../../generator/model/catalog.js";
import { catalogOf, endpointOf, groupOf } from "./catalog.js";

function called(endpoints: readonly CatalogEndpoint[]): string | undefined {
  const groups = [groupOf("G", endpoints)];
  const [page] = docsEmitter()(catalogOf({ groups }), { importExtension: "js" });
  return /client\.fetch\("([^"]*)"/.exec(page?.text ?? "")?.[1];
}

test.each([
  [["DELETE /a", "POST /a/{id}"], "POST /a/{id}"],
  [["PATCH /a", "PUT /a", "POST /a/{id}"], "POST /a/{id}"],
  [["PATCH /a", "PUT /a/{id}"], "PUT /a/{id}"],
  [["DELETE /a", "PATCH /a/{id}"], "PATCH /a/{id}"],
  [["PURGE /a", "PATCH /a/{id}"], "PATCH /a/{id}"],
  [["DELETE /a", "PURGE /a/{id}"], "PURGE /a/{id}"],
  [["POST /a", "OPTIONS /a/{id}"], "OPTIONS /a/{id}"],
  [["HEAD /a", "GET /a/{id}", "GET /b/{id}"], "GET /a/{id}"],
  [["GET /a/{id}", "GET /b"], "GET /b"],
  [["DELETE /a"], "DELETE /a"],
])("of %j it calls %s", (names, expected) => {
  const parameters = (name: string) => (name.includes("{id}") ? [{ name: "id" }] : []);
  const endpoints = names.map((name) =>
    endpointOf(name, [["things_read"]], { parameters: parameters(name) }),
  );
  expect(called(endpoints)).toBe(expected);
  expect(called(endpoints.map((endpoint) => ({ ...endpoint, requirement: [["things_read", "b"]] })))).toBe(
    expected,
  );
});

test.each([
  ["GET /a", "POST /b", "POST /b"],
  ["GET /a", "DELETE /b", "GET /a"],
  ["POST /a", "PURGE /b", "POST /a"],
  ["DELETE /a", "DELETE /b", "DELETE /b"],
])("%s together with another scope or %s alone: %s", (together, alone, expected) => {
  const endpoints = [endpointOf(together, [["things_read", "b"]]), endpointOf(alone, [["things_read"]])];
  expect(called(endpoints)).toBe(expected);
});
