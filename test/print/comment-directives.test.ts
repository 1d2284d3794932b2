/** No text in a comment is a directive to a tool: what each tool looks for, tried on comments of ours and on raw ones. */
import { format } from "prettier/standalone";
import { ts } from "ts-morph";
import { expect, test } from "vitest";
import { docComment, headingComment } from "../../generator/print/block-comment.js";
import { formatOptions } from "./format-options.js";
import { shareOf } from "../runs.js";
import { dangerousSequences } from "./dangerous-sequences.js";

/** As the tools have it in their sources; `of` says whether they look into the comment or at the whole text. */
const tools: readonly { readonly tool: string; readonly looks: RegExp; readonly of: "inside" | "text" }[] = [
  {
    tool: "ESLint",
    looks: /^\s*(?:eslint(?:-enable|-disable(?:(?:-next)?-line)?)?|exported|globals?)(?:\s|$)/,
    of: "inside",
  },
  { tool: "oxlint", looks: /^\s*(?:oxlint|eslint)-(?:enable|disable)/, of: "inside" },
  { tool: "prettier", looks: /^\s*prettier-ignore\s*$/, of: "inside" },
  {
    tool: "istanbul",
    looks: /^\s*(?:istanbul|[cv]8|node:coverage)\s+ignore\s+(?:if|else|next|file|start|stop)(?=\W|$)/,
    of: "inside",
  },
  { tool: "c8", looks: /^\W*\/\* (?:[cv]8|node:coverage) ignore/m, of: "text" },
  { tool: "Node's source maps", looks: /\/[*/]#\s+sourceMappingURL=\S+/, of: "text" },
  { tool: "source-map-support", looks: /\/\/[@#]\s*sourceMappingURL=[^\s'"]+\s*$/m, of: "text" },
  { tool: "source URLs", looks: /[@#]\s*sourceURL=/, of: "text" },
  {
    tool: "annotations of calls",
    looks: /[@#]__(?:PURE|NO_SIDE_EFFECTS|INLINE|NOINLINE|KEY|MANGLE_PROP)__/,
    of: "text",
  },
  { tool: "legal comments", looks: /@license|@preserve|@cc_on|^\/\*!/, of: "text" },
  { tool: "webpack", looks: /^\s*webpack[A-Z]/, of: "inside" },
  { tool: "Vite", looks: /^\s*@vite-ignore/, of: "inside" },
  { tool: "the web page around", looks: /<\/script|<!--/i, of: "text" },
];

const shapes: readonly (readonly [name: string, write: (text: string) => string])[] = [
  ["a comment on one line", (text) => docComment([text])],
  ["a comment on several", (text) => docComment([text, text], { tags: [["deprecated", [text, text]]] })],
  ["a heading", headingComment],
];

function isDirective(comment: string, { looks, of }: (typeof tools)[number]): boolean {
  return looks.test(of === "text" ? comment : comment.slice(2, -2));
}

test.each(tools)("$tool finds nothing in $looks", (tool) => {
  const found = shapes.flatMap(([name, write]) =>
    dangerousSequences.filter((text) => isDirective(write(text), tool)).map((text) => `${name}: ${text}`),
  );
  expect(found).toEqual([]);
});

test.each(tools)("$tool would find something in a raw comment", (tool) => {
  expect(
    dangerousSequences.some((text) => isDirective(`/*${text}*/`, tool) || isDirective(`/* ${text} */`, tool)),
  ).toBe(true);
});

test.each(shapes)("the compiler finds no directive and no tag in %s", (_, write) => {
  for (const text of dangerousSequences) {
    const source = ts.createSourceFile(
      "a.ts",
      `// Ours\n\n${write(text)}\nexport const a = 1;\n`,
      ts.ScriptTarget.Latest,
      true,
    );
    const internal = source as ts.SourceFile & {
      commentDirectives?: readonly object[];
      checkJsDirective?: object;
    };
    expect([internal.commentDirectives ?? [], internal.checkJsDirective, source.referencedFiles]).toEqual([
      [],
      undefined,
      [],
    ]);
    const tags = source.statements.flatMap((statement) =>
      ts.getJSDocTags(statement).map(({ tagName }) => tagName.text),
    );
    expect(tags.filter((tag) => tag !== "deprecated")).toEqual([]);
    expect(source.statements.length).toBe(1);
  }
});

test.each(shapes)("prettier formats what follows %s, and leaves the comment", async (_, write) => {
  for (const text of shareOf(dangerousSequences)) {
    const comment = write(text);
    expect(await format(`${comment}\nexport const a = {b:1};\n`, formatOptions)).toBe(
      `${comment}\nexport const a = { b: 1 };\n`,
    );
  }
});
