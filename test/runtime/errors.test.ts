import { describe, expect, test } from "vitest";
import { inspect } from "node:util";
import {
  AccessError,
  InsufficientScopeError,
  isErrorNamed,
  type AccessDenial,
  type InsufficientScopeFacts,
} from "../../generator/runtime/errors.js";

const facts: InsufficientScopeFacts = {
  endpoint: "GET /users",
  missing: ["users_read"],
  stepUp: {
    kind: "step_up",
    scopes: ["jobs_read", "users_read"],
    added: ["users_read"],
    declined: [],
    undeclared: [],
    proved: true,
  },
};

function checkMessage(changed: Partial<InsufficientScopeFacts>, expected: string) {
  expect(new InsufficientScopeError({ ...facts, ...changed }).message).toBe(expected);
}
function checkAccessMessage(outcome: AccessDenial, expected: string) {
  expect(new AccessError({ endpoint: "GET /users", outcome }).message).toBe(expected);
}

describe("what they say", () => {
  test("what is missing and how to go on", () => {
    checkMessage(
      {},
      "The access token lacks users_read for GET /users. Ask the user for it: request the scopes in `stepUp.scopes` (jobs_read, users_read).",
    );
    checkMessage(
      { missing: ["a", "b"], undeclared: ["openid"], stepUp: { kind: "declined", scopes: ["a"] } },
      "The access token lacks a, b for GET /users. The server asked for openid too, which the table does not declare. The user declined a: ask again only when the user wants it.",
    );
    checkMessage(
      { missing: [], stepUp: { kind: "nothing_missing", undeclared: [] } },
      "GET /users was refused for want of scope; one cannot tell which scope is missing. By the table, what was granted is enough: get a new access token, or correct the table.",
    );
  });

  test("where there is no way on", () => {
    const lacking = "The access token lacks users_read for GET /users.";
    checkMessage(
      { stepUp: { kind: "unknown_grant" } },
      `${lacking} What was granted is not known: request all the scopes that the app needs.`,
    );
    checkMessage(
      { stepUp: { kind: "unknown_requirement", endpoints: ["GET /users"] } },
      `${lacking} What the endpoint requires is not documented: ask those who run the API.`,
    );
    checkMessage(
      { stepUp: { kind: "unknown_endpoint", reason: "no_such_endpoint", endpoints: ["GET /users"] } },
      `${lacking} The table has no such endpoint.`,
    );
  });

  test("a long list is cut", () => {
    const undeclared = Array.from({ length: 1000 }, (_, at) => `s${at}`);
    const { message } = new InsufficientScopeError({ ...facts, undeclared });
    expect(message).toContain("for s0, s1, s2, s3, s4, s5, s6, s7 and 992 more too");
  });

  test("why an endpoint cannot be called", () => {
    checkAccessMessage(
      { kind: "role_needed", roles: ["admin"] },
      "GET /users needs a user with the role admin.",
    );
    checkAccessMessage(
      { kind: "role_needed", roles: ["admin", "boss"] },
      "GET /users needs a user with the roles admin, boss.",
    );
    checkAccessMessage(
      { kind: "unknown_endpoint", reason: "no_such_endpoint" },
      '"GET /users" is no endpoint of the table, so it cannot be called.',
    );
    checkAccessMessage(
      { kind: "unknown_requirement" },
      "What GET /users requires is not documented, so it cannot be called.",
    );
    checkAccessMessage(
      { kind: "unknown_grant" },
      "What was granted is not known, so GET /users cannot be called: say what was granted, or what was requested.",
    );
  });
});

describe("what they carry", () => {
  const response = { headers: { authorization: "Bearer secret" } };
  const cause = new Error("Bearer secret");
  const insufficient = new InsufficientScopeError({ ...facts, response, cause });
  const access = new AccessError({ endpoint: "GET /users", outcome: { kind: "unknown_grant" }, cause });

  test("the facts", () => {
    expect(insufficient).toMatchObject({ ...facts, undeclared: [], response });
    expect(insufficient.response).toBe(response);
    expect(insufficient.cause).toBe(cause);
    expect(access).toMatchObject({ endpoint: "GET /users", outcome: { kind: "unknown_grant" } });
    expect(access.cause).toBe(cause);
    expect("cause" in new InsufficientScopeError(facts)).toBe(false);
    expect(new InsufficientScopeError(facts).response).toBeUndefined();
  });

  test("a name and a stack like any error", () => {
    for (const error of [insufficient, access]) {
      expect(error).toBeInstanceOf(Error);
      expect(String(error)).toBe(`${error.name}: ${error.message}`);
      expect(error.stack).toContain(String(error));
      expect(inspect(error)).toContain(error.name);
    }
  });

  test("nothing that logs see holds a token", () => {
    const { endpoint, missing, stepUp } = facts;
    const { message } = insufficient;
    expect(JSON.parse(JSON.stringify(insufficient))).toEqual({
      name: "InsufficientScopeError",
      message,
      endpoint,
      missing,
      undeclared: [],
      stepUp,
    });
    expect(JSON.parse(JSON.stringify(access))).toEqual({
      name: "AccessError",
      message: access.message,
      endpoint,
      outcome: { kind: "unknown_grant" },
    });
    const added = Object.assign(new InsufficientScopeError({ ...facts, response }), { request: response });
    expect(JSON.stringify(added)).not.toContain("secret");
    const own = inspect(new InsufficientScopeError({ ...facts, response }), {
      showHidden: true,
      depth: null,
    });
    expect(own).not.toContain("secret");
    expect(Object.keys(insufficient)).toEqual(["endpoint", "missing", "undeclared", "stepUp"]);
  });
});

describe("they are recognised by name", () => {
  const other = Object.assign(new Error("of another folder"), facts, { name: "InsufficientScopeError" });
  test.each<[string, unknown, boolean, boolean]>([
    ["its own", new InsufficientScopeError(facts), true, false],
    ["its own", new AccessError({ endpoint: "a", outcome: { kind: "unknown_grant" } }), false, true],
    ["of another class", other, true, false],
    [
      "of another realm",
      { name: "AccessError", endpoint: "a", outcome: { kind: "unknown_grant" } },
      false,
      true,
    ],
    ["of that name alone", Object.assign(new Error("a"), { name: "InsufficientScopeError" }), false, false],
    ["any error", new Error("InsufficientScopeError"), false, false],
    ["a text", "InsufficientScopeError", false, false],
    ["nothing", undefined, false, false],
    ["null", null, false, false],
    ["an object", {}, false, false],
  ])("%s", (_, error, isInsufficient, isAccess) => {
    expect(isErrorNamed(error, "InsufficientScopeError")).toBe(isInsufficient);
    expect(isErrorNamed(error, "AccessError")).toBe(isAccess);
  });
});

test("what throws when it is looked at is no error of ours, and nothing is thrown", () => {
  const hostile: readonly unknown[] = [
    new Proxy(
      {},
      { getOwnPropertyDescriptor: () => fail(), getPrototypeOf: () => fail(), get: () => fail() },
    ),
    Object.defineProperty(new Error("x"), "name", { get: () => fail() }),
    { name: "AccessError", endpoint: "e", outcome: undefined },
  ];
  for (const error of hostile) {
    expect(isErrorNamed(error, "AccessError")).toBe(false);
    expect(isErrorNamed(error, "InsufficientScopeError")).toBe(false);
  }

  function fail(): never {
    throw new Error("looked at");
  }
});
