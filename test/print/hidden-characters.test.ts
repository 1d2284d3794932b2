/** The one list of characters that nobody would see: each is written out, and what they belong to stays whole. */
import { expect, test } from "vitest";
import { escapeHidden, shownText } from "../../generator/print/hidden-characters.js";
import { isWhole } from "../runs.js";

/** What Unicode says of them, in the release that this Node has. */
const invisible =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\uFFF9-\uFFFB]/u;

test("every code point that Unicode calls invisible, and no other", () => {
  const wrong: string[] = [];
  for (let number = 0; number <= 0x10ffff; number += isWhole ? 1 : 11) {
    const character = String.fromCodePoint(number);
    const name = number.toString(16).toUpperCase().padStart(4, "0");
    const shown = invisible.test(character) && !/[\n\t]/.test(character) ? `a[U+${name}]b` : `a${character}b`;
    if (shownText(`a${character}b`) !== shown) wrong.push(name);
  }
  expect(wrong).toEqual([]);
});

test.each([
  ["emoji", "👩‍👩‍👧‍👦 ❤️‍🔥 🧑🏽‍💻 1️⃣ #️⃣ ©️ 🇦🇹"],
  ["Persian", "نمی\u200Cخواهم"],
  ["Hindi", "क्\u200Dष"],
  ["Thai", "ภาษา\u200Bไทย"],
  ["Mongolian", "ᠪᠠᠭ\u180Eᠠ"],
  ["a variant of an ideograph", "葛\u{E0100}城"],
  ["flags", "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}🏴"],
])("%s stay whole", (_, text) => {
  expect([shownText(text), escapeHidden(text)]).toEqual([text, text]);
});

test.each([
  ["a joiner in Latin", "ad\u200Dmin", "ad[U+200D]min", "ad\\u200dmin"],
  ["a joiner at the start", "\u200D👧", "[U+200D]👧", "\\u200d👧"],
  ["a second one", "👧\u200D\u200D👧", "👧\u200D[U+200D]👧", "👧\u200D\\u200d👧"],
  ["letters in selectors", "👧\uFE0F\uFE00\uFE01", "👧\uFE0F[U+FE00][U+FE01]", "👧\uFE0F\\ufe00\\ufe01"],
  ["a joiner behind a stray selector", "a\uFE0F\u200D", "a[U+FE0F][U+200D]", "a\\ufe0f\\u200d"],
  [
    "a flag of another country",
    "🏴\u{E0075}\u{E007F}",
    "🏴[U+E0075][U+E007F]",
    "🏴\\udb40\\udc75\\udb40\\udc7f",
  ],
  ["half a pair before a joiner", "\uD83D\u200D", "[U+D83D][U+200D]", "\\ud83d\\u200d"],
  ["line ends and tabs", "a\n\tb\r", "a\n\tb[U+000D]", "a\\u000a\\u0009b\\u000d"],
])("%s", (_, text, shown, escaped) => {
  expect(shownText(text)).toBe(shown);
  expect(escapeHidden(text)).toBe(escaped);
});
