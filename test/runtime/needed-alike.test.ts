/** Requirements that are alike, of which the same number is made to find equal ones, are not taken for each other. */
import { expect, test } from "vitest";
import { missingScopesOf } from "../../generator/runtime/needed-scopes.js";
import { tableOf } from "./table-fixture.js";

const scopes = Array.from({ length: 40 }, (_, at) => `s${at}`);

/** The endpoints that each missing scope is for; endpoints are called by their place in the list. */
function reasonsFor(
  requirements: readonly string[],
  granted: readonly string[] = [],
): Record<string, string> {
  const rows = requirements.map(
    (text, at) => [String(at), text.split("|").map((all) => (all === "" ? [] : all.split("+")))] as const,
  );
  const table = tableOf({ scopes, requirements: Object.fromEntries(rows) });
  const needed = missingScopesOf(table, Object.keys(table.requirements), granted);
  if (needed.kind !== "needed_scopes") throw new Error(needed.kind);
  return Object.fromEntries(needed.reasons.map(({ scope, endpoints }) => [scope, endpoints.join(" ")]));
}

test.each<[string, string[], string[], Record<string, string>]>([
  ["others together", ["s0+s31", "s1+s0"], [], { s0: "0 1", s1: "1", s31: "0" }],
  ["another at the end", ["s5|s0+s31", "s5|s1+s0"], ["s0", "s31"], { s1: "1" }],
  ["one alternative more", ["s0", "s0|s31"], ["s31"], { s0: "0" }],
  ["one alternative less", ["s0|s31", "s0"], ["s31"], { s0: "1" }],
  ["one scope more", ["s0", "s0+s0", "s0+s1"], [], { s0: "0 1 2", s1: "2" }],
  ["another order", ["s0+s1", "s1+s0"], [], { s0: "0 1", s1: "0 1" }],
  ["no scope at all", ["", "s0|s31"], [], { s0: "1" }],
  ["the same", ["s0+s1", "s0+s1", "s2"], [], { s0: "0 1", s1: "0 1", s2: "2" }],
])("%s: %j", (_, requirements, granted, reasons) => {
  expect(reasonsFor(requirements, granted)).toEqual(reasons);
});
