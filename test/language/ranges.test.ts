/** Each mistake is reported once, with its code, in exactly the place that is wrong, and nothing follows from it. */
import { describe, expect, test } from "vitest";
import { diagnosed, marked, places, specOf } from "./diagnosed.js";

function check(spec: string, ...codes: readonly string[]): void {
  const { text, marks } = marked(spec);
  const { diagnostics } = diagnosed(text);
  expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  expect(places(text, diagnostics)).toEqual(marks);
}

describe("a spec without mistakes", () => {
  test("gets no diagnostics", () => check(specOf({ endpoints: ["PUT /a/{id}.json: { anyOf: [a], }"] })));
});

describe("requirements", () => {
  test.each([
    ["a bare list", "PUT /x: ⟦[a]⟧", "bare-list"],
    ["a bare list with a wrong scope", "PUT /x: ⟦[a, ⟦aa⟧]⟧", "bare-list", "unknown-scope"],
    ["a bare list under requires", "PUT /x: { requires: ⟦[a]⟧ }", "bare-list"],
    ["an empty value", "⟦PUT /x⟧:", "empty-requirement"],
    ["an empty text", 'PUT /x: ⟦""⟧', "empty-requirement"],
    ["a list of one keyword", "PUT /x: ⟦[token]⟧", "bare-list"],
    ["a list in braces", "PUT /x: ⟦{ a, ⟦aa⟧ }⟧", "bare-list", "unknown-scope"],
    ["a word for a form", "PUT /x: { ⟦all⟧: [a] }", "unknown-key"],
    ["a word for requires", "PUT /x: { ⟦scopes⟧: [a] }", "unknown-key"],
    ["requires inside requires", "PUT /x: { requires: { ⟦requires⟧: a } }", "misplaced-key"],
    ["an empty alternative", "PUT /x: { anyOf: [a, ⟦{}⟧] }", "empty-value"],
    ["an unquoted null", "PUT /x: ⟦~⟧", "unknown-scope"],
    ["a merge key alone", "PUT /x: { ⟦<<⟧: a }", "unsupported-yaml"],
    ["anyOf beside summary", "PUT /x: { ⟦anyOf⟧: [a], summary: X }", "misplaced-key"],
    ["a wrong scope there", "PUT /x: { ⟦anyOf⟧: [⟦aa⟧], note: X }", "misplaced-key", "unknown-scope"],
    ["a summary inside requires", "PUT /x: { requires: { anyOf: [a], ⟦summary⟧: X } }", "misplaced-key"],
    ["a list in a list", "PUT /x: { anyOf: [a, ⟦[a]⟧] }", "nested-requirement"],
    ["a misspelt form", "PUT /x: { ⟦anyof⟧: [a] }", "unknown-key"],
    ["a form of JSON Schema", "PUT /x: { ⟦oneOf⟧: [a] }", "unknown-key"],
    ["an empty allOf", "PUT /x: { allOf: ⟦[]⟧ }", "empty-value"],
    ["a text for a list", "PUT /x: { anyOf: ⟦a⟧ }", "wrong-type"],
    ["a method of Object.prototype", "PUT /x: { allOf: [a, ⟦toString⟧] }", "unknown-scope"],
    ["a keyword in a list", "PUT /x: { anyOf: [⟦token⟧] }", "unknown-scope"],
    ["a misspelt keyword", "PUT /x: ⟦pubilc⟧", "unknown-scope"],
    ["several scopes in one text", "PUT /x: ⟦a, a⟧", "unknown-scope"],
  ])("%s", (_name, line, ...codes) => check(specOf({ endpoints: [line] }), ...codes));
});

