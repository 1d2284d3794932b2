/** Where markers are found in documents, however these are written. */
import * as fc from "fast-check";
import type { Nodes } from "mdast";
import { describe, expect, test } from "vitest";
import { findHtml } from "../../generator/documents/find-html.js";
import { scanRegions } from "../../generator/documents/scan-regions.js";
import { parseMarkdown } from "../print/markdown-oracle.js";
import { runs } from "../runs.js";

const start = "<!-- scopegen:acme:scopes -->";
const end = "<!-- /scopegen -->";
const filled = `${start}\n${end}\n`;

/** The contents of the regions, and the codes of what is wrong. */
function check(text: string, contents: readonly string[], codes: readonly string[] = []) {
  const { regions, diagnostics } = scanRegions(text, ["acme"]);
  expect({
    contents: regions.map(({ content }) => text.slice(content.start, content.end)),
    codes: diagnostics.map(({ code }) => code),
  }).toEqual({ contents, codes });
  for (const { marker } of regions) expect(text.slice(marker.start, marker.end)).toBe(start);
}

describe("a region is found", () => {
  test.each([
    ["LF", `a\n\n${filled}b`, "\n"],
    ["CRLF", `a\r\n\r\n${start}\r\nx\r\n${end}\r\n`, "\r\nx\r\n"],
    ["CR", `a\r\r${start}\rx\r${end}`, "\rx\r"],
    ["at the very start and end", `${start}\n${end}`, "\n"],
    ["behind a byte order mark that is text", `\uFEFFa\n\n\uFEFF\n${filled}`, "\n"],
    ["behind tabs and characters outside of the BMP", `\t\tcode 😀\n\n- 😀\t𝒳\n\n${filled}`, "\n"],
    ["right behind a paragraph, a list, a quote", `text\n- item\n> quote\n${filled}`, "\n"],
    ["behind a fence that a list ends", `- a\n  \`\`\`\n  code\n${filled}`, "\n"],
    ["behind nested lists", `- a\n  1. b\n     - c\n\n       \`\`\`\n       x\n${filled}`, "\n"],
    ["behind a fence in a quote", `> ~~~\n> x\n${filled}`, "\n"],
    ["behind a fence with a shorter one inside", `\`\`\`\`\n\`\`\`\n\n${start}\n\`\`\`\`\n${filled}`, "\n"],
    ["behind a comment over several paragraphs", `<!-- a\n\n${end.slice(5, 8)}\n\nb -->\n${filled}`, "\n"],
    ["inside other HTML", `<details>\n${filled}</details>\n`, "\n"],
    ["behind HTML with a name that only begins like preformatted text", `<presenter>\n${filled}`, "\n"],
    ["with white space behind the markers", `${start} \t\nx\n${end}  \n`, " \t\nx\n"],
    ["over whatever stands in it", `${start}\n- a\n\n  b\n\n    c\n${end}\n`, "\n- a\n\n  b\n\n    c\n"],
  ])("%s", (_, text, content) => check(text, [content]));

  test("as often as it stands there", () => check(filled.repeat(3), ["\n", "\n", "\n"]));
});

describe("what stands in code is text", () => {
  test.each([
    ["a fence", `\`\`\`html\n${filled}\`\`\`\n`],
    ["a fence of tildes with an empty line", `~~~\na\n\n${filled}~~~\n`],
    ["a longer fence", `\`\`\`\`\n\`\`\`\n${filled}\`\`\`\n${filled}\`\`\`\`\n`],
    ["a fence that is never closed", `\`\`\`\n\n\n${filled}`],
    ["a fence in a list", `- a\n\n  \`\`\`\n  ${start}\n  ${end}\n  \`\`\`\n`],
    ["indented code", `a\n\n    ${start}\n    ${end}\n`],
    ["inline code", `Write \`${start}\` and \`${end}\`.\n`],
    ["inline code over two lines", `Write \`a\nb ${start}\` and so on.\n`],
    ["another comment", `<!-- old: ${start} -->\n`],
    ["a comment that is never closed", `<!-- a\n\n${start.slice(0, -3)}\n`],
    ["no comment at all", `\\${start} &lt;!-- scopegen:acme:scopes --&gt;\n`.replace("\\<", "&lt;")],
  ])("%s", (_, text) => check(text, []));
});

