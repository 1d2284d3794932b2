/** Where a mistake ends: at the last character that was written, never in the white space or the comment behind it. */
import { expect, test } from "vitest";
import { diagnosed, marked, places, specOf } from "./diagnosed.js";

test.each([
  ["a mapping on lines of its own", ["source:", "  ⟦a: b", "  c: d⟧ # why", ""]],
  ["a mapping whose last key has no value", ["source:", "  ⟦a: b", "  c:⟧", ""]],
  ["a mapping whose last key has no colon", ["source:", "  ⟦? a⟧", ""]],
  ["a mapping that ends in an alias", ["source:", "  ⟦a: &b c", "  d: *b⟧ # why", ""]],
  ["a list on lines of its own", ["source:", "  ⟦- a", "  - [b, c ]⟧", "  # why", ""]],
  ["a mapping in brackets", ["source: ⟦{ a: b, c: d }⟧ # why"]],
  ["a list over two lines", ["source: ⟦[a,", "  b ]⟧ # why"]],
  ["a text on lines of its own", ["servers:", "  - ⟦|", "    a b", "    c d⟧", "", "# why"]],
  ["a folded text on lines of its own", ["servers:", "  - ⟦>-", "    a b⟧", "", ""]],
  ["a no-break space, which is a character", ["servers:", "  - ⟦a b\u00a0⟧"]],
])("%s", (_name, top) => {
  const { text, marks } = marked(specOf({ top }));
  expect(places(text, diagnosed(text).diagnostics)).toEqual(marks);
});