describe("endpoints", () => {
  test.each([
    ["a lower-case method", "⟦put⟧ /x: a", "invalid-method"],
    ["quoted all the same", '"⟦put⟧ /x": a', "invalid-method"],
    ["a query", "PUT /x⟦?y=z⟧: a", "invalid-template"],
    ["an escape, so that offsets differ", '⟦"PUT /x\\u003Fy"⟧: a', "invalid-template"],
    ["a misspelt key", "PUT /x: { requires: a, ⟦sumary⟧: X }", "unknown-key"],
    ["a misspelt requires", "PUT /x: { ⟦require⟧: a }", "unknown-key"],
    ["a wrong value", "PUT /x: { requires: a, evidence: ⟦Inferred⟧ }", "invalid-value"],
    ["what belongs under defaults", "⟦evidence⟧: inferred", "misplaced-key"],
    ["no endpoint at all", "⟦things⟧: b", "invalid-endpoint"],
    ["a list of defaults", "defaults: ⟦[inferred]⟧", "wrong-type"],
    ["the same again", "⟦GET /a⟧: a", "duplicate-key"],
    ["the same, otherwise written", "⟦GET /%61⟧: a", "equivalent-endpoints"],
  ])("%s", (_name, line, ...codes) => check(specOf({ endpoints: [line] }), ...codes));

  test("every endpoint outside a group is reported, and what it says is read", () => {
    const spec = specOf({
      endpoints: ["PUT /b: b"],
      scopes: ["b: { description: B, prompt: B, allows: [write] }"],
    });
    const moved = spec.replace("    PUT /b: b\n", "  ⟦PUT /b⟧: b\n  ⟦PUT /c⟧: ⟦c⟧\n");
    check(moved, "endpoint-outside-group", "endpoint-outside-group", "unknown-scope");
  });
});

describe("scopes", () => {
  const keys = "description: B, prompt: Do B, allows: [write]";
  test.each([
    ["a missing key", "⟦b⟧: { description: B, allows: [write] }", "missing-key"],
    [
      "a misspelt key is not missing too",
      "b: { ⟦descripton⟧: B, prompt: B, allows: [write] }",
      "unknown-key",
    ],
    ["no value at all", "⟦b⟧:", "empty-value"],
    ["a list", "b: ⟦[write]⟧", "wrong-type"],
    ["a wrong member", "b: { description: B, prompt: B, allows: [write, ⟦writes⟧] }", "invalid-value"],
    ["an unknown role", `b: { ${keys}, role: ⟦admin⟧ }`, "unknown-role"],
    ["a bad identifier", `b: { ${keys}, identifier: ⟦b-c⟧ }`, "invalid-identifier"],
    ["implies nothing known", `b: { ${keys}, implies: [⟦c⟧] }`, "unknown-scope"],
    ["implies itself", `b: { ${keys}, implies: [⟦b⟧] }`, "implication-cycle"],
    ["an alias of another", `b: { ${keys}, aliases: [⟦a⟧] }`, "alias-conflict"],
    ["is replaced by nothing known", `b: { ${keys}, deprecated: { use: [⟦c⟧] } }`, "unknown-scope"],
    ["allows an error", `b: { ${keys}, allow: [⟦unknown-scope⟧] }`, "unknown-code"],
    ["the same prompt", "b: { description: B, prompt: ⟦Do A⟧, allows: [write] }", "repeated-prompt"],
    [
      "the same prompt, allowed",
      "b: { description: B, prompt: Do A, allows: [write], allow: [repeated-prompt] }",
    ],
    ["the same identifier", `b: { ${keys}, identifier: ⟦A⟧ }`, "identifier-collision"],
  ])("%s", (_name, line, ...codes) => check(specOf({ scopes: [line], endpoints: ["PUT /b: b"] }), ...codes));

  test.each([
    ["a quote", '⟦"b\\""⟧'],
    ["a space", "b⟦ ⟧c"],
    ["a letter beyond ASCII", "'b⟦é⟧'"],
    ["half of an emoji that is two", '⟦"\\uD83D"⟧'],
  ])("%s is illegal in a name", (_name, key) =>
    check(specOf({ scopes: [`${key}: { ${keys}, identifier: B, allow: [unused-scope] }`] }), "invalid-scope"),
  );
});

describe("what follows from a mistake is not reported", () => {
  test.each([
    ["a misspelt `scopes`", specOf({}).replace("scopes:", "⟦scope⟧:"), "unknown-key"],
    ["a misspelt `endpoints`", specOf({}).replace("endpoints:", "⟦endpoint⟧:"), "unknown-key"],
    ["unreadable `scopes`", specOf({}).replace(/scopes:\n.*\n/, "scopes: ⟦[a]⟧\n"), "wrong-type"],
    ["unreadable `endpoints`", specOf({}).replace(/endpoints:[^]*/, "endpoints: ⟦none⟧\n"), "wrong-type"],
    [
      "missing `scopes`",
      specOf({})
        .replace(/scopes:\n.*\n/, "")
        .replace("scopegen", "⟦scopegen⟧"),
      "missing-key",
    ],
    [
      "an alias that leads nowhere",
      specOf({ scopes: ["b: { description: B, prompt: B, allows: [write] }"], endpoints: ["PUT /b: ⟦*b⟧"] }),
      "yaml-syntax",
    ],
    [
      "what one alias repeats",
      specOf({ endpoints: ["PUT /x: &x { anyOf: [⟦aa⟧] }", "PUT /y: *x"] }),
      "unknown-scope",
    ],
  ])("%s", (_name, spec, ...codes) => check(spec, ...codes));
});

