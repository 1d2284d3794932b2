/** Raw text in any place of any kind of output does not compile; each `@ts-expect-error` that expects too much is one. */
import { expect, test } from "vitest";
import type { GeneratedFile } from "../../generator/emit/generated-file.js";
import { code, codeJoin } from "../../generator/print/code.js";
import type { Code } from "../../generator/print/code.js";
import { html, htmlText } from "../../generator/print/html.js";
import { json } from "../../generator/print/json.js";
import { markdownPage } from "../../generator/print/markdown-page.js";
import { markdownJoin, markdownText, prose } from "../../generator/print/markdown.js";
import { plain, plainText } from "../../generator/print/plain-text.js";
import { membersRow } from "../../generator/print/rows.js";
import { stringLiteral } from "../../generator/print/string-literal.js";
import { constant, functionDeclaration, typeAlias } from "../../generator/print/typescript.js";
import type { Parameter, Statement } from "../../generator/print/typescript.js";
import { objectOf } from "../../generator/print/values.js";

const raw: string = "raw text";

test("raw text is refused by the compiler wherever encoded text is wanted", () => {
  const tried = [
    // @ts-expect-error -- in code
    code`const a = ${raw};`,
    // @ts-expect-error -- as a part or a separator of code
    [codeJoin([raw], ", "), codeJoin([], raw)],
    // @ts-expect-error -- as a type
    typeAlias({ name: "A", docs: [], type: raw }),
    // @ts-expect-error -- as a value
    constant({ name: "a", docs: [], value: raw }),
    // @ts-expect-error -- as the type of a constant
    constant({ name: "a", docs: [], type: raw, value: code`1` }),
    // @ts-expect-error -- as a statement of a function
    functionDeclaration({ name: "a", docs: [], parameters: [], returnType: code`void`, statements: [raw] }),
    // @ts-expect-error -- as the name of a parameter
    [{ name: raw, type: code`A` }] satisfies readonly Parameter[],
    // @ts-expect-error -- as a property
    objectOf([["a", raw]]),
    // @ts-expect-error -- as a key of a row
    membersRow(raw, []),
    // @ts-expect-error -- in HTML
    html`<b>${raw}</b>`,
    // @ts-expect-error -- in Markdown
    prose`**${raw}**`,
    // @ts-expect-error -- as a separator of Markdown
    markdownJoin([], raw),
    // @ts-expect-error -- as a block of a page
    markdownPage(html``, [raw]),
    // @ts-expect-error -- in a text file
    plain`${raw}`,
  ];
  expect(tried).toHaveLength(14);
});

test("raw text is no statement and no file, and what one encoder made is nothing for another", () => {
  // @ts-expect-error -- raw text
  const statement: Statement = raw;
  // @ts-expect-error -- raw text
  const file: GeneratedFile = { path: "a.ts", text: `const a = ${raw};` };
  // @ts-expect-error -- Markdown in code
  const mixed: Code = code`${markdownText(raw)}`;
  // @ts-expect-error -- HTML in Markdown
  const page = prose`${htmlText(raw)}`;
  // @ts-expect-error -- plain text in HTML
  const shown = html`${plainText(raw)}`;
  expect([statement, file, mixed, page, shown]).toHaveLength(5);
});

test("encoded text is a file", () => {
  const texts = [stringLiteral(raw), htmlText(raw), json(raw), markdownText(raw), plainText(raw)];
  const files: GeneratedFile[] = texts.map((text) => ({ path: "a", text }));
  expect(files).toHaveLength(5);
});
