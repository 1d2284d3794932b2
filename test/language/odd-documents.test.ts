/** Files that are odd as files or as YAML: each is read, or refused in one place, and never harms the process. */
import { describe, expect, test } from "vitest";
import { sizeProblem } from "../../generator/language/limits.js";
import { runs } from "../runs.js";
import { diagnosed, specOf } from "./diagnosed.js";

const spec = specOf({});
const codes = (input: string | Uint8Array) => diagnosed(input).diagnostics.map(({ code }) => code);
const bytes = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding);

describe("encodings", () => {
  test.each([
    ["UTF-8", bytes(spec, "utf8"), []],
    ["UTF-8 with a byte order mark", bytes(`\uFEFF${spec}`, "utf8"), []],
    ["CRLF", bytes(spec.replaceAll("\n", "\r\n"), "utf8"), []],
    ["a text with a byte order mark", `\uFEFF${spec}`, []],
    ["UTF-16, little endian", bytes(`\uFEFF${spec}`, "utf16le"), ["invalid-encoding"]],
    ["UTF-16, big endian", bytes(`\uFEFF${spec}`, "utf16le").swap16(), ["invalid-encoding"]],
    ["UTF-16 without a mark", bytes(spec, "utf16le"), ["invalid-encoding"]],
    ["Latin-1", bytes(spec.replace("Acme", "Acmé"), "latin1"), ["invalid-encoding"]],
    ["an end within a character", bytes(`${spec}é`, "utf8").subarray(0, -1), ["invalid-encoding"]],
    ["NUL", bytes(spec.replace("Acme", "Ac\0me"), "utf8"), ["invalid-encoding"]],
    ["nothing", new Uint8Array(), ["empty-spec"]],
  ])("%s", (_name, input, expected) => expect(codes(input)).toEqual(expected));

  test("the broken byte is located", () => {
    const { text, diagnostics } = diagnosed(bytes(spec.replace("Do A", "Dö A"), "latin1"));
    expect(diagnostics.map(({ range }) => range.start)).toEqual([spec.indexOf("Do A") + 1]);
    expect(text.slice(0, 11)).toBe("scopegen: 1");
  });

  test("CRLF does not move a place", () => {
    const wrong = specOf({ endpoints: ["PUT /x: b"] }).replaceAll("\n", "\r\n");
    const { text, diagnostics } = diagnosed(wrong);
    expect(diagnostics.map(({ range }) => text.slice(range.start - 8, range.end))).toEqual(["PUT /x: b"]);
  });
});

describe("files of another kind get one error", () => {
  test.each([
    ["white space", " \n\t\n", "empty-spec"],
    ["a comment", "# nothing\n", "empty-spec"],
    ["document markers alone", "---\n...\n", "empty-spec"],
    ["HTML", "<!doctype html>\n<html lang=en>\n<p class='a': b>\n", "not-a-spec"],
    ["JSON of something else", '{ "name": "x", "version": "1", "private": true }', "not-a-spec"],
    ["broken JSON of something else", '{ "name": "x" "version": 1 }', "not-a-spec"],
    ["an OpenAPI document", "openapi: 3.1.0\ninfo: { title: A }\nservers: []\npaths: {}\n", "not-a-spec"],
    ["a text", "Hello, world\n", "not-a-spec"],
    ["a list", "- scopes\n- title\n", "not-a-spec"],
    ["Markdown", "# Title\n\nSome: text\n- a\n- b\n\n```js\nx\n```\n", "not-a-spec"],
  ])("%s", (_name, text, code) => expect(codes(text)).toEqual([code]));

  test("a spec in JSON is a spec", () => {
    const scopes = { a: { description: "A", prompt: "A", allows: ["read"] } };
    expect(codes(JSON.stringify({ scopegen: 1, title: "A", scopes }))).toEqual([]);
  });
});

describe("what is too much is refused before it can do harm", () => {
  test.each([
    ["100,000 brackets", `${spec}x: ${"[".repeat(100_000)}`],
    ["100,000 dashes", `${spec}x:\n${"- ".repeat(100_000)}`],
    [
      "3,000 levels of mappings",
      Array.from({ length: 3000 }, (_, level) => `${" ".repeat(level)}a:\n`).join(""),
    ],
  ])("%s, twice in one process", (_name, text) => {
    expect([codes(text), codes(text)]).toEqual([["too-deep"], ["too-deep"]]);
  });

  test("a file of a byte more than 32 MB", () => {
    const { diagnostics } = diagnosed(new Uint8Array(32 * 1024 * 1024 + 1));
    expect(diagnostics).toEqual([
      expect.objectContaining({
        code: "too-large",
        range: { start: 0, end: 0 },
        message: "The file has more than the 33554432 bytes that are read",
        hint: "Split the table into several specs.",
      }),
    ]);
    expect(sizeProblem(32 * 1024 * 1024)).toBeUndefined();
  });

  test("64 levels are read", () => {
    const nested = (levels: number) => `${spec}x: ${"[".repeat(levels)}${"]".repeat(levels)}\n`;
    expect([codes(nested(63)), codes(nested(64))]).toEqual([["unknown-key"], ["too-deep"]]);
  });

  test("aliases that multiply", () => {
    const group = Array.from({ length: 1000 }, (_, index) => `    PUT /${index}: a\n`).join("");
    const groups = Array.from({ length: 200 }, (_, index) => `  G${index}: *group\n`).join("");
    expect(codes(spec.replace(/ {2}Things:\n.*\n/, `  G: &group\n${group}${groups}`))).toEqual([
      "too-many-aliases",
    ]);
  });

  test("aliases that multiply where nothing reads them cost nothing", () => {
    const lines = Array.from(
      { length: 40 },
      (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index}, `.repeat(9)}]`,
    );
    expect(codes(`${spec}a0: &a0 [x]\n${lines.join("\n")}\n`)).toEqual(
      Array.from({ length: 41 }, () => "unknown-key"),
    );
  });

  test("10,001 aliases", () => {
    expect(codes(`${spec}x: &x y\nz: [${"*x, ".repeat(10_001)}]\n`)).toEqual(["too-many-aliases"]);
  });

  test("an alias inside its own anchor", () => {
    expect(codes(specOf({ endpoints: ["PUT /x: &x { anyOf: [*x] }"] }))).toEqual(["yaml-syntax"]);
  });
});

