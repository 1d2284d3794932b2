/** The search for the best addition: what is forbidden, what is held, and what it says when it has to end. */
import { expect, test } from "vitest";
import { leastAddition } from "../../generator/runtime/least-addition.js";
import { preference } from "../../generator/runtime/preference.js";
import { alternativesAt, placesOf, scopesAt } from "../../generator/runtime/scope-index.js";
import { tableOf } from "./table-fixture.js";

const table = tableOf({
  scopes: ["a", "b", "c", "d", "read", "write", "all"],
  implied: [
    ["write", ["read"]],
    ["all", ["read", "write"]],
  ],
  weights: [["all", { role: "admin" }]],
});
const { index } = table;

interface Question {
  readonly held?: readonly string[];
  readonly forbidden?: readonly string[];
  readonly limit?: number;
}

/** `ac|b` are two alternatives, the first of two scopes. */
function search(requirements: readonly string[], { held = [], forbidden = [], limit }: Question = {}) {
  const found = leastAddition({
    preference: preference(table),
    requirements: requirements.map((text) =>
      alternativesAt(
        text.split("|").map((all) => all.split("+")),
        index,
      ),
    ),
    held: placesOf(held, index),
    forbidden: placesOf(forbidden, index),
    limit,
  });
  return found && { added: scopesAt(found.added, index).join(" "), proved: found.proved };
}

test.each([
  [["a"], ["a"], undefined],
  [["a|b"], ["a"], "b"],
  [["a|b"], ["a", "b"], undefined],
  [["a+c|b"], ["c"], "b"],
  [["a+c"], ["c"], undefined],
  [["a+c|b+c"], ["c"], undefined],
  [["a|b", "b|c", "a|c"], ["b"], "a c"],
  [["a|b", "c|d"], ["a", "d"], "b c"],
  [["read"], ["read"], "write"],
  [["read"], ["read", "write"], "all"],
  [["read+write"], ["read"], "write"],
  [["read", "a|b"], ["write", "all"], "a read"],
])("%j without %j: %s", (requirements, forbidden, added) => {
  const expected = added === undefined ? undefined : { added, proved: true };
  expect(search(requirements, { forbidden })).toEqual(expected);
});

test.each([
  [["a"], ["a"], ""],
  [["a+b"], ["a"], "b"],
  [["a+b|c"], ["b"], "a"],
  [["a+b|c+d"], ["d"], "c"],
  [["a|b", "b|c"], ["b"], ""],
  [["a|b", "b|c"], ["a"], "b"],
  [[], [], ""],
])("%j beside %j: %s", (requirements, held, added) => {
  expect(search(requirements, { held })).toEqual({ added, proved: true });
});

test("what leaves no choice is proved without a search", () => {
  expect(search(["a", "b+c", "a+b"], { limit: 0 })).toEqual({ added: "a b c", proved: true });
});

test("what the search ends with is not called proved, and meets the requirements", () => {
  const found = search(["a|b", "b|c", "c|d"], { limit: 0 });
  expect(found?.proved).toBe(false);
  const held = found?.added.split(" ") ?? [];
  expect(search(["a|b", "b|c", "c|d"], { held })).toEqual({ added: "", proved: true });
});

test("without a limit the search is long enough", () => {
  expect(search(["a|b", "b|c", "c|d", "a|d"])).toEqual({ added: "a c", proved: true });
});
