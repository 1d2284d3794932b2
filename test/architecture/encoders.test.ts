/** No text of a spec reaches a file but through an encoder: what the types cannot see, a look at the sources finds. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { encoders, waysAroundEncoders } from "./encoder-rules.js";
import { filesBelow, repository } from "./repository.js";

const sources = filesBelow("generator", ".ts");

test("no source of the generator gets around the encoders", () => {
  expect(sources.flatMap(({ path, text }) => waysAroundEncoders(path, text))).toEqual([]);
});

test("every encoder that is listed is there", () => {
  expect(encoders.filter((path) => !existsSync(join(repository, "generator", path)))).toEqual([]);
});

test.each([
  ["emit/scopes.ts", "const a = title as Code;"],
  ["emit/scopes.ts", "const a = <Html>title;"],
  ["emit/docs/words.ts", "const a = `<b>${title}` as Markdown;"],
  ["emit/docs/words.ts", "const a = title as never;"],
  ["print/rows.ts", "const a = [title] as unknown as Row[];"],
  ["documents/fill-regions.ts", "const a = title as PlainText;"],
  ["generate.ts", "const file = { path, text } as GeneratedFile;"],
  ["emit/scopes.ts", "function isCode(text: string): text is Code { return true; }"],
  ["emit/scopes.ts", "function cast<T>(value: unknown): T { return value as T; }"],
  ["emit/scopes.ts", "const a: any = title;"],
  ["emit/scopes.ts", "// @ts-ignore\nconst a: Code = title;"],
  ["commands/check.ts", "// @ts-expect-error\nconst a: Code = title;"],
  ["emit/scopes.ts", "const a: Code = JSON.parse(text);"],
  ["emit/scopes.ts", 'import { code } from "../print/code.js";\nconst a = code([title], []);'],
  ["emit/scopes.ts", 'import { code as c } from "../print/code.js";\nconst a = c(Object.assign([title]));'],
  ["emit/scopes.ts", 'import { code } from "../print/code.js";\nconst a = titles.map(code);'],
  [
    "emit/docs/words.ts",
    'import { prose } from "../../print/markdown.js";\nconst a = prose.call(0, [title]);',
  ],
  ["print/svg.ts", 'import { html } from "./html.js";\nconst a = [html];'],
  ["emit/scopes.ts", 'import * as all from "../print/code.js";'],
  ["emit/scopes.ts", 'import { codeAsset } from "../print/asset.js";'],
  ["explorer/element.ts", "element.innerHTML = text;"],
  ["explorer/element.ts", 'element["outerHTML"] = text;'],
  ["explorer/element.ts", 'element.insertAdjacentHTML("beforeend", text);'],
  ["explorer/element.ts", "document.write(text);"],
  ["explorer/element.ts", "const a = new DOMParser().parseFromString(text);"],
  ["explorer/element.ts", "eval(text);"],
  ["runtime/grant.ts", "const a = new Function(text);"],
  ["explorer/element.ts", 'setTimeout("go()", 1);'],
  ["explorer/element.ts", "window.setInterval(`go(${text})`, 1);"],
  ["explorer/element.ts", 'link.setAttribute("onclick", text);'],
])("a seeded way around is found: %s, %s", (path, text) => {
  expect(waysAroundEncoders(path, text)).not.toEqual([]);
});

test.each([
  [
    "emit/scopes.ts",
    'import { code } from "../print/code.js";\nconst a = code`${x}`;\nconst b = { code: 1 };',
  ],
  ["emit/scopes.ts", "const a = [1] as const;"],
  ["print/html.ts", "const a = text as Html;"],
  ["explorer/main.ts", "setTimeout(() => go(), 1);\nclipboard.write(items);"],
  ["commands/check.ts", "const a = JSON.parse(text) as Manifest;"],
])("what is none is not: %s, %s", (path, text) => {
  expect(waysAroundEncoders(path, text)).toEqual([]);
});
