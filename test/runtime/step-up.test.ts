import { expect, test } from "vitest";
import { stepUp, stepUpOf, type StepUp } from "../../generator/runtime/step-up.js";
import { PROTOTYPE_NAMES, tableOf } from "./table-fixture.js";

const table = tableOf({
  scopes: ["read", "write", "all", "users", "jobs"],
  aliases: [["writing", "write"]],
  implied: [["all", ["read", "write"]]],
  weights: [["all", { allows: ["delete"] }]],
  requirements: {
    read: [["read"]],
    write: [["write"]],
    users: [["users"]],
    either: [["users"], ["jobs"]],
    token: [[]],
    unknown: "unknown",
  },
});

function check(situation: Partial<StepUp>, expected: object) {
  expect(stepUp(table, { granted: [], endpoints: [], ...situation })).toEqual(expected);
}
const request = (added: string[], scopes: string[], more: object = {}) => ({
  kind: "step_up",
  scopes,
  added,
  declined: [],
  undeclared: [],
  proved: true,
  ...more,
});

test("what was requested before is requested again, for servers replace grants", () => {
  check(
    { requested: ["users", "read"], granted: ["users", "read"], endpoints: ["write"] },
    request(["write"], ["read", "write", "users"]),
  );
});

test("what was granted beyond the request is kept", () => {
  check({ granted: ["jobs"], endpoints: ["write"] }, request(["write"], ["write", "jobs"]));
});

test("nothing is missing", () => {
  const nothing = { kind: "nothing_missing", undeclared: [] };
  check({ requested: ["read"], granted: ["read"], endpoints: ["read", "token"] }, nothing);
  check({ granted: ["all"], endpoints: ["read", "write"], challenge: "write" }, nothing);
});

test("what was declined is not asked for again", () => {
  const before: Partial<StepUp> = { requested: ["read", "users"], granted: ["read"] };
  check({ ...before, endpoints: ["users"] }, { kind: "declined", scopes: ["users"] });
  check({ ...before, endpoints: ["either"] }, request(["jobs"], ["read", "jobs"], { declined: ["users"] }));
  check({ ...before, endpoints: ["write"] }, request(["write"], ["read", "write"], { declined: ["users"] }));
  check({ ...before, challenge: "users" }, { kind: "declined", scopes: ["users"] });
  check({ ...before, endpoints: ["users", "write"] }, { kind: "declined", scopes: ["users"] });
  check({ ...before, endpoints: ["users"], challenge: "jobs" }, { kind: "declined", scopes: ["users"] });
});

test("nor is what would include it", () => {
  check({ requested: ["write"], granted: [], endpoints: ["write"] }, { kind: "declined", scopes: ["write"] });
  check({ requested: ["write"], granted: [], challenge: "all" }, { kind: "declined", scopes: ["all"] });
});

test("unless the caller says so", () => {
  check(
    { requested: ["read", "users"], granted: ["read"], endpoints: ["users"], askAgain: true },
    request(["users"], ["read", "users"]),
  );
});

test("what is held through another scope was not declined", () => {
  check(
    { requested: ["read", "all"], granted: ["all"], endpoints: ["users"] },
    request(["users"], ["read", "all", "users"]),
  );
});

test("a challenge adds declared scopes only, aliases as what they stand for", () => {
  check(
    { granted: ["read"], challenge: "openid writing" },
    request(["write"], ["read", "write"], { undeclared: ["openid"] }),
  );
  check({ challenge: PROTOTYPE_NAMES }, { kind: "nothing_missing", undeclared: PROTOTYPE_NAMES });
  expect(() => stepUp(table, { granted: [], endpoints: [], challenge: "a  b" })).toThrow(SyntaxError);
});

test("a challenge and endpoints together", () => {
  check({ challenge: "all", endpoints: ["read", "users"] }, request(["all", "users"], ["all", "users"]));
});

test("what is not known is told", () => {
  check({ endpoints: ["two"] }, { kind: "unknown_endpoint", reason: "no_such_endpoint", endpoints: ["two"] });
  check({ endpoints: ["read", "unknown"] }, { kind: "unknown_requirement", endpoints: ["unknown"] });
  check({ granted: { kind: "unknown_grant" }, endpoints: ["read"] }, { kind: "unknown_grant" });
  check({ granted: undefined as never, endpoints: ["read"] }, { kind: "unknown_grant" });
});

test("a situation of a class counts, what stands on Object.prototype does not", () => {
  class Situation {
    readonly endpoints = ["users"];
    get granted() {
      return ["read"];
    }
    get requested() {
      return ["read", "users"] as const;
    }
  }
  const declined = { kind: "declined", scopes: ["users"] };
  expect(stepUpOf(table, new Situation())).toEqual(declined);
  Reflect.defineProperty(Object.prototype, "askAgain", { value: true, configurable: true });
  try {
    expect(stepUpOf(table, new Situation())).toEqual(declined);
  } finally {
    Reflect.deleteProperty(Object.prototype, "askAgain");
  }
});
