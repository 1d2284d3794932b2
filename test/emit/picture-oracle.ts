/** An SVG of ours in, its texts with their places out. */
import type { Face } from "../../generator/print/text-width.js";

export interface PictureText {
  readonly content: string;
  /** From the left edge of the picture to the anchor. */
  readonly x: number;
  readonly size: number;
  readonly face: Face;
  /** Which end of the line `x` is, on the screen. */
  readonly anchor: "start" | "middle" | "end";
}

export function pictureLines(svg: string): string[] {
  return pictureTexts(svg).map(({ content }) => content);
}

export function pictureTexts(svg: string): PictureText[] {
  const moves: number[] = [];
  const texts: PictureText[] = [];
  for (const [tag, move, attributes = "", content = ""] of svg.matchAll(
    /<g transform="translate\(([\d.]+) [\d.]+\)">|<g [^>]*>|<\/g>|<text ([^>]*)>(.*?)<\/text>/gs,
  )) {
    if (tag === "</g>") moves.pop();
    else if (tag.startsWith("<g")) moves.push(Number(move ?? 0));
    else
      texts.push(
        pictureText(
          attributes,
          content,
          moves.reduce((sum, one) => sum + one, 0),
        ),
      );
  }
  return texts;
}

function pictureText(attributes: string, content: string, moved: number): PictureText {
  const read = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
  const anchor = read("text-anchor") ?? "start";
  const [start, end] =
    read("direction") === "rtl" ? (["end", "start"] as const) : (["start", "end"] as const);
  return {
    content: content
      .replace(/<[^>]*>/g, "")
      .replace(/&#(\d+);/g, (_, digits) => String.fromCharCode(Number(digits))),
    x: moved + Number(read("x")),
    size: Number(read("font-size")),
    face: read("font-family")
      ? "mono"
      : content.includes("font-weight") || read("font-weight")
        ? "bold"
        : "plain",
    anchor: anchor === "middle" ? anchor : anchor === "start" ? start : end,
  };
}
