import { expect, test } from "vitest";
import type { Requirement } from "../../generator/runtime/requirement.js";
import { endpointsOfScope } from "../../generator/runtime/scope-endpoints.js";

const requirements = {
  "GET /one": [["a"]],
  "GET /any": [["b"], ["a", "c"]],
  "GET /me": [[]],
  "GET /status": "public",
  "GET /reports": "unknown",
  "GET /odd": [["__proto__"]],
  "GET /denied": [],
} satisfies Record<string, Requirement>;

function check(scope: string, implied: Record<string, readonly string[]>, expected: readonly string[]) {
  expect(endpointsOfScope(scope, new Map(Object.entries(implied)), requirements)).toEqual(expected);
}

test("the endpoints with an alternative that names the scope", () => {
  check("a", {}, ["GET /one", "GET /any"]);
  check("c", {}, ["GET /any"]);
  check("d", {}, []);
});

test("what the scope implies counts", () => {
  check("d", { d: ["a", "b"] }, ["GET /one", "GET /any"]);
  check("a", { d: ["a"], a: ["__proto__"] }, ["GET /one", "GET /any", "GET /odd"]);
});

test("names of Object.prototype imply nothing", () => {
  check("__proto__", {}, ["GET /odd"]);
  for (const name of ["constructor", "toString", "hasOwnProperty", "valueOf"]) check(name, {}, []);
});
