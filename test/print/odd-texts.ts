/** Texts that code would be torn by, of a list, of any characters, and of those that comments and quotes are made of. */
import * as fc from "fast-check";

const ODD_TEXTS = [
  "__proto__",
  "constructor",
  "10",
  "a:b",
  `it's "quoted"`,
  `"both" "double"`,
  "\\",
  "${x}",
  "`",
  "*/ alert(1) /*",
  "**//",
  "</script>",
  "line\r\nend\n",
  "\u2028\u2029",
  "\u202eright to left\u2066",
  "\ufeffmark",
  "\ud800",
  "a\udc00b",
  "\u0000\u0007\u001b[31m\u007f\u0085",
  "👩‍👩‍👧 family",
  "Access Candidate’s status",
  "@deprecated",
  "see {@link x}",
  "a @b",
  "// @ts-ignore",
  "eslint-disable",
];
export const oddTexts: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...ODD_TEXTS),
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."*/@{}\\\"' \t\n\r`a-") }),
);
