/** Why each scope is needed: the endpoints that would be refused without it, each once. */
import { expect, test } from "vitest";
import { missingScopesOf } from "../../generator/runtime/needed-scopes.js";
import { tableOf } from "./table-fixture.js";

const table = tableOf({
  scopes: ["all", "more", "read", "write", "jobs"],
  implied: [
    ["all", ["read", "write"]],
    ["more", ["read"]],
  ],
  weights: [["write", { allows: ["write"] }]],
  requirements: {
    all: [["all"]],
    more: [["more"]],
    read: [["read"]],
    both: [["read", "write"]],
    either: [["jobs"], ["all"]],
    jobs: [["jobs"]],
    together: [["jobs", "more"]],
    token: [[]],
  },
});

function check(endpoints: string[], expected: Record<string, string[]>, granted: string[] = []) {
  const reasons = Object.entries(expected).map(([scope, needing]) => ({ scope, endpoints: needing }));
  expect(missingScopesOf(table, endpoints, granted)).toMatchObject({ reasons });
}

test("what two of the scopes include is no reason for either", () => {
  check(["all", "more", "read"], { all: ["all"], more: ["more"] });
});

test("an endpoint that needs a scope for two reasons is named once", () => {
  check(["both", "all"], { all: ["both", "all"] });
});

test("an endpoint that any of two scopes opens is no reason for either", () => {
  check(["either", "jobs", "all"], { all: ["all"], jobs: ["jobs"] });
});

test("an endpoint that needs two scopes is a reason for both, in the order of the table", () => {
  check(["together", "token"], { more: ["together"], jobs: ["together"] });
});

test("what is held already is no reason", () => {
  check(["read", "together"], { jobs: ["together"] }, ["more"]);
  check(["more", "read"], {}, ["more"]);
});
