/**
 * Text in, the same out with all that a reader would not see, or would see in another order, written by its code
 * point. This is the list of such characters for all that is generated:
 *
 * - controls (line feed and tab stay where the target has lines), line and paragraph separators, lone surrogates,
 *   noncharacters;
 * - bidirectional controls: U+061C, U+200E, U+200F, U+202A–202E, U+2066–2069;
 * - what is invisible and nothing but: soft hyphen, grapheme joiner, fillers, invisible operators, byte order mark,
 *   interlinear annotations, shorthand and musical formats, tag characters.
 *
 * Joiners, zero-width and Mongolian spaces and variation selectors are part of how emoji and many scripts are written:
 * one of them stays after a visible character beyond Latin, so that emoji and words stay whole, and is written out
 * anywhere else. The tags of the flags of England, Scotland and Wales stay. Ranges are written out, since what Unicode
 * says of a character may change from one release of Node to the next.
 */

/** The text as people are to read it: `[U+202E]` for a hidden character; line feeds and tabs stay. */
export function shownText(text: string): string {
  if (/^[\n\t -~]*$/.test(text)) return text; // as most are
  return replaceHidden(text, (character) => (/[\n\t]/.test(character) ? character : codePoint(character)));
}

/** The text as code is to hold it: `\u202e` for a hidden character, or the short form that `short` has. */
export function escapeHidden(text: string, short: ReadonlyMap<string, string> = noShortForms): string {
  if (/^[ -~]*$/.test(text)) return text;
  return replaceHidden(text, (character) => short.get(character) ?? unicodeEscapes(character));
}

const noShortForms: ReadonlyMap<string, string> = new Map();

function replaceHidden(text: string, write: (character: string) => string): string {
  return text.replace(hidden, (found, offset: number) =>
    found.length > 2 || belongsTo(text.slice(Math.max(0, offset - 4), offset), found) ? found : write(found),
  );
}

/** Whether a character that shapes others stands behind one that it can shape. */
function belongsTo(before: string, character: string): boolean {
  const previous = Array.from(before).at(-1) ?? "";
  if (joining.test(character)) {
    if (selecting.test(previous)) return belongsTo(before.slice(0, -previous.length), previous);
    return /[©®\u02FF-\u{10FFFF}]/u.test(previous) && !anyHidden.test(previous);
  }
  return (
    selecting.test(character) && /[#*0-9©®\u02FF-\u{10FFFF}]/u.test(previous) && !anyHidden.test(previous)
  );
}

const joining = /[\u180B-\u180F\u200B-\u200D\u2060]/;
const selecting = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u;

const anyHidden =
  /[\p{Cc}\u034F\p{Cs}\u180B-\u180F\p{Zl}\u17B4\u17B5\p{Zp}\uFE00-\uFE0F\p{NChar}\xAD\u061C\u115F\u1160\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF0-\uFFFB\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]/u;

/** A black flag, the tags of `gbeng`, `gbsct` or `gbwls`, the end of the tags. */
const taggedFlag =
  /\u{1F3F4}\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F}/u;

const hidden = new RegExp(`${taggedFlag.source}|${anyHidden.source}`, "gu");

function codePoint(character: string): string {
  const digits = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `[U+${digits}]`;
}

/** One for each half of a surrogate pair: what reads them makes the pair again. */
function unicodeEscapes(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
