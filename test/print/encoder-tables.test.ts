/** Every UTF-16 code unit, alone and beside every dangerous one, through every encoder, and back by a reader that knows none. */
import { describe, expect, test } from "vitest";
import { docComment, headingComment } from "../../generator/print/block-comment.js";
import { htmlJson, htmlText } from "../../generator/print/html.js";
import { json } from "../../generator/print/json.js";
import { markdownTable } from "../../generator/print/markdown-page.js";
import { markdownCode, markdownText } from "../../generator/print/markdown.js";
import { plainText } from "../../generator/print/plain-text.js";
import { propertyKey, stringLiteral } from "../../generator/print/string-literal.js";
import { shareOf } from "../runs.js";
import { dangerousSequences } from "./dangerous-sequences.js";
import { parseMarkdown, tableRows, visibleText } from "./markdown-oracle.js";

const every = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
const ascii = every.slice(0, 0x100);
const units = [...ascii, ...shareOf(every.slice(0x100))];
/** Where control, invisible and half characters are, and the letters around them. */
const near = [
  [0, 0x300],
  [0x600, 0x620],
  [0x1800, 0x1810],
  [0x2000, 0x2070],
  [0xd7f0, 0xd810],
  [0xdbf0, 0xdc10],
  [0xdff0, 0xe010],
  [0xfdc0, 0xfdf8],
  [0xfe00, 0xfe10],
  [0xfef0, 0xff10],
  [0xffe0, 0x10000],
].flatMap(([from, to]) => shareOf(every.slice(from, to)));

/** Each unit before and behind each of the dangerous ones. */
function pairs(dangerous: string, others: readonly string[] = units): string[][] {
  return [...dangerous, "\u2028", "\uD83D", "\uDC67", "\u200D"].map((one) =>
    others.flatMap((unit) => [one + unit, unit + one]),
  );
}

/** What the engine that will run it makes of it. */
function run(expression: string): unknown {
  return new Function(`"use strict"; return (${expression});`)();
}

describe("string literals", () => {
  const check = (texts: readonly string[]) => {
    const literals = texts.map(stringLiteral);
    const back = run(`[${literals.join(",\n")}]`) as string[];
    expect(back.length).toBe(texts.length);
    expect(back.findIndex((text, index) => text !== texts[index])).toBe(-1);
    const shown = /[^\n -~\u00A1-\u{10FFFF}]|\p{Cs}|[\u2028\u2029\u202A-\u202E\u2066-\u2069]|<(?:\/|!--)/u;
    expect(literals.filter((literal) => shown.test(literal) && !/\u00A0/.test(literal))).toEqual([]);
  };
  test("units and pairs", () => {
    check(units);
    for (const texts of pairs("\"'\\`${\n\r*/<!#@")) check(texts);
  });
  test("sequences", () => check(dangerousSequences));
  test("as keys they are own properties of that name", () => {
    const names = [...units, ...dangerousSequences];
    const own = run(
      `Object.keys({${names.map((name) => `${propertyKey(name)}: 1`).join(",\n")}})`,
    ) as string[];
    expect(own.length).toBe(new Set(names).size);
    expect(new Set(own)).toEqual(new Set(names));
    expect(Object.keys(run(`{${propertyKey("__proto__")}: 1}`) as object)).toEqual(["__proto__"]);
  });
});

describe("block comments", () => {
  /** What would be more than text in one; a line of ours begins with a star. */
  const more =
    /\*\/[^]|[^\n -~\u00A0-\u{10FFFF}]|\p{Cs}|[\u2028\u2029\u202A-\u202E\u2066-\u2069]|<(?:\/|!--)|!\[|\]\(|(?<![A-Za-z0-9._%+\\-])@/u;
  const check = (texts: readonly string[]) => {
    const comments = texts.flatMap((text) => [
      docComment([text]),
      docComment([text, text], { indent: "  " }),
      headingComment(text),
    ]);
    const zeros = run(`[${comments.map((comment) => `${comment}0`).join(",\n")}]`) as number[];
    expect(zeros.length).toBe(comments.length);
    expect(zeros.every((zero) => zero === 0)).toBe(true);
    expect(comments.filter((comment) => more.test(comment))).toEqual([]);
  };
  test("units and pairs", () => {
    check(units);
    for (const texts of pairs("*/@<!\n\\[]#", near)) check(texts);
  });
  test("sequences", () => check(dangerousSequences));
});

describe("Markdown", () => {
  const expected = (text: string) => plainText(`x${text}y`);
  const check = (texts: readonly string[]) => {
    const all = texts.map((text) => `x${text}y`);
    const paragraphs = parseMarkdown(all.map(markdownText).join("\n\n"));
    expect(paragraphs.children.map(visibleText)).toEqual(texts.map(expected));
    const table = markdownTable([
      { title: "T", cells: all.map(markdownText) },
      { title: "C", cells: all.map(markdownCode) },
    ]);
    const rows = tableRows(parseMarkdown(table)).slice(1);
    expect(rows.map((row) => row.map(visibleText))).toEqual(
      texts.map((text) => [expected(text), expected(text)]),
    );
  };
  test("units", () => {
    check(near);
    // 64 in one cell: the parser is slow.
    check(shareOf(Array.from({ length: 0x400 }, (_, at) => every.slice(at * 64, at * 64 + 64).join("x"))));
  });
  test("pairs of what means anything to Markdown", () => {
    for (const texts of pairs("\\`*_[]()<>|#&~!:@$.+-=\n", ascii.slice(0, 0x80))) check(shareOf(texts));
  });
  test("sequences, in which no scanner finds a comment", () => {
    check(dangerousSequences);
    const written = dangerousSequences.flatMap((text) => [markdownText(text), markdownCode(text)]);
    expect(written.filter((text) => /<!--|\n/.test(text))).toEqual([]);
  });
});

describe("HTML and JSON", () => {
  const decoded = (text: string) =>
    text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
  const shown = (text: string) =>
    text
      .split("\n")
      .map((line) => plainText(`x${line}y`).slice(1, -1))
      .join("\n");
  test("text", () => {
    for (const texts of [units, ...pairs("&<>\"'`#;-"), dangerousSequences]) {
      const written = texts.map(htmlText);
      expect(
        written.filter((text) => /[<>"'`]|&(?!#\d+;)|[^\P{Cc}\n\t]|[\p{Cs}\u202A-\u202E]/u.test(text)),
      ).toEqual([]);
      const plain = texts.flatMap((text, index) =>
        /^[!-~ ]*$/.test(text) ? [[decoded(written[index] ?? ""), text]] : [],
      );
      expect(plain.filter(([back, text]) => back !== text)).toEqual([]);
    }
    expect(shown("a\nb")).toBe(decoded(htmlText("a\nb")));
  });
  test("data of a page and JSON files", () => {
    for (const texts of [units, ...pairs('"\\<>&/!-\n'), dangerousSequences]) {
      const inPage = htmlJson(texts);
      expect(/[<>&\u2028\u2029\n]/.test(inPage)).toBe(false);
      for (const text of [inPage, json(texts)]) {
        const back = JSON.parse(text) as string[];
        expect(back.findIndex((one, index) => one !== texts[index])).toBe(-1);
        expect(back.length).toBe(texts.length);
      }
    }
    expect(json(units)).not.toMatch(
      /[^\n -~\u00A0-\u{10FFFF}]|\p{Cs}|[\u2028\u2029\u202A-\u202E\u2066-\u2069]/u,
    );
  });
});
