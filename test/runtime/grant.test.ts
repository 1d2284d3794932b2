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
