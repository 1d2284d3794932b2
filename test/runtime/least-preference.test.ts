/** Which of two additions is the better one: what is said first decides, however much of the rest speaks against it. */
import { expect, test } from "vitest";
import type { ScopeWeight } from "../../generator/runtime/access-table.js";
import { leastScopesOf } from "../../generator/runtime/needed-scopes.js";
import { tableOf, type TableParts } from "./table-fixture.js";

const all: ScopeWeight = { role: "admin", allows: ["delete", "write", "create"] };

/** What is chosen of two alternatives, whichever stands first in the requirement and in the table. */
function chosen(alternatives: readonly string[], weights: Readonly<Record<string, ScopeWeight>>): unknown {
  const names = ["a", "b", "c", "d"];
  const answers = [names, names.toReversed()].flatMap((scopes) =>
    [alternatives, alternatives.toReversed()].map((requirement) => {
      const requirements = { e: requirement.map((text) => text.split("+")) };
      const table = tableOf({ scopes, weights: Object.entries(weights), requirements });
      const needed = leastScopesOf(table, ["e"]);
      return needed.kind === "needed_scopes" ? needed.scopes.toSorted().join("+") : needed.kind;
    }),
  );
  return [...new Set(answers)].join(", ");
}

test.each<[string, string, string, Readonly<Record<string, ScopeWeight>>]>([
  ["what is not deprecated", "b", "a", { a: { deprecated: true }, b: all }],
  ["what is not deprecated, of more scopes", "b+c", "a", { a: { deprecated: true }, b: all, c: all }],
  ["what needs no role", "b", "a", { a: { role: "admin" }, b: { allows: ["delete", "write", "create"] } }],
  ["what does not delete", "b", "a", { a: { allows: ["delete"] }, b: { allows: ["write", "create"] } }],
  ["what does not write", "b", "a", { a: { allows: ["write"] }, b: { allows: ["create"] } }],
  ["what does not create, of more scopes", "b+c", "a", { a: { allows: ["create"] } }],
  ["fewer of two that delete", "a", "b+c", { a: all, b: all, c: all }],
  ["fewer scopes", "a", "b+c", {}],
  [
    "fewer deprecated ones",
    "a+d",
    "b+c",
    { a: { deprecated: true }, b: { deprecated: true }, c: { deprecated: true }, d: all },
  ],
])("%s: %s, and not %s", (_, better, worse, weights) => {
  expect(chosen([better, worse], weights)).toBe(better);
});

test("of what is alike, what the table has first", () => {
  const scopes = ["a", "b", "c"];
  const best = (requirement: string[][]) =>
    leastScopesOf(tableOf({ scopes, requirements: { e: requirement } }), ["e"]);
  expect(best([["b"], ["a"], ["c"]])).toMatchObject({ scopes: ["a"] });
  expect(
    best([
      ["b", "c"],
      ["c", "a"],
    ]),
  ).toMatchObject({ scopes: ["a", "c"] });
  expect(
    best([
      ["c", "b"],
      ["a", "b"],
    ]),
  ).toMatchObject({ scopes: ["a", "b"] });
});

test("what is included counts as well, what is held already does not", () => {
  const parts: TableParts = {
    scopes: ["a", "b", "c"],
    implied: [["a", ["c"]]],
    weights: [["c", { allows: ["delete"] }]],
    requirements: { e: [["a"], ["b"]], c: [["c"]] },
  };
  expect(leastScopesOf(tableOf(parts), ["e"])).toMatchObject({ scopes: ["b"] });
  expect(leastScopesOf(tableOf(parts), ["e", "c"])).toMatchObject({ scopes: ["a"] });
});
