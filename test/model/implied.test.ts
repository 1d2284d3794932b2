import { expect, test } from "vitest";
import { impliedScopes } from "../../generator/model/implied.js";

function check(implies: Record<string, string[]>, expected: Record<string, string[]>): void {
  expect(Object.fromEntries(impliedScopes(new Map(Object.entries(implies))))).toEqual(expected);
}

test("implication is transitive, in the order of the keys", () => {
  check(
    { read: [], list: [], write: ["read"], admin: ["write", "list"] },
    { read: [], list: [], write: ["read"], admin: ["read", "list", "write"] },
  );
});

test("cycles end and do not include the scope itself", () => {
  check({ a: ["b"], b: ["c"], c: ["a"] }, { a: ["b", "c"], b: ["a", "c"], c: ["a", "b"] });
});

test("unknown names are left out", () => {
  check({ a: ["nowhere"] }, { a: [] });
});
