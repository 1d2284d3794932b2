import { ts } from "ts-morph";
import { expect, test } from "vitest";
import { stringLiteral } from "../../generator/print/string-literal.js";
import { dangerousSequences } from "./dangerous-sequences.js";

const ascii = Array.from({ length: 0x100 }, (_, code) => String.fromCharCode(code));

test("a literal is one token of TypeScript's own scanner, whatever the text", () => {
  for (const text of [...dangerousSequences, ...ascii]) {
    const scanner = ts.createScanner(
      ts.ScriptTarget.Latest,
      false,
      ts.LanguageVariant.Standard,
      stringLiteral(text),
    );
    expect([scanner.scan(), scanner.getTokenValue()]).toEqual([ts.SyntaxKind.StringLiteral, text]);
    expect(scanner.scan()).toBe(ts.SyntaxKind.EndOfFileToken);
  }
});