describe("where no region can stand, a marker is an error", () => {
  test.each([
    ["a list", `- ${start}\n`],
    ["a list, behind an empty line", `- a\n\n  ${start}\n`],
    ["a quote", `> ${start}\n`],
    ["a table", `| a |\n| - |\n| ${start} |\n`],
    ["a heading", `# a ${start}\n`],
    ["a footnote", `[^1]: a\n\n    ${start}\n\nb[^1]\n`],
    ["the middle of a line", `a ${start}\n`],
    ["a line with text behind it", `${start} a\n`],
    ["an indented line", `   ${start}\n`],
    ["preformatted text", `<pre>\n${start}\n</pre>\n`],
    ["preformatted text, behind an empty line", ` <PRE class="a">\n\n${start}\n\n</PRE>\n`],
    ["a script", `<script>\n${start}\n</script>\n`],
    ["a style sheet", `<style>\n${start}\n</style>\n`],
    ["a field of a form", `<textarea>\n${start}\n</textarea>\n`],
    ["an instruction", `<?php\n${start}\n?>\n`],
    ["character data", `<![CDATA[\n${start}\n]]>\n`],
  ])("%s", (_, text) => check(text, [], ["misplaced-region-marker", "unclosed-region"]));
});

describe("the time that it takes grows with the document, not faster", () => {
  // What a parser that is given all at once takes minutes for.
  test.each([
    ["quotes", "> q\n\n"],
    ["lists and paragraphs", "text `code`\nand more\n\n- a\n- b\n\n"],
    ["regions", `${filled}\n`],
    ["comments that are never closed", "<!-- "],
    ["fences", "```\nx\n\ny\n```\n\n"],
    ["white space", `<!--${" ".repeat(50)}`],
  ])(
    "a megabyte of %s",
    (_, part) => {
      const text = part.repeat(Math.ceil(1_000_000 / part.length));
      const { diagnostics } = scanRegions(`${text}\n\n${filled}`, ["acme"]);
      // A comment that is open goes on to the end of the first marker.
      const codes = part.startsWith("<!-- s") || !part.startsWith("<!--") ? [] : ["stray-region-end"];
      expect(diagnostics.map(({ code }) => code)).toEqual(codes);
    },
    120_000,
  );
});

describe("blocks that are parsed apart give what the whole document does", () => {
  const comment = "<!-- e -->";
  const parts = [
    "a\n",
    "- b\n",
    "  c\n",
    "> d\n",
    "```\n",
    "~~~\n",
    "\n",
    "\n",
    `${comment}\n`,
    "<div>\n",
  ].concat(
    ["    f\n", "  ```\n", "<pre>\n", "</pre>\n", "<!-- g\n", "1. h\n", "[^1]: i\n", `- ${comment}\n`, "\t"],
    ["\uFEFF", "\r\n\r\n", "<?x\n", "?>\n", "***\n", `  ${comment}\n`],
  );

  test("as an independent reader of the tree sees it", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 14 }), (chosen) => {
        const text = chosen.join("").replace(/^\uFEFF+/, "");
        expect(commentsIn(text, findHtml(text, /<!--/))).toEqual(commentsIn(text, wholeHtml(text)));
      }),
      { numRuns: runs(1500) },
    );
  });

  interface Part {
    readonly start: number;
    readonly end: number;
    readonly top: boolean;
  }

  /** Where the comment stands in HTML, and whether that is a block of its own. */
  function commentsIn(text: string, html: readonly Part[]) {
    return html.flatMap(({ start: from, end: to, top }) =>
      [...text.slice(from, to).matchAll(/<!-- e -->/g)].map(({ index }) => ({ at: from + index, top })),
    );
  }

  function wholeHtml(text: string): Part[] {
    const root = parseMarkdown(text);
    const found: Part[] = [];
    const visit = (node: Nodes, parent: Nodes | undefined) => {
      const { start: from, end: to } = node.position ?? {};
      if (node.type === "html") {
        found.push({ start: from?.offset ?? NaN, end: to?.offset ?? NaN, top: parent === root });
      }
      if ("children" in node) for (const child of node.children) visit(child, node);
    };
    visit(root, undefined);
    return found;
  }
});
