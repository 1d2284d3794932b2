/** Text of a spec in, text that is safe and readable on a terminal out, and how many cells it takes. */

/** Controls, line separators, lone surrogates and what is invisible or turns the direction of writing. */
const HIDDEN = /[\p{Cc}\p{Cs}\p{Cf}\p{Zl}\p{Zp}]/u;
/** Invisible, but part of how emoji and some scripts are written. */
const JOINER = /[\u200C\u200D]/u;
const COMBINING = /[\p{M}\u200C\u200D]/u;
const WIDE =
  /[\u{1100}-\u{115F}\u{2E80}-\u{303E}\u{3041}-\u{A4CF}\u{AC00}-\u{D7A3}\u{F900}-\u{FAFF}\u{FE30}-\u{FE6F}\u{FF00}-\u{FF60}\u{FFE0}-\u{FFE6}\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** `text` on one line, with `<U+202E>` for what must not reach a terminal. */
export function visible(text: string): string {
  return Array.from(text, visibleCharacter).join("");
}

/** One code point as it is shown: a tab as an arrow, so that it can be told from spaces. */
export function visibleCharacter(character: string): string {
  if (character === "\t") return "→ ";
  if (!HIDDEN.test(character) || JOINER.test(character)) return character;
  const number = character.codePointAt(0) ?? 0;
  return `<U+${number.toString(16).toUpperCase().padStart(4, "0")}>`;
}

/** The cells that a shown character takes on a terminal: 2 for a wide one, 0 for a combining one. */
export function cells(shown: string): number {
  let count = 0;
  for (const character of shown) count += COMBINING.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return count;
}