describe("every culprit is named", () => {
  test.each([
    ["duplicate-key", "GET /a: a", "GET /a"],
    ["equivalent-endpoints", "GET /{x}: a\n    GET /{y}: a", "GET /{x}"],
    ["ambiguous-endpoints", "GET /p{x}: a\n    GET /{x}p: a", "GET /p{x}"],
    [
      "duplicate-operation-id",
      "PUT /x: { requires: a, operationId: o }\n    PUT /y: { requires: a, operationId: o }",
      "o",
    ],
    ["unreachable-alternative", "PUT /x: { anyOf: [a, { allOf: [b, a] }] }", "a"],
  ])("%s", (code, line, other) => {
    const { text, diagnostics } = diagnosed(specOf({ endpoints: [line] }));
    const related = diagnostics.find((diagnostic) => diagnostic.code === code)?.related ?? [];
    expect(related.map(({ range }) => text.slice(range.start, range.end))).toEqual([other]);
  });
});

describe("nothing follows", () => {
  const scope = "description: B, prompt: B, allows: [read]";
  test.each([
    [
      "from a misspelt scope that it is unused",
      [`b_read: { ${scope} }`],
      ["PUT /b: ⟦b_raed⟧"],
      "unknown-scope",
    ],
    ["from a scope that is none that it has no name", [`⟦é⟧: { ${scope} }`], ["PUT /b: é"], "invalid-scope"],
    [
      "from another word for a key that it is missing",
      ["b: { ⟦text⟧: B, prompt: B, allows: [read] }"],
      ["PUT /b: b"],
      "unknown-key",
    ],
    [
      "from a merge key that anything is missing",
      ["b: { ⟦<<⟧: a, prompt: B }"],
      ["PUT /b: b"],
      "unsupported-yaml",
    ],
    ["from a role without a value", [`b: { ${scope}, ⟦role⟧: }`], ["PUT /b: b"], "empty-value"],
  ])("%s", (_name, scopes, endpoints, code) => check(specOf({ scopes, endpoints }), code));

  test("from a second part of the scopes that they are unknown", () => {
    const spec = specOf({ endpoints: ["PUT /b: b"] });
    check(`${spec}⟦scopes⟧:\n  b: { description: B, prompt: B, allows: [read] }\n`, "duplicate-key");
  });

  test("from roles that cannot be read that there are none", () => {
    const scopes = ["b: { description: B, prompt: B, allows: [read], role: admin }"];
    check(specOf({ top: ["roles: ⟦[admin]⟧"], scopes, endpoints: ["PUT /b: b"] }), "wrong-type");
  });

  test("from a merge key that there are no scopes", () => {
    check("scopegen: 1\ntitle: A\nscopes:\n  ⟦<<⟧: a\n", "unsupported-yaml");
  });

  test("from defaults among the groups", () => {
    check(`${specOf({})}  ⟦defaults⟧: { evidence: inferred }\n`, "misplaced-key");
  });
});

describe("a block ends where its text does", () => {
  test.each([
    ["a list", "PUT /x:\n      ⟦- a\n      - a⟧\n\n    # a comment", "bare-list"],
    ["a text", "PUT /x: { requires: a }\n  ⟦? |\n    Two\n    lines⟧\n\n  : { PUT /y: a }", "multiline-text"],
  ])("%s", (_name, lines, code) => {
    const spec = specOf({ endpoints: [lines] }).replace("⟦? |", "? ⟦|");
    const { text, marks } = marked(spec);
    const found = diagnosed(text).diagnostics.filter((diagnostic) => diagnostic.code === code);
    expect(places(text, found)).toEqual(marks);
  });
});
