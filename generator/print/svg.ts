/** Shapes and spec text in, SVG out; parts are drawn from their own top and stacked by their heights. */
import { html, htmlJoin, htmlText } from "./html.js";
import type { Html } from "./html.js";
import type { Face } from "./text-width.js";

/** A part of a picture, drawn from y = 0 downwards. */
export interface Drawn {
  readonly height: number;
  readonly content: Html;
}

export type Direction = "ltr" | "rtl";

export interface SvgText {
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly size: number;
  readonly face: Face;
  readonly fill: Html;
  /** Which end of the text `x` is: of right-to-left text the start is on the right. */
  readonly anchor?: "start" | "middle" | "end";
  readonly direction?: Direction;
}

/** An image that says in its content, by a title and a description, what is to be seen. */
export function svgDocument(content: Html, { width, height }: { width: number; height: number }): Html {
  return html`<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${sansSerif}">
${content}
</svg>`;
}

/** One line, and nothing in it interpreted. */
export function svgText(text: string, style: SvgText): Html {
  return svgLine(htmlText(text), style);
}

/** One line of encoded text. */
export function svgLine(content: Html, style: SvgText): Html {
  const { x, y, size, face, fill, anchor = "start", direction = "ltr" } = style;
  const weight = face === "bold" ? html` font-weight="600"` : html``;
  const family = face === "mono" ? html` font-family="${monospace}"` : html``;
  const from = anchor === "start" ? html`` : html` text-anchor="${htmlText(anchor)}"`;
  const bidi = direction === "ltr" ? html`` : html` direction="rtl"`;
  return html`<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${weight}${family}${from}${bidi}>${content}</text>`;
}

/** A part of a line that keeps its own direction and leaves that of its neighbours alone. */
export function svgIsolated(text: string, direction: Direction): Html {
  return html`<tspan direction="${htmlText(direction)}" unicode-bidi="isolate">${htmlText(text)}</tspan>`;
}

/** That of the first letter, as browsers find it out for `dir="auto"`. */
export function directionOf(text: string): Direction {
  const [first = ""] = /\p{L}/u.exec(text) ?? [];
  return rightToLeft.test(first) ? "rtl" : "ltr";
}

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Parts one below the other. */
export function svgStack(parts: readonly Drawn[], gap = 0): Drawn {
  let y = 0;
  const content = parts.map((part) => {
    const moved = svgMoved(part.content, 0, y);
    y += part.height + gap;
    return moved;
  });
  return { height: Math.max(0, y - gap), content: htmlJoin(content, "\n") };
}

export function svgMoved(content: Html, x: number, y: number): Html {
  return html`<g transform="translate(${x} ${y})">${content}</g>`;
}

const sansSerif = html`system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Noto Sans', sans-serif`;
const monospace = html`ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace`;
