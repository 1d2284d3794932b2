/** Text in, how wide a browser draws it out: by kind of character, and rather too wide, since readers have other fonts. */

export type Face = "plain" | "bold" | "mono";

/** In em. What is drawn above or below its neighbour, or not at all, takes no room. */
export function textWidth(text: string, face: Face): number {
  let width = 0;
  for (const character of text) width += characterWidth(character, face);
  return width;
}

function characterWidth(character: string, face: Face): number {
  if (nothing.test(character)) return 0;
  if (face === "mono" && oneCell.test(character)) return 0.62;
  const [, width = 0] = widths.find(([kind]) => kind.test(character)) ?? [];
  return face === "bold" ? width * 1.12 : width;
}

const oneCell = /[ -~…]/;
const nothing = /[\p{M}\u00AD\u200B-\u200D\u2060]/u;

/** The first kind that fits; measured in DejaVu Sans, which is wider than what most systems have. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ijlI'.,:;| ’‘]/, 0.35],
  [/[frt!()[\]\\/-]/, 0.42],
  [/[a-ln-vxyz0-9$_*?"–“”]/, 0.64],
  [/[mwMW@%—…]/, 1.01],
  [/[A-Z&+=<>~^#`{}]/, 0.84],
  // One letter that is a whole phrase.
  [/\uFDFD/, 12],
  [/[\uFDF0-\uFDFF\u{12000}-\u{1254F}]/u, 4],
  [/[\p{Emoji_Presentation}\p{Extended_Pictographic}\p{Regional_Indicator}]/u, 1.4],
  [
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFF60]/u,
    1.05,
  ],
  [/[\p{Script=Arabic}\p{Script=Hebrew}]/u, 0.7],
  [/\p{Ll}/u, 0.8],
  [/[^]/, 1.05],
];
