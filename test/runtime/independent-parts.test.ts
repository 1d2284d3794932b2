import * as fc from "fast-check";
import { expect, test } from "vitest";
import { independentParts } from "../../generator/runtime/independent-parts.js";
import type { Choice } from "../../generator/runtime/least-addition.js";
import { preference } from "../../generator/runtime/preference.js";
import { alternativesAt } from "../../generator/runtime/scope-index.js";
import { runs } from "../runs.js";
import { tableOf, type TableParts } from "./table-fixture.js";

const scopes = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** Requirements in, each a list of alternatives of letters, the parts that they fall into out. */
function partsOf(requirements: readonly string[][], implied: TableParts["implied"] = []): string[][] {
  const table = tableOf({ scopes, implied });
  const order = preference(table);
  const choices = requirements.map((alternatives): Choice => {
    const places = alternativesAt(
      alternatives.map((letters) => [...letters]),
      table.index,
    );
    const ways = places.flatMap(([first = 0]) => order.suppliers[first] ?? []);
    return { alternatives: places, ways };
  });
  const names = new Map(choices.map((choice, at) => [choice, requirements[at]?.join(" or ") ?? ""]));
  return independentParts(choices, order).map((part) => part.map((choice) => names.get(choice) ?? ""));
}

test.each([
  ["nothing in common", ["a|b", "c|d"], [["a or b"], ["c or d"]]],
  ["the same scope", ["a|b", "b|c"], [["a or b", "b or c"]]],
  [
    "a chain, with another between",
    ["a|b", "g|h", "c|d", "b|c"],
    [["a or b", "c or d", "b or c"], ["g or h"]],
  ],
  ["a chain from its end", ["c|d", "b|c", "a|b", "e|f"], [["c or d", "b or c", "a or b"], ["e or f"]]],
  [
    "two chains",
    ["a|b", "e|f", "b|c", "f|g"],
    [
      ["a or b", "b or c"],
      ["e or f", "f or g"],
    ],
  ],
  ["a second scope", ["ac|b", "dc|e"], [["ac or b", "dc or e"]]],
])("%s", (_, requirements, parts) => {
  expect(partsOf(requirements.map((text) => text.split("|")))).toEqual(parts);
});

test("a scope that implies others joins what they meet", () => {
  const requirements = [
    ["b", "c"],
    ["d", "e"],
    ["f", "g"],
  ];
  expect(partsOf(requirements, [["a", ["b", "d"]]])).toEqual([["b or c", "d or e"], ["f or g"]]);
});

test("parts are what cannot be reached from each other, scope by scope", () => {
  const alternatives = fc.subarray(scopes, { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(fc.uniqueArray(alternatives, { maxLength: 7, selector: String }), (requirements) => {
      const open = new Set(requirements);
      const expected: string[][] = [];
      for (const first of open) {
        const reached = new Set(first);
        const part = new Set<string[]>();
        for (const _ of requirements) {
          for (const other of open) {
            if (!other.some((scope) => reached.has(scope))) continue;
            part.add(other);
            for (const scope of other) reached.add(scope);
          }
        }
        for (const other of part) open.delete(other);
        expected.push(requirements.filter((one) => part.has(one)).map((one) => one.join(" or ")));
      }
      expect(partsOf(requirements)).toEqual(expected);
    }),
    { numRuns: runs(5000) },
  );
});
