/** Pictures: each shape and text where it is asked for, and text in nothing but its place. */
import { expect, test } from "vitest";
import { html } from "../../generator/print/html.js";
import {
  directionOf,
  svgDocument,
  svgIsolated,
  svgMoved,
  svgStack,
  svgText,
} from "../../generator/print/svg.js";
import type { SvgText } from "../../generator/print/svg.js";

const plain: SvgText = { x: 1, y: 2, size: 12, face: "plain", fill: html`#000` };

test("a document has its size, and a face for its texts", () => {
  const svg = svgDocument(html`<title>A</title>`, { width: 300, height: 200 });
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" role="img" width="300" height="200" /);
  expect(svg).toMatch(/ viewBox="0 0 300 200" font-family="system-ui, [^"<>]*, sans-serif">\n<title>/);
  expect(svg).toMatch(/<title>A<\/title>\n<\/svg>$/);
});

test.each<[style: Partial<SvgText>, attributes: string]>([
  [{}, ""],
  [{ anchor: "start", direction: "ltr" }, ""],
  [{ face: "bold" }, ' font-weight="600"'],
  [{ anchor: "middle" }, ' text-anchor="middle"'],
  [{ anchor: "end", direction: "rtl" }, ' text-anchor="end" direction="rtl"'],
])("a line of text in the style %j", (style, attributes) => {
  expect(svgText("a < b", { ...plain, ...style })).toBe(
    `<text x="1" y="2" font-size="12" fill="#000"${attributes}>a &#60; b</text>`,
  );
});

test("code has a face of its own", () => {
  expect(svgText("a", { ...plain, face: "mono" })).toMatch(/ font-family="[^"<>]+, monospace">a<\/text>$/);
});

test("a part with a direction of its own", () => {
  expect(svgIsolated('"a"', "rtl")).toBe('<tspan direction="rtl" unicode-bidi="isolate">&#34;a&#34;</tspan>');
});

test.each([
  ["Candidates", "ltr"],
  ["", "ltr"],
  ["12 – 3", "ltr"],
  ["漢字", "ltr"],
  ["שלום", "rtl"],
  ["3 שלום, world", "rtl"],
  ["world, שלום", "ltr"],
  ["مرحبا", "rtl"],
  ["\u{10900}", "rtl"],
  ["\u{1E900}", "rtl"],
])("the direction of %j", (text, direction) => {
  expect(directionOf(text)).toBe(direction);
});

test("parts stand one below the other, with a gap between", () => {
  const parts = [
    { height: 10, content: html`A` },
    { height: 20, content: html`B` },
  ];
  const [first, second] = [svgMoved(html`A`, 0, 0), svgMoved(html`B`, 0, 15)];
  expect(first).toBe('<g transform="translate(0 0)">A</g>');
  expect(svgStack(parts, 5)).toEqual({ height: 35, content: `${first}\n${second}` });
  expect(svgStack(parts)).toEqual({ height: 30, content: `${first}\n${svgMoved(html`B`, 0, 10)}` });
  expect(svgStack([], 5)).toEqual({ height: 0, content: "" });
});
