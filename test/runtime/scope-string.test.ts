import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalScopes, parseScopeString, scopeTokens } from "../../generator/runtime/scope-string.js";
import { runs } from "../runs.js";
import { indexOf, PROTOTYPE_NAMES, subsets } from "./table-fixture.js";

const scopes = ["b", "a", "c:read"];
const index = indexOf({ scopes, aliases: [["old_a", "a"]] });
const commas = indexOf({ scopes, separator: "," });

describe("scopes to text", () => {
  test.each([
    [["a"], "a"],
    [["c:read", "a", "b"], "b a c:read"],
    [["a", "b", "a"], "b a"],
  ])("%j", (requested, expected) => {
    expect(canonicalScopes(requested, scopes).join(" ")).toBe(expected);
  });

  test.each([[[]], [["d"]], [["old_a"]], [["a", "openid"]], [[""]], [["a b"]]])(
    "%j is refused",
    (requested) => {
      expect(() => canonicalScopes(requested, scopes)).toThrow(TypeError);
    },
  );

  test.each(PROTOTYPE_NAMES)("%s is no scope unless it is declared", (name) => {
    expect(() => canonicalScopes([name], scopes)).toThrow(TypeError);
    expect(canonicalScopes([name], ["a", name])).toEqual([name]);
  });
});

describe("text to scopes", () => {
  test.each([
    ["a", ["a"], []],
    ["c:read a", ["a", "c:read"], []],
    ["a a", ["a"], []],
    ["old_a", ["a"], []],
    ["openid a profile openid", ["a"], ["openid", "profile"]],
    ["A", [], ["A"]],
    ["a,b", [], ["a,b"]],
  ])("%j", (text, found, undeclared) => {
    expect(parseScopeString(text, index)).toEqual({ scopes: found, undeclared });
  });

  test("the declared separator alone splits", () => {
    expect(parseScopeString("a,b", commas)).toEqual({ scopes: ["b", "a"], undeclared: [] });
    expect(() => parseScopeString("a b", commas)).toThrow(SyntaxError);
  });

  test.each(["", " ", " a", "a ", "a  b", "a\tb", "a\n", 'a"', "a\\b", "ä", "a\u0000", "a\u00a0b"])(
    "%j is refused",
    (text) => expect(() => parseScopeString(text, index)).toThrow(SyntaxError),
  );

  test.each([undefined, null, 1, {}, Symbol("a")])("%s is no text", (value) => {
    expect(() => parseScopeString(value as never, index)).toThrow(TypeError);
  });

  test.each(PROTOTYPE_NAMES)("%s is undeclared unless it is declared", (name) => {
    expect(parseScopeString(name, index)).toEqual({ scopes: [], undeclared: [name] });
    const declaring = indexOf({ scopes: [name] });
    expect(parseScopeString(name, declaring)).toEqual({ scopes: [name], undeclared: [] });
  });
});

describe("there and back", () => {
  const token = fc.stringMatching(/^[!#-[\]-~]{1,8}$/);

  test("every choice of scopes, in any order and repeated", () => {
    const table = fc.uniqueArray(fc.oneof(token, fc.constantFrom(...PROTOTYPE_NAMES)), { minLength: 1 });
    const cases = fc.tuple(table, fc.constantFrom(" ", ",", "+", "|")).chain(([all, separator]) => {
      const declared = ["x", ...all.filter((scope) => scope !== "x" && !scope.includes(separator))];
      const chosen = fc.array(fc.constantFrom(...declared), { minLength: 1 });
      return chosen.map((requested) => ({ declared, separator, requested }));
    });
    fc.assert(
      fc.property(cases, ({ declared, separator, requested }) => {
        const text = canonicalScopes(requested, declared).join(separator);
        const parsed = parseScopeString(text, indexOf({ scopes: declared, separator }));
        expect(parsed.undeclared).toEqual([]);
        expect(parsed.scopes).toEqual(declared.filter((scope) => requested.includes(scope)));
      }),
      { numRuns: runs(500) },
    );
  });

  test("what was parsed and formatted parses to the same", () => {
    const word = fc.constantFrom("a", "b", "c:read", "old_a", "openid");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const { scopes: found } = parseScopeString(words.join(" "), index);
        if (found.length === 0) return;
        expect(parseScopeString(canonicalScopes(found, scopes).join(" "), index).scopes).toEqual(found);
      }),
    );
  });

  test("all subsets keep the order of the table", () => {
    for (const subset of subsets(scopes).filter(({ length }) => length > 0)) {
      expect(canonicalScopes(subset.toReversed(), scopes)).toEqual(subset);
    }
  });
});

test.each<[() => unknown, Error]>([
  [() => canonicalScopes(["d"], scopes), new TypeError('No scope to request: "d"')],
  [
    () => canonicalScopes([], scopes),
    new TypeError("No scopes: leave the parameter out, for an empty one is invalid"),
  ],
  [() => parseScopeString("", index), new SyntaxError("A scope string is not empty")],
  [() => scopeTokens(1 as never, " "), new TypeError("Scopes are a text or a list of texts")],
  [
    () => scopeTokens({ 0: "a", length: 1 } as never, " "),
    new TypeError("Scopes are a text or a list of texts"),
  ],
  [() => scopeTokens([1] as never, " "), new TypeError("A scope is a text")],
  [() => scopeTokens([["a"]] as never, " "), new TypeError("A scope is a text")],
  [() => scopeTokens(["a", "b,c"], ","), new SyntaxError('Not a scope: "b,c"')],
  [() => scopeTokens("a  b", " "), new SyntaxError('Not a scope: ""')],
])("%#: the message says what is wrong", (ask, error) => {
  expect(ask).toThrow(error);
});

test("a hole in a list is no scope, whatever Array.prototype holds", () => {
  const holed: string[] = ["a"];
  holed.length = 2;
  const inherited = Object.setPrototypeOf(
    holed,
    Object.assign(Object.create(Array.prototype), { 1: "b" }),
  ) as string[];
  expect(() => scopeTokens(inherited, " ")).toThrow(new TypeError("A scope is a text"));
});

test("an empty text and an empty list hold none", () => {
  expect([scopeTokens("", " "), scopeTokens([], " ")]).toEqual([[], []]);
});
