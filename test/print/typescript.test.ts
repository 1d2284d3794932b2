import { expect, test } from "vitest";
import { code, codeJoin } from "../../generator/print/code.js";
import {
  constant,
  importTypes,
  typeAlias,
  typescriptFile,
  type Statement,
} from "../../generator/print/typescript.js";

function textOf(statements: readonly Statement[]): string {
  return typescriptFile({ path: "a.ts", header: code`// Header`, statements }).text;
}

test("declarations stand under the header, their comments over them, one blank line between", () => {
  const text = textOf([
    importTypes(["B"], "./b.js"),
    typeAlias({ name: "A", docs: ["An @a."], type: code`B` }),
    code`\nexport type Raw = {\n  a: 1;\n};`,
    constant({ name: "a", docs: ["One", "two."], type: code`A`, value: code`1`, isExported: false }),
  ]);
  expect(text).toBe(`// Header

import type { B } from "./b.js";

/** An \\@a. */
export type A = B;

export type Raw = {
  a: 1;
};

/**
 * One
 * two.
 */
const a: A = 1;
`);
});

test("what is no TypeScript is our mistake, not a file", () => {
  expect(() => textOf([code`const a = ;`])).toThrow("a.ts would not be TypeScript");
});

test("large tables stand among the others as they are, at the beginning and at the end, too", () => {
  const rows = codeJoin(
    Array.from({ length: 1000 }, () => code`  "GET /a": "b",`),
    "\n",
  );
  const large = code`\nexport const large = {\n${rows}\n};`;
  const alias = typeAlias({ name: "A", docs: ["An a."], type: code`1` });
  const written = `export const large = {\n${rows}\n};\n`;
  const between = "\n/** An a. */\nexport type A = 1;\n\n";
  expect(textOf([large, alias, large, large])).toBe(
    `// Header\n\n${written}${between}${written}\n${written}`,
  );
});
