/** The tables that pages are computed with are those that the generated modules hold. */
import { expect, test } from "vitest";
import { accessTableOf, consentTableOf, requirementsOf } from "../../generator/emit/helper-tables.js";
import { leastScopesOf } from "../../generator/runtime/needed-scopes.js";
import { consentTo } from "../../generator/runtime/consent.js";
import { Grant } from "../../generator/runtime/grant.js";
import { accessOf } from "../../generator/runtime/access.js";
import * as generated from "../../generated/smartrecruiters/index.js";
import { catalogOf, catalogOfSpec } from "../catalog-fixture.js";
import { filesBelow } from "../architecture/repository.js";

const spec = filesBelow("spec", ".yaml").find(({ path }) => path.includes("smartrecruiters"))?.text ?? "";
const catalog = catalogOfSpec("smartrecruiters", spec);
const access = accessTableOf(catalog, requirementsOf(catalog));
const consent = consentTableOf(catalog);
const endpoints = Object.keys(generated.endpointScopes) as generated.Endpoint[];

test("every answer on the first table is that of its generated code", () => {
  for (const endpoint of endpoints) {
    expect(leastScopesOf(access, [endpoint])).toEqual(generated.leastScopes([endpoint]));
    for (const scope of generated.scopes) {
      expect(accessOf(access, { endpoint, granted: [scope], roles: undefined })).toEqual(
        generated.checkAccess(endpoint, [scope]),
      );
    }
  }
  const [first, ...others] = generated.scopes;
  if (first === undefined) throw new Error("no scopes");
  expect(consentTo([first, ...others], undefined, consent)).toEqual(
    generated.consentPrompts([first, ...others]),
  );
});

test("aliases, implied and deprecated scopes, and names of every object's properties count", () => {
  const strange = catalogOf(`scopes:
  __proto__: { description: A, prompt: A, allows: [read], deprecated: { since: "2024" } }
  toString: { description: B, prompt: B, allows: [read], implies: [__proto__], aliases: [constructor] }
endpoints:
  G:
    GET /a: __proto__
`);
  const tables = {
    access: accessTableOf(strange, requirementsOf(strange)),
    consent: consentTableOf(strange),
  };
  expect(leastScopesOf(tables.access, ["GET /a"])).toMatchObject({ scopes: ["toString"] });
  const granted = new Grant(["constructor"], tables.access.index);
  expect(accessOf(tables.access, { endpoint: "GET /a", granted, roles: [] }).kind).toBe("allowed");
  expect(accessOf(tables.access, { endpoint: "hasOwnProperty", granted, roles: [] }).kind).toBe(
    "unknown_endpoint",
  );
  expect(
    consentTo(["__proto__", "toString"], granted, tables.consent).prompts.map(({ prompt }) => prompt),
  ).toEqual(["A", "B"]);
});
