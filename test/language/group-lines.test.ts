import { expect, test } from "vitest";
import { groupLines } from "../../generator/language/group-lines.js";
import { parse } from "../../generator/language/parse.js";

const head = "scopegen: 1\ntitle: T\nscopes:\n  a: { description: D, prompt: P, allows: [read] }\n";

function linesOf(text: string): readonly string[] | undefined {
  const { document, diagnostics } = parse(text);
  expect(diagnostics).toEqual([]);
  return groupLines(text, document)?.map((start) => /.*/.exec(text.slice(start))?.[0] ?? "");
}

test.each([
  ["two groups", "endpoints:\n  One:\n    GET /a: a\n  Two:\n    GET /b: a\n", ["  One:", "  Two:"]],
  ["comments and blank lines", "endpoints: # all\n\n# a\n    # b\n  One:\n    GET /a: a\n# c\n", ["  One:"]],
  [
    "dashes and dots in a text",
    "endpoints:\n  One:\n    GET /a: { requires: a, note: --- ... }\n",
    ["  One:"],
  ],
  ["another indent", "endpoints:\n     One:\n      GET /a: a\n", ["     One:"]],
  ["quoted names", 'endpoints:\n  "One":\n    GET /a: a\n', ['  "One":']],
  ["groups in braces", "endpoints:\n  One: { GET /a: a }\n  Two: { GET /b: a }\n", undefined],
])("%s", (_name, endpoints, lines) => {
  const wanted = lines ?? ["  One: { GET /a: a }", "  Two: { GET /b: a }"];
  expect(linesOf(head + endpoints)).toEqual(wanted);
  expect(linesOf((head + endpoints).replaceAll("\n", "\r\n"))).toEqual(wanted);
});

test.each([
  ["no groups", ""],
  ["braces around the groups", "endpoints: { One: { GET /a: a } }\n"],
  ["braces over several lines", "endpoints: {\n  One: { GET /a: a },\n  Two: { GET /b: a }\n}\n"],
  ["a quoted key", '"endpoints":\n  One:\n    GET /a: a\n'],
  ["groups that are not the last", `endpoints:\n  One:\n    GET /a: a\ndefaults: { source: x }\n`],
  ["an explicit key", "endpoints:\n  ? One\n  : GET /a: a\n"],
  [
    "an anchor before a name in the middle",
    "endpoints:\n  One:\n    GET /a: a\n  &x Two:\n    GET /b: a\n  Three:\n    GET /c: a\n",
  ],
  ["an anchor before a name", "endpoints:\n  One:\n    GET /a: a\n  &x Two:\n    GET /b: a\n"],
  ["an anchor on a line of its own", "endpoints:\n  &x\n  One:\n    GET /a: a\n"],
  ["a document's end", "endpoints:\n  One:\n    GET /a: a\n...\n"],
])("%s: unknown", (_name, endpoints) => {
  expect(linesOf(head + endpoints)).toBeUndefined();
  expect(linesOf((head + endpoints).replaceAll("\n", "\r\n"))).toBeUndefined();
});

test("comments with CRLF and all groups on one line take no longer than others", () => {
  const comments = Array.from({ length: 2000 }, (_, line) => `  # comment ${line}\r\n`).join("");
  expect(linesOf(`${head}endpoints:\n${comments}  &x\r\n  One:\r\n    GET /a: a\r\n`)).toBeUndefined();
  const groups = Array.from({ length: 3000 }, (_, at) => {
    return `"G${at}": { "GET /g${at}": { "requires": "a", "note": "${"x".repeat(1500)}" } }`;
  });
  expect(linesOf(`${head}endpoints: { ${groups.join(", ")} }\n`)).toBeUndefined();
});
