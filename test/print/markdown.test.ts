/** What the encoder writes, read by an independent parser: exactly the text, wherever it stands. */
import * as fc from "fast-check";
import type { Root } from "mdast";
import { describe, expect, test } from "vitest";
import { markdownReference, markdownAnchor } from "../../generator/print/markdown-link.js";
import { markdownHeading, markdownList, markdownTable } from "../../generator/print/markdown-page.js";
import {
  markdownCapitalized,
  markdownCode,
  markdownJoin,
  markdownParagraphs,
  markdownText,
  oneLine,
  prose,
} from "../../generator/print/markdown.js";
import type { Markdown } from "../../generator/print/markdown.js";
import { runs } from "../runs.js";
import { hostileTexts } from "./hostile-texts.js";
import { kindsOf, nodesOf, parseMarkdown, tableRows, visibleText } from "./markdown-oracle.js";

interface Place {
  readonly name: string;
  readonly write: (inline: Markdown) => string;
  /** What holds the text; text and tags of ours aside, nothing else may be there. */
  readonly kinds: readonly string[];
}

const link = (label: Markdown) => markdownReference(label, markdownAnchor("scope", "a"));
const places: readonly Place[] = [
  { name: "a cell", write: inCell, kinds: ["root", "table", "tableCell", "tableRow"] },
  { name: "a paragraph", write: (inline) => inline, kinds: ["paragraph", "root"] },
  { name: "a heading", write: (inline) => markdownHeading(2, inline), kinds: ["heading", "root"] },
  {
    name: "a list",
    write: (inline) => markdownList([inline]),
    kinds: ["list", "listItem", "paragraph", "root"],
  },
  { name: "a link", write: link, kinds: ["link", "paragraph", "root"] },
  {
    name: "text before a link",
    write: (inline) => prose`${inline}${link(prose``)}`,
    kinds: ["link", "paragraph", "root"],
  },
];

function inCell(inline: Markdown): string {
  return markdownTable([{ title: "", cells: [inline] }]);
}

function checkText(text: string, { write, kinds }: Place): void {
  const tree = parseMarkdown(write(markdownText(text)));
  expect(visibleText(tree)).toBe(text);
  expect(kindsOf(tree).filter((kind) => kind !== "html" && kind !== "text")).toEqual(kinds);
  expect(tagsOf(tree).filter((tag) => !/^<\/?span>$/.test(tag))).toEqual([]);
}

function tagsOf(tree: Root): string[] {
  return nodesOf(tree, "html").map(({ value }) => value);
}

describe.each(places)("text in $name", (place) => {
  test.each(hostileTexts)("%s", (text) => checkText(text, place));
});

function checkCode(name: string): void {
  for (const write of [(inline: Markdown) => inline, inCell]) {
    const tree = parseMarkdown(write(markdownCode(name)));
    const tags = tagsOf(tree);
    expect(visibleText(tree)).toBe(name);
    expect(nodesOf(tree, "inlineCode").length + tags.filter((tag) => tag === "<code>").length).toBe(1);
    expect(tags.filter((tag) => !/^<\/?(span|code)>$/.test(tag))).toEqual([]);
  }
}

test.each([...hostileTexts, "`", "``", "a`", "`a", "a\\|b", "a|b", "\\"])("code: %s", (name) =>
  checkCode(name),
);

const fragments = fc.oneof(
  fc.constantFrom(...hostileTexts, ..."\\|`<>&*_~[]()#+-.!:@$^ =\"'/w1", "www.", "://", "\n", "\r\n", "\t"),
  fc.string({ unit: "binary", maxLength: 6 }),
);
const anyText = fc.array(fragments, { maxLength: 12 }).map((parts) => parts.join(""));

test("any text reads back from any place", () => {
  fc.assert(
    fc.property(
      anyText.filter((text) => oneLine(text) !== ""),
      fc.constantFrom(...places),
      (text, place) => {
        const inline = markdownText(text);
        expect(inline).not.toMatch(/[|\n<](?!\/?span>)/);
        expect(visibleText(parseMarkdown(place.write(inline)))).toBe(oneLine(text));
      },
    ),
    { numRuns: runs(1000) },
  );
});

test("any name reads back as code", () => {
  fc.assert(
    fc.property(
      anyText.map(oneLine).filter((name) => name !== ""),
      checkCode,
    ),
    { numRuns: runs(500) },
  );
});

test("a table keeps its cells apart, whatever is in them", () => {
  const cells = fc.array(anyText, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(cells, cells, (left, right) => {
      const titles = ["Left", "Right"];
      const second = left.map((_, row) => right[row] ?? "x");
      const tree = parseMarkdown(
        markdownTable([
          { title: "Left", cells: left.map(markdownText) },
          { title: "Right", cells: [prose`filled`, ...second.slice(1).map(markdownText)] },
        ]),
      );
      const expected = left.map((text, row) =>
        [text, row === 0 ? "filled" : (second[row] ?? "")].map(oneLine),
      );
      expect(tableRows(tree).map((row) => row.map(visibleText))).toEqual([titles, ...expected]);
    }),
    { numRuns: runs(150) },
  );
});

