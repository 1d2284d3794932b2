/** What some endpoints need, where that is not known, or the endpoints are none, or the grant is none. */
import { expect, test } from "vitest";
import { leastScopesOf, missingScopesOf } from "../../generator/runtime/needed-scopes.js";
import { PROTOTYPE_NAMES, tableOf } from "./table-fixture.js";

const table = tableOf({
  scopes: ["a"],
  requirements: {
    one: [["a"]],
    token: [[]],
    open: "public",
    unknown: "unknown",
    never: [],
    foreign: [["b"], ["a", "b"]],
    partly: [["b"], ["a"]],
  },
});
const reason = "no_such_endpoint";

test.each([
  [
    ["one", "two", ...PROTOTYPE_NAMES],
    { kind: "unknown_endpoint", reason, endpoints: ["two", ...PROTOTYPE_NAMES] },
  ],
  [["one", "unknown"], { kind: "unknown_requirement", endpoints: ["unknown"] }],
  [
    ["one", "unknown", "never", "foreign", "partly"],
    { kind: "unknown_requirement", endpoints: ["unknown", "never", "foreign"] },
  ],
  [["token", "open"], { kind: "needed_scopes", scopes: [], reasons: [], proved: true }],
  [[], { kind: "needed_scopes", scopes: [], reasons: [], proved: true }],
])("%j", (endpoints, expected) => {
  expect(leastScopesOf(table, endpoints)).toEqual(expected);
  expect(missingScopesOf(table, endpoints, [])).toEqual(expected);
  expect(missingScopesOf(table, endpoints, { kind: "unknown_grant" })).toEqual(expected);
});

test("an unknown grant", () => {
  expect(missingScopesOf(table, ["one"], { kind: "unknown_grant" })).toEqual({ kind: "unknown_grant" });
});

test.each([undefined, null, "a", { kind: "grant", scopes: ["a"] }])("%j, which is no grant", (granted) => {
  for (const endpoint of ["one", "token"]) {
    expect(missingScopesOf(table, [endpoint], granted as never)).toEqual({ kind: "unknown_grant" });
  }
});
