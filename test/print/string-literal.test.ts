import * as fc from "fast-check";
import { format } from "prettier/standalone";
import { ts } from "ts-morph";
import { describe, expect, test } from "vitest";
import { formatOptions } from "../../generator/print/format.js";
import { docComment, headingComment } from "../../generator/print/block-comment.js";
import { json } from "../../generator/print/json.js";
import { propertyKey, stringLiteral } from "../../generator/print/string-literal.js";
import { runs } from "../runs.js";

const ODD_TEXTS = [
  "__proto__",
  "constructor",
  "10",
  "a:b",
  `it's "quoted"`,
  `"both" "double"`,
  "\\",
  "${x}",
  "`",
  "*/ alert(1) /*",
  "**//",
  "</script>",
  "line\r\nend\n",
  "\u2028\u2029",
  "\u202eright to left\u2066",
  "\ufeffmark",
  "\ud800",
  "a\udc00b",
  "\u0000\u0007\u001b[31m\u007f\u0085",
  "👩‍👩‍👧 family",
  "Access Candidate’s status",
  "@deprecated",
  "see {@link x}",
  "a @b",
  "// @ts-ignore",
  "eslint-disable",
];
const texts = fc.oneof(
  fc.constantFrom(...ODD_TEXTS),
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."*/@{}\\\"' \t\n\r`a-") }),
);

/** What a JavaScript engine makes of an expression. */
function evaluate(expression: string): unknown {
  return new Function(`"use strict"; return (${expression});`)();
}

describe("stringLiteral", () => {
  function check(text: string, expected: string) {
    expect(stringLiteral(text)).toBe(expected);
    expect(evaluate(expected)).toBe(text);
  }

  test.each([
    ["candidates_read", '"candidates_read"'],
    ["Access Candidate’s status", '"Access Candidate’s status"'],
    ["it's", `"it's"`],
    [`say "hi"`, `'say "hi"'`],
    [`"it's"`, `'"it\\'s"'`],
    [`'a' "b"`, `"'a' \\"b\\""`],
    ["a\\b", '"a\\\\b"'],
    ["a\r\n\tb", '"a\\r\\n\\tb"'],
    ["\u00001", '"\\u00001"'],
    ["\u2028", '"\\u2028"'],
    ["\u202e", '"\\u202e"'],
    ["\ud83d", '"\\ud83d"'],
    ["😀", '"😀"'],
    ["${x}`", '"${x}`"'],
  ])("case %#", check);

  test("means exactly the text, shows nothing invisible, and prettier leaves it", async () => {
    const property = fc.asyncProperty(texts, async (text) => {
      const literal = stringLiteral(text);
      expect(evaluate(literal)).toBe(text);
      expect(literal).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
      expect(Buffer.from(literal).toString()).toBe(literal);
      // The second statement keeps a literal from being read as a directive.
      const code = `const x =\n  ${literal};\n`;
      expect(await format(code, formatOptions)).toContain(literal);
    });
    await fc.assert(property, { numRuns: runs(300) });
  });
});

describe("propertyKey", () => {
  test.each([
    ["candidates_read", "candidates_read"],
    ["constructor", "constructor"],
    ["$a", "$a"],
    ["__proto__", '["__proto__"]'],
    ["10", '"10"'],
    ["a:b", '"a:b"'],
    ["class", "class"],
  ])("%s", (name, expected) => {
    expect(propertyKey(name)).toBe(expected);
  });

  test("makes an own property of the name", () => {
    const property = fc.property(texts, (text) => {
      expect(evaluate(`Object.entries({ ${propertyKey(text)}: 1 })`)).toEqual([[text, 1]]);
    });
    fc.assert(property);
  });
});

describe("json", () => {
  test("is read back as the value, with nothing invisible", () => {
    const property = fc.property(texts, (text) => {
      const written = json({ [text]: [text] });
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify({ [text]: [text] })));
      expect(written).not.toMatch(/[^\P{Cc}\n]|[\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
    });
    fc.assert(property);
  });
});

describe("docComment", () => {
  test.each([
    [["Lists all."], "/** Lists all. */"],
    [["a", "", "b"], "/**\n * a\n *\n * b\n */"],
    [["ends */ here"], "/** ends *\\/ here */"],
    [["@deprecated"], "/** \\@deprecated */"],
    [["by a@b.com, {@link x} and (@c)"], "/** by a@b.com, {\\@link x} and (\\@c) */"],
    [["\u2028\u202e\u0007"], "/** \\u2028\\u202e\\u0007 */"],
  ])("case %#", (lines, expected) => {
    expect(docComment(lines)).toBe(expected);
  });

  test("has the tags that were asked for", () => {
    const comment = docComment(["a"], { tags: [["deprecated", ["use b", "@c"]]], indent: "  " });
    expect(comment).toBe("  /**\n   * a\n   *\n   * @deprecated use b\n   * \\@c\n   */");
    expect(tagsOf(comment)).toEqual(["deprecated"]);
  });

  test("is one comment, without any tag but ours, whatever the text", async () => {
    const property = fc.asyncProperty(
      fc.array(texts, { minLength: 1 }),
      fc.boolean(),
      async (lines, isTagged) => {
        const tags = isTagged ? ([["deprecated", lines]] as const) : [];
        const comment = docComment(lines, { tags });
        expect(comment.indexOf("*/")).toBe(comment.length - 2);
        expect(tagsOf(comment)).toEqual(isTagged ? ["deprecated"] : []);
        const code = `${comment}\nexport const a = 1;\n`;
        expect(await format(code, formatOptions)).toBe(code);
      },
    );
    await fc.assert(property, { numRuns: runs(300) });
  });
});

describe("headingComment", () => {
  test("is one line and no directive, whatever the text", () => {
    const property = fc.property(texts, (text) => {
      expect(headingComment(text)).toMatch(/^\/\* --- (?:(?!\*\/).)* --- \*\/$/);
    });
    fc.assert(property);
    expect(headingComment("eslint-disable")).toBe("/* --- eslint-disable --- */");
    expect(headingComment("@ts-ignore")).toBe("/* --- \\@ts-ignore --- */");
  });
});

/** The names of all tags, block or inline, that TypeScript sees in a comment. */
function tagsOf(comment: string): string[] {
  const file = ts.createSourceFile("a.ts", `${comment}\nexport const a = 1;`, ts.ScriptTarget.Latest, true);
  const [statement, ...others] = file.statements;
  expect(others).toEqual([]);
  if (!statement) throw new Error("The comment swallowed the statement.");
  const docs = ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc);
  const inline = docs.flatMap(({ comment: parts }) =>
    typeof parts === "object" ? parts.filter((part) => part.kind !== ts.SyntaxKind.JSDocText) : [],
  );
  return [...ts.getJSDocTags(statement).map(({ tagName }) => tagName.text), ...inline.map(() => "inline")];
}
