import * as fc from "fast-check";
import { format } from "prettier/standalone";
import { describe, expect, test } from "vitest";
import { formatOptions } from "./format-options.js";
import { json } from "../../generator/print/json.js";
import { propertyKey, stringLiteral } from "../../generator/print/string-literal.js";
import { runs } from "../runs.js";
import { oddTexts } from "./odd-texts.js";

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
    ["\b\v\f", '"\\b\\v\\f"'],
    ["</script> < /", '"\\x3c/script> < /"'],
    ["<!-- <! -->", '"\\x3c!-- <! -->"'],
    ["//# sourceMappingURL=a.map", '"//\\x23 sourceMappingURL=a.map"'],
    ["@sourceURL=a.js", '"\\x40sourceURL=a.js"'],
    ["# source, @ sources", '"# source, @ sources"'],
  ])("case %#", check);

  test("means exactly the text, shows nothing invisible, and prettier leaves it", async () => {
    const property = fc.asyncProperty(oddTexts, async (text) => {
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
    ["größe", '["größe"]'],
    ["größe:", '"größe:"'],
    ["1ª", '"1ª"'],
  ])("%s", (name, expected) => {
    expect(propertyKey(name)).toBe(expected);
  });

  test("is left by prettier, whose Unicode is not that of others", async () => {
    const letter = fc.integer({ min: 0x80, max: 0xffff }).map((unit) => String.fromCharCode(unit));
    const name = fc.oneof(oddTexts, fc.string({ unit: fc.oneof(letter, fc.constantFrom("a", "1")) }));
    const property = fc.asyncProperty(fc.uniqueArray(name, { minLength: 1 }), async (keys) => {
      const rows = keys.map((key) => `  ${propertyKey(key)}: 1,\n`);
      const code = `const a = {\n${rows.join("")}};\n`;
      expect(await format(code, formatOptions)).toBe(code);
    });
    await fc.assert(property, { numRuns: runs(300) });
  });

  test("makes an own property of the name", () => {
    const property = fc.property(oddTexts, (text) => {
      expect(evaluate(`Object.entries({ ${propertyKey(text)}: 1 })`)).toEqual([[text, 1]]);
    });
    fc.assert(property);
  });
});

describe("json", () => {
  test("is read back as the value, with nothing invisible", () => {
    const property = fc.property(oddTexts, (text) => {
      const written = json({ [text]: [text] });
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify({ [text]: [text] })));
      expect(written).not.toMatch(/[^\P{Cc}\n]|[\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
    });
    fc.assert(property);
  });
});
