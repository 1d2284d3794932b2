/** Text of any length in, lines that fit into a box out; where there is no room for the rest, they end in "…". */
import { textWidth } from "./text-width.js";
import type { Face } from "./text-width.js";

export interface TextBox {
  readonly face: Face;
  readonly size: number;
  /** In the unit of `size`. */
  readonly width: number;
  /** How many lines there may be. */
  readonly lines: number;
  /** What the first line leaves free. */
  readonly indent?: number;
}

/** Lines end where a space or a character of Chinese, Japanese or Korean allows it, in longer words anywhere. */
export function fitLines(text: string, box: TextBox): string[] {
  const room = box.width / box.size;
  const lines: string[] = [];
  let line = "";
  let left = room - (box.indent ?? 0) / box.size;
  let space = "";
  for (const [unit] of text.trim().matchAll(units)) {
    if (/^\s/.test(unit)) {
      space = " ";
      continue;
    }
    if (line !== "" && !add(space + unit)) endLine();
    if (line === "" && !add(unit)) for (const [cluster] of unit.matchAll(clusters)) addCluster(cluster);
    space = "";
    if (lines.length > box.lines) break;
  }
  if (line !== "" || lines.length === 0) lines.push(line);
  return lines.length > box.lines ? cut(lines.slice(0, box.lines), box) : lines;

  function add(part: string): boolean {
    const width = textWidth(part, box.face);
    if (width > left || line.length + part.length > LONGEST) return false;
    [line, left] = [line + part, left - width];
    return true;
  }

  function addCluster(cluster: string): void {
    if (lines.length > box.lines || add(cluster)) return;
    endLine();
    if (!add(cluster)) [line, left] = [cluster, 0];
  }

  function endLine(): void {
    if (line !== "" || lines.length === 0) lines.push(line);
    [line, left] = ["", room];
  }
}

/** Of characters that take no room a line could hold any number. */
const LONGEST = 200;

const ideograph = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]`;

/** Spaces; an ideograph with the punctuation behind it; a word. */
const units = new RegExp(
  String.raw`\s+|${ideograph}[\u3001\u3002\uFF01\uFF09\uFF0C\uFF1F\u300D\u300F]*|(?:(?!${ideograph})\S)+`,
  "gu",
);

/** A character with all that belongs to it: accents, the parts of an emoji. */
const clusters =
  /(?:\p{Regional_Indicator}{2}|[^])(?:[\p{M}\p{Emoji_Modifier}\u{E0020}-\u{E007F}]|\u200D[^]){0,16}/gu;

function cut(lines: readonly string[], { face, size, width, indent = 0 }: TextBox): string[] {
  const room = (width - (lines.length === 1 ? indent : 0)) / size;
  const last = (lines.at(-1) ?? "").match(clusters) ?? [];
  while (last.length > 0 && textWidth(`${last.join("")}…`, face) > room) last.pop();
  return [...lines.slice(0, -1), `${last.join("").trimEnd()}…`];
}
