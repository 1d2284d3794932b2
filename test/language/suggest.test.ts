/** What was probably meant by a misspelt name. */
import { expect, test } from "vitest";
import { suggester } from "../../generator/language/suggest.js";

const suggest = suggester([
  "things_read",
  "things_write",
  "read",
  "title",
  "ab",
  "constructor",
  "x".repeat(200),
]);

test.each([
  ["thing_read", "things_read"],
  ["Things_Read", "things_read"],
  ["things-write", "things_write"],
  ["raed", "read"],
  ["titel", "title"],
  ["AB", "ab"],
  ["constructer", "constructor"],
  ["constr", "constructor"],
  ["con", "constructor"],
  ["things_rd", "things_read"],
  ["thngs_wirte", "things_write"],
  ["things_list", undefined],
  ["things_old", undefined],
  ["things_raise", undefined],
  ["things", undefined],
  ["b", undefined],
  ["ti", undefined],
  ["zzzz", undefined],
  ["xb", undefined],
  ["parts_manage", undefined],
  ["title", undefined],
  ["toString", undefined],
  ["x".repeat(199), undefined],
])("%s: %s", (name, meant) => expect(suggest(name)).toBe(meant));

test("names of up to 120 letters are compared, longer ones are not", () => {
  const long = (letters: number) => "x".repeat(letters);
  expect(suggester([long(120)])(long(119))).toBe(long(120));
  expect(suggester([long(119)])(long(120))).toBe(long(119));
  expect(suggester([long(121)])(long(120))).toBeUndefined();
  expect(suggester([long(120)])(long(121))).toBeUndefined();
});

test("a syllable twice is a slip of the pen, another word before the same end is none", () => {
  const read = suggester(["things_read", "read_things"]);
  expect(read("things_reread")).toBe("things_read");
  expect(read("make_things")).toBeUndefined();
});

test("another case is closer than another order, and of equally close names the first is meant", () => {
  expect(suggester(["raed", "READ"])("read")).toBe("READ");
  expect(suggester(["reads", "dear"])("read")).toBe("reads");
});

test("two letters of three in the other order are one mistake", () => {
  expect(suggester(["get"])("gte")).toBe("get");
});

test("a file of nothing but mistakes is not compared for ever", () => {
  const many = suggester(Array.from({ length: 20_000 }, (_, index) => `scope_${index}`));
  const answers = Array.from({ length: 20_000 }, (_, index) => many(`scop_${index}`));
  expect(answers[0]).toBe("scope_0");
  expect(answers.at(-1)).toBeUndefined();
});

test("five million letters are compared once", () => {
  const long = suggester([
    "read",
    ...Array.from({ length: 49_999 }, (_, at) => String(at).padStart(100, "x")),
    "y".repeat(96),
  ]);
  expect([long("raed"), long("raed")]).toEqual(["read", undefined]);
});