test.each([
  ["line\nbreaks \r\n  fold", "line breaks fold"],
  ["separators\u2028and\u2029paragraphs", "separators and paragraphs"],
  ["a\tb", "a b"],
  ["a\rb", "a b"],
  ["a\n\n \nb", "a b"],
  ["a\u202E", "a[U+202E]"],
  ["\u202Ea", "[U+202E]a"],
  ["a ", "a"],
  [" a", "a"],
  ["right \u202Eto\u202C left", "right [U+202E]to[U+202C] left"],
  ["\u2066isolated\u2069 \u200Fmark \u061C", "[U+2066]isolated[U+2069] [U+200F]mark [U+061C]"],
  ["bell \u0007 escape \u001B[0m next \u0085 line", "bell [U+0007] escape [U+001B][0m next [U+0085] line"],
  ["half \uD83D pair", "half [U+D83D] pair"],
  ["ad\u200Bmin \u200Ca a\uFE0F", "ad[U+200B]min [U+200C]a a[U+FE0F]"],
  ["  trimmed  ", "trimmed"],
])("what cannot stand on a line or be seen is shown: %j", (text, expected) => {
  expect(visibleText(parseMarkdown(markdownText(text)))).toBe(expected);
  expect(oneLine(text)).toBe(expected);
});

test.each([
  ["one\ntwo\n\nthree\n \n\nfour", ["one\ntwo", "three", "four"]],
  ["one\n\n\ntwo", ["one", "two"]],
  ["- a\n- b\n===\n:-\n| c |", ["- a\n- b\n===\n:-\n| c |"]],
  ["a\\\nb\\", ["a\\\nb\\"]],
  ["a\n===", ["a\n==="]],
  ["a\n---", ["a\n---"]],
  ["a\n:-", ["a\n:-"]],
  ["a | b\n- | -", ["a | b\n- | -"]],
  ["\n\n    indented\n\tmore", ["indented\nmore"]],
])("paragraphs keep their lines: %j", (text, expected) => {
  const tree = parseMarkdown(markdownParagraphs(text));
  expect(tree.children.map(({ type }) => type)).toEqual(expected.map(() => "paragraph"));
  expect(tree.children.map(visibleText)).toEqual(expected);
});

test("names of scopes stay readable in the source", () => {
  expect(markdownText("see candidates_read, e.g. GET /a-b (50 %)")).toBe(
    "see candidates_read, e.g. GET /a-b (50 %)",
  );
  expect(markdownCode("candidates_read")).toBe("`candidates_read`");
  expect(markdownCode("a`b")).toBe("``a`b``");
});

test("text of several paragraphs begins with the first one", () => {
  expect(markdownParagraphs("\n\na\nb\n\n\nc\n")).toBe("a\\\nb\n\nc");
});

test("a name without a character is code too", () => {
  expect(markdownCode("")).toBe("<code></code>");
});

test("words of ours stand around text", () => {
  const parts = ["a*", "b", "c"].map(markdownText);
  expect(prose`See ${markdownJoin(parts, ", ")} (${3}).`).toBe("See a\\*, b, c (3).");
  expect([markdownJoin(parts, "\n\n"), markdownJoin([], "; ")]).toEqual(["a\\*\n\nb\n\nc", ""]);
  expect(["nobody knows", "a", ""].map((words) => markdownCapitalized(markdownText(words)))).toEqual([
    "Nobody knows",
    "A",
    "",
  ]);
});

test.each(["<!-- scopegen:acme:table -->", "<!--x-->"])("a scanner for regions finds none: %s", (text) => {
  expect(markdownText(text) + markdownCode(text) + markdownParagraphs(text)).not.toContain("<!--");
});

test.each([
  ["@name and a@b.co", "<span>@</span>name and a<span>@</span>b.co"],
  ["$x$", "<span>$</span>x<span>$</span>"],
  [":smile:", "<span>:</span>smile:"],
  ["a :smile", "a <span>:</span>smile"],
  ["www.x.y", "www<span>.</span>x.y"],
  ["row.x.y", "row.x.y"],
  ["a & b &c; <d> | e", "a & b &amp;c; &lt;d> &#124; e"],
  ["https://x.y", "https<span>:</span>//x.y"],
  ["at 10:30, 5 @ once", "at 10:30, 5 @ once"],
])("what GitHub finds in finished text is kept apart, and nothing else: %s", (text, expected) => {
  expect(markdownText(text)).toBe(expected);
});

test.each(["@name ", "a|", "*", "a ", "<", "&amp;", "`", ":a", "$", "_", "a\n", "1.", "www."])(
  "50,000 characters of %j take no long time",
  (unit) => {
    const text = unit.repeat(runs(50_000 / unit.length));
    const started = performance.now();
    for (const write of [markdownText, markdownParagraphs, markdownCode]) write(text);
    expect(performance.now() - started).toBeLessThan(1000);
  },
);

test("50,000 characters read back from a cell", () => {
  const text = hostileTexts.join(" ").repeat(100).slice(0, runs(50_000)).trim();
  expect(visibleText(parseMarkdown(inCell(markdownText(text))))).toBe(text);
});

test("raw text is refused by the compiler", () => {
  const raw: string = "| <b>";
  // @ts-expect-error -- only encoded text is Markdown
  expect(prose`${raw}`).toBe(raw);
  // @ts-expect-error -- the same for cells
  expect(markdownTable([{ title: "T", cells: [raw] }])).toContain(raw);
});
