/** Text in, the same out with what a reader could not see, or would see in the wrong order, named by its code point. */

/** The text; controls and what reorders text are shown as `[U+202E]`. */
export function shownText(text: string): string {
  return text.replace(hidden, codePoint);
}

/** Controls but line feed and tab, lone surrogates, bidirectional controls, byte order marks and noncharacters. */
const hidden =
  /[^\P{Cc}\n\t]|[\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/gu;

function codePoint(character: string): string {
  const digits = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `[U+${digits}]`;
}
