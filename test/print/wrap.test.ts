import { describe, expect, test } from "vitest";
import { bullet, code, wrap } from "../../generator/print/wrap.js";

describe("wrap", () => {
  test.each([
    ["one two three", 7, ["one two", "three"]],
    ["a verylongword b", 5, ["a", "verylongword", "b"]],
    ["  spaced\tout  ", 80, ["spaced out"]],
    ["one\n\ntwo", 80, ["one", "", "two"]],
    ["none - of # these 1. starts", 6, ["none -", "of #", "these 1.", "starts"]],
    ["", 80, [""]],
  ])("%j at %i", (text, width, expected) => {
    expect(wrap(text, width)).toEqual(expected);
  });

  test("an item of a list is indented below its first line", () => {
    expect(bullet("one two\nthree", 6)).toEqual(["- one", "  two", "  three"]);
  });
});

describe("code", () => {
  test.each([
    ["a", "`a`"],
    ["a`b", "``a`b``"],
    ["`a", "`` `a ``"],
  ])("%s", (text, expected) => {
    expect(code(text)).toBe(expected);
  });
});
