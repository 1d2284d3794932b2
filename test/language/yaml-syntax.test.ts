/** Broken YAML: what people get wrong is told once, where it is, in words that are not those of a YAML reader. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { array, assert, constantFrom, nat, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { renderDiagnostics } from "../../generator/diagnostic/render.js";
import { repository } from "../architecture/repository.js";
import { runs } from "../runs.js";
import { diagnosed, specOf } from "./diagnosed.js";

const everyKey = readFileSync(join(repository, "test/language/every-key.yaml"), "utf8");

/** The line that is marked, and the beginning of the message. */
function check(text: string, ...expected: readonly (readonly [line: number, message: string])[]): void {
  const { diagnostics } = diagnosed(text);
  const found = diagnostics.map(({ range, message }) => [
    text.slice(0, range.start).split("\n").length,
    message,
  ]);
  expect(found).toEqual(expected);
}

describe("one slip of the pen gives one error", () => {
  const line = (start: string) => everyKey.split("\n").findIndex((text) => text.trim().startsWith(start)) + 1;
  test.each([
    ["a brace left open", "user role }", "user role", line("scopes:"), "The bracket that closes"],
    ["a bracket left open", "[thing_read]", "[thing_read", line("implies:"), "The bracket that closes"],
    [
      "a bracket too few inside",
      "public] }] }",
      "public }] }",
      line("GET /things/{id}"),
      "The bracket that closes",
    ],
    [
      "a quote left open",
      "prompt: Access Things",
      'prompt: "Access Things',
      line("prompt: Access"),
      "This quote is never",
    ],
    ["an apostrophe in quotes", "why we believe it", "'it's so'", line("note: why we"), "Something follows"],
    [
      "a missing colon",
      "DELETE /things/{id}:",
      "DELETE /things/{id}",
      line("DELETE"),
      "Several lines are read",
    ],
    ["a missing space", "GET /me: token", "GET /me:token", line("GET /me"), "Several lines are read"],
    ["a colon in a text", "Delete a thing", "Delete: a thing", line("summary: Delete"), "A second colon"],
    [
      "a line too far to the left",
      "      operationId",
      "     operationId",
      line("operationId"),
      "This line is indented unlike",
    ],
    ["a tab", "      operationId", "\toperationId", line("operationId"), "A tab is used"],
    [
      "a list on the line of its key",
      "allows: [read]\n    role",
      "allows: - read\n    role",
      line("allows: [read]"),
      "A list must not begin",
    ],
    [
      "an at sign",
      "Found by trying it.",
      "@me",
      line("defaults: { evidence: inf"),
      "An unquoted text must not",
    ],
    ["a backslash", "why we believe it", '"a\\qb"', line("note: why we"), "This is no escape"],
    [
      "a comma too many",
      "[things_read, things_manage]",
      "[things_read,, things_manage]",
      line("POST"),
      "A comma too many",
    ],
  ])("%s", (_name, from, to, wanted, message) => {
    const text = everyKey.replace(from, to);
    expect(text).not.toBe(everyKey);
    const { diagnostics } = diagnosed(text);
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(errors.map(({ range }) => text.slice(0, range.start).split("\n").length)).toEqual([wanted]);
    expect(errors[0]?.message.slice(0, message.length)).toBe(message);
  });

  test("what is right around braces that are not is still checked", () => {
    const text = specOf({ endpoints: ["PUT /x: b", "PUT /y: c"] }).replace(
      "  Things:",
      "  Others: { GET /o/{id}: a }\n  Things:",
    );
    const message = (scope: string) => `There is no scope \`${scope}\``;
    const braces = "Inside { } or [ ] the braces of `GET /o/{id}` are read as YAML";
    check(text, [6, braces], [9, message("b")], [10, message("c")]);
  });
});

describe("whatever is done to a spec", () => {
  const pieces = [
    ..."{}[]:'\"#&*!|>-?,%@\\\t\n",
    ": ",
    " #",
    "- ",
    "<<: ",
    "---\n",
    "\r\n",
    "\u202e",
    "é",
    "__proto__",
    "",
  ];
  const edit = record({
    at: nat(everyKey.length),
    remove: nat(30),
    insert: constantFrom(...pieces),
  });

  test("it is read to the end, and every place lies in it", () => {
    const outside: string[] = [];
    assert(
      property(array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        let text = everyKey;
        for (const { at, remove, insert } of edits)
          text = text.slice(0, at) + insert + text.slice(at + remove);
        const { diagnostics } = diagnosed(text);
        renderDiagnostics(diagnostics, { path: "x.yaml", text, color: false });
        const lies = ({ start, end }: { start: number; end: number }) =>
          0 <= start && start <= end && end <= text.length;
        if (!diagnostics.every(({ range }) => lies(range))) outside.push(text);
        return outside.length === 0;
      }),
      { numRuns: runs(300) },
    );
    expect(outside).toEqual([]);
  });
});
