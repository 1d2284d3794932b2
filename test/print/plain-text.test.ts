import { expect, test } from "vitest";
import { htmlHeader } from "../../generator/print/header.js";
import { plain, plainFile, plainJoin, plainText } from "../../generator/print/plain-text.js";

test("text of a spec stays on its line, in its place", () => {
  const name = plainText(" a\nb\u202E ");
  expect(plain`${name}: ${2} of ${plainText("c")}.`).toBe("a b[U+202E]: 2 of c.");
  expect(plain`nothing`).toBe("nothing");
});

test("parts are joined by what is asked for", () => {
  const parts = ["a", "b", "c"].map(plainText);
  expect([plainJoin(parts, ", "), plainJoin(parts, "; "), plainJoin([], "; ")]).toEqual([
    "a, b, c",
    "a; b; c",
    "",
  ]);
});

test("a file is its header and its lines", () => {
  expect(plainFile(htmlHeader(), [plain`a`, plain``, plain`b`])).toBe(`${htmlHeader()}\na\n\nb\n`);
});
