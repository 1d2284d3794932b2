/** What reaches HTML and SVG is the text and nothing else. */
import { expect, test } from "vitest";
import { htmlAsset } from "../../generator/print/asset.js";
import { html, htmlJoin, htmlJson, htmlText } from "../../generator/print/html.js";

test.each([
  ["<b>&amp;\"'`", "&#60;b&#62;&#38;amp;&#34;&#39;&#96;"],
  ["a\nb\tc", "a\nb\tc"],
  ["\u0000\u001B\r", "[U+0000][U+001B][U+000D]"],
  ["\u202Eevil\u2066", "[U+202E]evil[U+2066]"],
  ["\uD800 \uFFFE \uFEFF", "[U+D800] [U+FFFE] [U+FEFF]"],
  ["שלום 🎉 ]]>", "שלום 🎉 ]]&#62;"],
])("%j as text", (text, expected) => {
  expect(htmlText(text)).toBe(expected);
});

test("our own markup stands around it", () => {
  expect(html`<p title="${htmlText('"')}">${htmlJoin([htmlText("<"), htmlText(">")], "\n")} ${2}</p>`).toBe(
    '<p title="&#34;">&#60;\n&#62; 2</p>',
  );
});

test("parts stand one after the other, with what is asked for between", () => {
  const parts = ["a", "b", "c"].map(htmlText);
  expect([htmlJoin(parts), htmlJoin(parts, "\n"), htmlJoin([])]).toEqual(["abc", "a\nb\nc", ""]);
});

test("a style sheet of ours is left as it is", () => {
  expect(htmlAsset("a > b { content: '<' }")).toBe("a > b { content: '<' }");
});

test.each(["</script>", "<!--<script>", "]]>", "&lt;", "\u2028\u2029", "\u0000\uD800\u202E", "__proto__"])(
  "%j as JSON holds nothing that a document could interpret, and is read back",
  (text) => {
    const json = htmlJson({ [`k${text}`]: text });
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(json)).toEqual({ [`k${text}`]: text });
  },
);
