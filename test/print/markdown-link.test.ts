/** Anchors that never collide, and links that lead only to the web. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  markdownAddress,
  markdownAnchor,
  markdownLink,
  markdownPageLink,
  markdownReference,
  markdownSource,
  markdownTarget,
} from "../../generator/print/markdown-link.js";
import { markdownText } from "../../generator/print/markdown.js";
import type { Markdown } from "../../generator/print/markdown.js";
import { runs } from "../runs.js";
import { hostileTexts } from "./hostile-texts.js";
import { nodesOf, parseMarkdown, visibleText } from "./markdown-oracle.js";

test.each([
  ["candidates_read", "scope.candidates_read"],
  ["a.b", "scope.a.2Eb"],
  ["a:b", "scope.a.3Ab"],
  ["https://x/y", "scope.https.3A.2F.2Fx.2Fy"],
  ["GET /é", "scope.GET.20.2F.C3.A9"],
  ["a\tb", "scope.a.09b"],
  ["😀", "scope..F0.9F.98.80"],
])("the anchor of %s", (name, expected) => {
  expect(markdownAnchor("scope", name)).toBe(expected);
});

test("different names have different anchors, safe in an attribute and in an address", () => {
  const name = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.constantFrom(..."aA.:_-2E ", "%", "é"), { maxLength: 5 }).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(name, name, (one, other) => {
      const anchor = markdownAnchor("scope", one);
      expect(anchor).toMatch(/^scope\.[\w.-]*$/);
      expect(anchor === markdownAnchor("scope", other)).toBe(one === other);
    }),
    { numRuns: runs(2000) },
  );
});

test("a reference leads to the target of its anchor", () => {
  const anchor = markdownAnchor("endpoint", "GET /a/{b|c}");
  const [link] = nodesOf(parseMarkdown(markdownReference(markdownText("x"), anchor, "endpoints.md")), "link");
  expect(link?.url).toBe(`endpoints.md#${anchor}`);
  expect(nodesOf(parseMarkdown(`text ${markdownTarget(anchor)}`), "html").map(({ value }) => value)).toEqual([
    `<a id="${anchor}">`,
    "</a>",
  ]);
});

test("a link within a page and one to another page", () => {
  const label = markdownText("a b");
  expect(markdownReference(label, markdownAnchor("scope", "a"))).toBe("[a b](#scope.a)");
  expect(markdownPageLink(label, "what-to-request.md")).toBe("[a b](what-to-request.md)");
  expect(markdownPageLink(label, "../my docs/é(1).md?a#b")).toBe(
    "[a b](../my%20docs/%C3%A9%281%29.md%3Fa%23b)",
  );
});

test.each([
  ["https://example.com/a_b?c=d&copy=e#f", "https://example.com/a_b?c=d&copy=e#f"],
  ["https://example.com/a&amp;b", "https://example.com/a&amp;b"],
  ['https://example.com/(a)[b]|c`d\\e"f', "https://example.com/%28a%29%5Bb%5D%7Cc%60d%5Ce%22f"],
  ["https://example.com/<b>", "https://example.com/%3Cb%3E"],
  ["https://example.com/é", "https://example.com/%C3%A9"],
  ["HTTPS://example.com", "HTTPS://example.com"],
])("a link to %s", (address, expected) => {
  for (const written of [markdownLink("name", address), markdownAddress(address), markdownSource(address)]) {
    expect(nodesOf(parseMarkdown(written), "link").map(({ url }) => url)).toEqual([expected]);
    expect(written).not.toContain("|");
  }
});

test.each([
  "http://example.com",
  "javascript:alert(1)",
  "data:text/html,x",
  "//example.com",
  "https://",
  "https://[",
  "https://:secret@evil.example/",
  "https://good.example@evil.example/",
  "https://example.com/ and more",
  "github:owner/repo path @1234",
  " https://example.com",
  ...hostileTexts.filter((text) => !text.startsWith("https:")),
])("no link to %s", (address) => {
  for (const write of [
    markdownAddress,
    markdownSource,
    (text: string): Markdown => markdownLink("name", text),
  ]) {
    expect(nodesOf(parseMarkdown(write(address)), "link")).toEqual([]);
    expect(visibleText(parseMarkdown(write(address)))).toContain(address.trim());
  }
});

test("a source that is no address is text, an address that is no link is code", () => {
  expect(markdownSource("The handbook, page 3")).toBe("The handbook, page 3");
  expect(markdownAddress("http://example.com")).toBe("`http://example.com`");
});

test.each(hostileTexts)("a link under the text %s", (text) => {
  const [link] = nodesOf(parseMarkdown(markdownLink(text, "https://example.com")), "link");
  expect(link && visibleText(link)).toBe(text);
});
