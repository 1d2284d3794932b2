import { expect, test } from "vitest";
import { code } from "../../generator/print/code.js";
import {
  constant,
  importTypes,
  typeAlias,
  typescriptFile,
  type Statement,
} from "../../generator/print/typescript.js";

function textOf(statements: readonly Statement[]): string {
  return typescriptFile({ path: "a.ts", header: code`// Header`, format: "verbatim", statements }).text;
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
