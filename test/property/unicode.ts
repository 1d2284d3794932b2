/** Chance in, characters of all of Unicode out: every plane, and what texts of people rarely hold. */
import * as fc from "fast-check";

/** First and last code point of what has broken a tool somewhere. */
const RANGES = {
  ascii: [0x20, 0x7e],
  latin: [0xa0, 0x24f],
  combining: [0x300, 0x36f],
  "right to left": [0x590, 0x6ff],
  "spaces and line separators": [0x2000, 0x206f],
  "signs and dingbats": [0x2070, 0x2bff],
  "Chinese, Japanese and Korean": [0x3000, 0x9fff],
  "private use": [0xe000, 0xf8ff],
  "ligatures and presentation forms": [0xfb00, 0xfdff],
  "noncharacters of the first plane": [0xfdd0, 0xfdef],
  "variation selectors to half widths": [0xfe00, 0xffef],
  "specials, the last noncharacters among them": [0xfff0, 0xffff],
  "first plane below the surrogates": [0xa0, 0xd7ff],
  emoji: [0x1f000, 0x1faff],
  "supplementary planes": [0x10000, 0x3ffff],
  "unassigned planes": [0x40000, 0xdffff],
  "tags and variation selectors": [0xe0000, 0xe01ef],
  "private planes": [0xf0000, 0x10ffff],
} as const;

export const rangeNames = Object.keys(RANGES);

/** Code points that stand alone in no range above often enough. */
const CURIOUS =
  "\u0085\u00a0\u00ad\u034f\u061c\u115f\u1680\u180e\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202e\u2060\u2066\u2069\u3000\ufe0f\ufeff\ufffc\ufffd\ufffe\uffff\u{1fffe}\u{1d173}\u{e0001}\u{10ffff}";

/** One code point, never half of a surrogate pair and never a control character. */
export const character: fc.Arbitrary<string> = fc
  .oneof(
    ...Object.values(RANGES).map(([min, max]) =>
      fc.integer({ min, max }).map((code) => String.fromCodePoint(code)),
    ),
    fc.constantFrom(...CURIOUS),
  )
  .filter((one) => !/[\p{Cc}\p{Cs}]/u.test(one));

/** The ranges that a text has characters of. */
export function rangesIn(text: string): string[] {
  const codes = Array.from(text, (one) => one.codePointAt(0) ?? 0);
  return Object.entries(RANGES).flatMap(([name, [min, max]]) =>
    codes.some((code) => code >= min && code <= max) ? [name] : [],
  );
}

/** The planes that a text has characters of. */
export function planesIn(text: string): number[] {
  return [...new Set(Array.from(text, (one) => (one.codePointAt(0) ?? 0) >> 16))];
}
