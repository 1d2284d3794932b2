/** What is told to write instead: where it can be known, the very text. */
import { expect, test } from "vitest";
import { diagnosed, specOf } from "./diagnosed.js";

function check(spec: string, expected: string): void {
  const { diagnostics } = diagnosed(spec);
  expect(diagnostics.map(({ hint }) => hint)).toEqual([expected]);
}

const WHICH =
  "Is it unknown (not documented), token (any access token, no scope) or public (no access token)?";

test.each([
  ["PUT /x: Public", "Did you mean public?"],
  ["PUT /x: tokens", "Did you mean token?"],
  ["PUT /x: none", WHICH],
  ["PUT /x: ~", WHICH],
  ['PUT /x: ""', WHICH],
  ["PUT /x: { any: [a] }", "Did you mean anyOf?"],
  ["PUT /x: { scopes: [a] }", "Did you mean requires?"],
  ["PUT /x: { anyOf: [a, [a]] }", "Write a without brackets."],
  ["PUT /x: { anyOf: [a, []] }", "Remove it."],
  ["PUT /x: { anyOf: [a, [b, { allOf: [a] }]] }", "Write { allOf: [ … ] } if all of them are needed."],
  ["PUT /x: { allOf: [a, [a]] }", "Write its scopes into the outer list."],
  ["PUT /x: { allOf: [] }", "Write, for example, allOf: [things_read, things_create]"],
  ["PUT /x: [{ allOf: [a] }]", "Remove the brackets around it."],
  ["PUT  /x: a", "Write PUT /x, for example."],
  ["put/x: a", "Write PUT /x, for example."],
  ["PUT /x: { requires: a, allow: [read] }", "What a scope lets its bearer do stands under allows: [read]."],
])("%s", (line, hint) => check(specOf({ endpoints: [line] }), hint));

test.each([
  ["servers: [api.example.com/v1]", "Write https://api.example.com/v1."],
  ["servers: [HTTPS://example.com]", "Write https://example.com."],
  ["servers: [https://example.com?x=y]", "Write https://example.com."],
  ["authorization: { token_endpoint: http://example.com/t }", "Write https://example.com/t."],
  ['authorization: { scope_separator: "" }', 'Write, for example, scope_separator: " "'],
  ['authorization: { scope_separator: "  " }', 'Leave it out for a space, or write it in quotes: ",".'],
  ["roles: { admin: { title: Admin } }", "Did you mean name?"],
])("%s", (line, hint) => check(specOf({ top: [line] }), hint));
