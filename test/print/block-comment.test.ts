import * as fc from "fast-check";
import { format } from "prettier/standalone";
import { ts } from "ts-morph";
import { describe, expect, test } from "vitest";
import { docComment, headingComment } from "../../generator/print/block-comment.js";
import { formatOptions } from "./format-options.js";
import { runs } from "../runs.js";
import { oddTexts } from "./odd-texts.js";

describe("docComment", () => {
  test.each([
    [["Lists all."], "/** Lists all. */"],
    [[" Lists\tall. "], "/** Lists all. */"],
    [[], "/**  */"],
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
    expect(docComment([], { tags: [["deprecated", []]] })).toBe("/**\n *\n * @deprecated\n */");
  });

  test("is one comment, without any tag but ours, whatever the text", async () => {
    const property = fc.asyncProperty(
      fc.array(oddTexts, { minLength: 1 }),
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
    const property = fc.property(oddTexts, (text) => {
      expect(headingComment(text)).toMatch(/^\/\* --- (?:(?!\*\/).)* --- \*\/$/);
    });
    fc.assert(property);
    expect(headingComment("eslint-disable")).toBe("/* --- eslint-disable --- */");
    expect(headingComment("@ts-ignore")).toBe("/* --- \\@ts-ignore --- */");
    expect(headingComment("Things\tand  more")).toBe("/* --- Things and more --- */");
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
