import { describe, expect, test } from "vitest";
import { Grant, grantOfResponse } from "../../generator/runtime/grant.js";
import { indexOf, PROTOTYPE_NAMES } from "./table-fixture.js";

const index = indexOf({ scopes: ["a", "b", "c"], aliases: [["old_a", "a"]], implied: [["a", ["c"]]] });

describe("a grant", () => {
  test.each<[string | string[], string[], string[]]>([
    ["", [], []],
    [[], [], []],
    ["b a", ["a", "b"], []],
    [["b", "a", "b"], ["a", "b"], []],
    ["old_a", ["a"], []],
    ["openid b", ["b"], ["openid"]],
    [PROTOTYPE_NAMES, [], PROTOTYPE_NAMES],
  ])("of %j", (granted, scopes, undeclared) => {
    expect(new Grant(granted, index)).toMatchObject({ kind: "grant", scopes, undeclared });
  });

  test("of an alias of what is no scope", () => {
    const small = indexOf({ scopes: ["a"], aliases: [["old_b", "b"]] });
    expect(new Grant("a old_b", small)).toMatchObject({ scopes: ["a"], undeclared: ["old_b"] });
  });

  test.each([" ", "a  b", ["a b"], [""], ["a", "b\n"]])("of %j is refused", (granted) => {
    expect(() => new Grant(granted, index)).toThrow(SyntaxError);
  });

  test.each([undefined, null, 1, {}, [1], [undefined], [["a"]], Array(1)])("of %j is no grant", (granted) => {
    expect(() => new Grant(granted as never, index)).toThrow(TypeError);
  });

  test("is believed by its own table alone, and cannot be made up", () => {
    const grant = new Grant("a", index);
    expect(Grant.held(grant, index)).toEqual(new Set(["a", "c"]));
    expect(Grant.held(grant, indexOf({ scopes: ["a", "b", "c"] }))).toBeUndefined();
    expect(Grant.held({ ...grant }, index)).toBeUndefined();
    expect(Grant.held(Object.create(grant) as object, index)).toBeUndefined();
    expect(Grant.held(structuredClone({ ...grant }), index)).toBeUndefined();
  });
});

describe("the grant of a token response", () => {
  const check = (response: object, requested: readonly string[] | undefined, expected: object) =>
    expect(grantOfResponse(response, requested, index)).toMatchObject(expected);

  test.each([
    [{ scope: "b" }, ["b"]],
    [{ scope: ["b"] }, ["b"]],
    [{ scp: ["b", "a"] }, ["a", "b"]],
    [{ scp: "b" }, ["b"]],
    [{ scope: "b", scp: ["a"] }, ["b"]],
    [{ scope: "" }, []],
    [{ scope: [] }, []],
    [{ access_token: "x" }, ["a", "c"]],
    [{ scope: undefined }, ["a", "c"]],
  ])("%j", (response, scopes) => check(response, ["c", "a"], { kind: "grant", scopes }));

  test("is unknown where nothing says", () => check({}, undefined, { kind: "unknown_grant" }));

  test.each([{ scope: null }, { scp: null }, { scope: 1 }, { scope: { a: 1 } }, { scope: true }])(
    "%j is refused",
    (response) => expect(() => grantOfResponse(response, ["a"], index)).toThrow(TypeError),
  );
});

describe("what is put on Object.prototype was granted by nobody", () => {
  test.each(["scope", "scp"])("%s", (name) => {
    Reflect.defineProperty(Object.prototype, name, { value: "b", configurable: true });
    try {
      expect(grantOfResponse({}, undefined, index)).toEqual({ kind: "unknown_grant" });
      expect(grantOfResponse({}, ["a"], index)).toMatchObject({ scopes: ["a"] });
      expect(grantOfResponse({ scope: "a" }, undefined, index)).toMatchObject({ scopes: ["a"] });
    } finally {
      Reflect.deleteProperty(Object.prototype, name);
    }
  });

  test("while the members of a class count", () => {
    class Tokens {
      get scope(): string {
        return "b";
      }
    }
    expect(grantOfResponse(new Tokens(), ["a"], index)).toMatchObject({ scopes: ["b"] });
  });
});

test.each([
  ["an error", { error: "invalid_grant" }, /no valid token/],
  ["an error beside a scope", { error: "invalid_grant", scope: "read" }, /no valid token/],
  ["a token that is not active", { active: false }, /no valid token/],
  ["a token of which nobody says so clearly", { active: "true", scope: "read" }, /no valid token/],
  ["a text", "read", /is an object/],
  ["a function", () => "read", /is an object/],
  ["a list", ["read"], /is an object/],
  ["null", null, /is an object/],
  ["nothing", undefined, /is an object/],
])("%s grants nothing, and not what was requested", (_, response, said) => {
  const ask = () => grantOfResponse(response as object, ["read"], indexOf({ scopes: ["read"] }));
  expect(ask).toThrow(TypeError);
  expect(ask).toThrow(said);
});

test("the answer about an active token is read", () => {
  const small = indexOf({ scopes: ["read"] });
  expect(grantOfResponse({ active: true, scope: "read" } as object, undefined, small)).toMatchObject({
    scopes: ["read"],
  });
});

test.each<[string, unknown]>([
  ["a number", 1],
  ["null", null],
  ["an object with toJSON and toString", { toJSON: () => "read", toString: () => "read" }],
  ["a boxed text", new String("read")],
  ["a set", new Set(["read"])],
  ["a list of lists", [["read"]]],
  ["a list of boxed texts", [new String("read")]],
])("a scope that is %s is refused", (_, scope) => {
  expect(() => grantOfResponse({ scope }, ["read"], indexOf({ scopes: ["read"] }))).toThrow(TypeError);
});

test("a scope is read once, and lists are copied", () => {
  const answers = ["read", "write"];
  const response = {
    get scope() {
      return answers.shift();
    },
  };
  const small = indexOf({ scopes: ["read", "write"] });
  expect(grantOfResponse(response, undefined, small)).toMatchObject({ scopes: ["read"] });
  const list = ["read"];
  const grant = new Grant(list, small);
  list[0] = "write";
  expect([...(Grant.held(grant, small) ?? [])]).toEqual(["read"]);
});