describe("parts of YAML that a spec does without", () => {
  test.each([
    ["a directive", `%YAML 1.1\n---\n${spec}`],
    ["a directive without an end", `%YAML 1.1\n${spec}`],
    ["a directive that a lone CR does not end", `%Y ${spec.replaceAll("\n", "\r")}\r`],
    ["a tag", spec.replace("Acme API", "!!str Acme API")],
    ["a local tag", spec.replace("Acme API", "!acme API")],
    ["a tag on a key", spec.replace("title", "!!str title")],
    ["a merge key", specOf({ top: ["links: { <<: { a: https://a.example } }"] })],
    ["a list as a key", `${spec}? [a]\n: b\n`],
    ["an alias as a key", specOf({ endpoints: ["PUT /x: &x a", "*x : a"] })],
    ["a second document", `${spec}---\n${spec}`],
  ])("%s", (_name, text) => expect(codes(text)).toEqual(["unsupported-yaml"]));

  test.each([
    ["an exclamation mark in a quoted text", spec.replace("Acme API", '"!Acme"')],
    ["a document marker before the spec", `---\n${spec}`],
    ["anchors and aliases", specOf({ endpoints: ["PUT /x: &x { anyOf: [a] }", "PUT /y: *x"] })],
    [
      "<< in quotes, which is a legal scope",
      specOf({
        scopes: ['"<<": { description: B, prompt: B, allows: [read], identifier: B }'],
        endpoints: ['PUT /b: "<<"'],
      }),
    ],
  ])("%s is fine", (_name, text) => expect(codes(text)).toEqual([]));
});

test.each(["scopes: [a\r", 'scopes: "a\r', "scopes: {\r", "scopes: a: b\r", "scopes:\t- a\r"])(
  "a mistake at a lone CR at the end has a place: %j",
  (text) => {
    for (const { range } of diagnosed(text).diagnostics) {
      expect(range.start).toBeLessThanOrEqual(range.end);
      expect(range.end).toBeLessThanOrEqual(text.length);
    }
  },
);

describe("large specs", () => {
  const seconds = (text: string) => {
    const before = process.cpuUsage();
    const found = codes(text);
    const { user, system } = process.cpuUsage(before);
    return { found, seconds: (user + system) / 1e6 };
  };
  const lines = (count: number, line: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => line(index));
  const many = runs(20_000);

  test.each([
    [`${many} endpoints`, lines(many, (index) => `PUT /x${index % 100}/{id}/y${index}: a`), 0],
    [`${many} times the same key`, lines(many, () => "PUT /x: a"), many - 1],
    [
      `${many} partly literal siblings`,
      lines(many, (index) => `PUT /x/{id}-${String(index).padStart(5, "0")}: a`),
      0,
    ],
    [
      `${many} alternatives`,
      [`PUT /x: { anyOf: [${lines(many, (index) => `{ allOf: [a, b${index}] }`).join(", ")}] }`],
      many,
    ],
  ])("%s take seconds, not minutes", (_name, endpoints, count) => {
    const { found, seconds: taken } = seconds(specOf({ endpoints }));
    expect(found.length).toBe(count);
    expect(taken).toBeLessThan(20);
  });

  test.each([
    [`${many} paths with unquoted braces`, lines(many, (index) => `{ GET /x${index}/{id}: a }`), many],
    [`${many} slips of YAML`, lines(many, (index) => `PUT /x${index}: { anyOf: [a,, a] }`), many],
  ])("%s are all counted, and nothing else is", (_name, values, count) => {
    const groups = values.map((value, index) =>
      value.startsWith("{") ? `  G${index}: ${value}` : `    ${value}`,
    );
    const { diagnostics } = diagnosed(specOf({}) + groups.join("\n"));
    expect(diagnostics.filter(({ severity }) => severity === "error").length).toBe(count);
  });

  test("a name of 100,000 letters in one line with an error", () => {
    const { found, seconds: taken } = seconds(specOf({ endpoints: [`PUT /${"n".repeat(100_000)}: a`] }));
    expect(found).toEqual(["yaml-syntax"]);
    expect(taken).toBeLessThan(5);
  });

  test("a long chain of implications", () => {
    const scopes = lines(
      runs(5000),
      (index) => `s${index}: { description: S, prompt: P${index}, allows: [read], implies: [s${index + 1}] }`,
    );
    const { found, seconds: taken } = seconds(specOf({ scopes, endpoints: ["PUT /s: s0"] }));
    expect(found).toEqual(["unknown-scope"]);
    expect(taken).toBeLessThan(20);
  });
});
