/** Names and texts that are legal in a spec and odd in TypeScript, Markdown or HTML, or just random. */
import * as fc from "fast-check";
import { character } from "./unicode.js";

export const ODD_NAMES = [
  "__proto__",
  "constructor",
  "toString",
  "10",
  "1e3",
  "no",
  "~",
  "*/",
  "eslint-disable",
  "@ts-nocheck */",
  "größe",
  "${x}",
  `it's "quoted"`,
  "back\\slash",
  "</script>",
  "👩‍👩‍👧 family",
  "\u202eevil\u2066",
  "a\u2028b\u2029c",
  "`code`",
  "{@link Scope}",
  "<!-- comment -->",
];

export const ODD_SCOPES = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "10",
  "1",
  "a:b",
  "a.b",
  "a_b",
  "*/",
  "''",
  "`",
  "${x}",
  "@deprecated",
  "{@link",
  "<!--",
  "token",
  "public",
  "unknown",
  "class",
  "https://api.example.com/auth/reader.readonly",
];

export const ODD_SEGMENTS = [
  "__proto__",
  "{id}",
  "{x y}",
  "{*}",
  "a{id}b",
  "{id}.json",
  "it's",
  '"',
  "漢字",
  "a b",
  "<x>",
  "@me",
  "a:b",
  "%20",
  "$&",
  "`",
  "*",
  "very-long-segment-of-a-path",
];

const word = fc.oneof(
  fc.constantFrom(...ODD_NAMES),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
  fc.string({ unit: character, minLength: 1, maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(..."*/@{}\\\"'`$<>#-:,&!|%?[] abcd"), minLength: 1, maxLength: 20 }),
  fc.constant("an ordinary text of some words that makes a line long"),
);

/** One line, trimmed, not blank. */
export const line: fc.Arbitrary<string> = filled(
  fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" ")),
);

/** One line or several. */
export const text: fc.Arbitrary<string> = filled(
  fc.oneof(
    line,
    fc
      .array(fc.oneof(line, fc.constant(""), fc.constant("\t- @x")), { maxLength: 4 })
      .map((lines) => lines.join("\n")),
  ),
);

/** What a path holds between two slashes. */
export const segment: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constantFrom(...ODD_SEGMENTS), weight: 3 },
  fc
    .string({ unit: character, minLength: 1, maxLength: 6 })
    .map((literal) => `-${literal.replace(/[{}/?#%\\;]/g, "~")}-`),
  fc
    .string({ unit: character, minLength: 1, maxLength: 6 })
    .map((name) => `{_${name.replace(/[{}/]/g, "~")}}`),
);

function filled(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return texts.map((value) => value.replace(/(?!\n|\t)\p{Cc}/gu, "").trim()).filter((value) => value !== "");
}
