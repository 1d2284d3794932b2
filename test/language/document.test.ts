/** What the document holds: the texts as written, in the order of the file, whatever they are called. */
import { describe, expect, test } from "vitest";
import { diagnosed, specOf } from "./diagnosed.js";

const NAMES = ["__proto__", "constructor", "toString", "b", "10", "9", "hasOwnProperty"];

describe("names", () => {
  test("scopes of any name are kept in order", () => {
    const scopes = NAMES.map((name) => `"${name}": { description: D, prompt: "P ${name}", allows: [read] }`);
    const endpoints = NAMES.map((name) => `PUT /${name}: "${name}"`);
    const { document, diagnostics } = diagnosed(specOf({ scopes, endpoints }));
    expect(diagnostics).toEqual([]);
    expect(document?.scopes.map(({ name }) => name.value)).toEqual(["a", ...NAMES]);
    expect(document?.scopes.map(({ prompt }) => prompt?.value)).toEqual([
      "Do A",
      ...NAMES.map((name) => `P ${name}`),
    ]);
    expect(document?.groups[0]?.endpoints.map(({ template }) => template)).toEqual([
      "/a",
      ...NAMES.map((name) => `/${name}`),
    ]);
  });

  test("so are links, roles and groups", () => {
    const links = NAMES.map((name) => `"${name}": https://example.com`).join(", ");
    const roles = NAMES.map((name) => `"${name}": { name: R }`).join(", ");
    const groups = NAMES.map((name) => `  "${name}": { PUT /${name}: a }\n`).join("");
    const { document, diagnostics } = diagnosed(
      `${specOf({ top: [`links: { ${links} }`, `roles: { ${roles} }`] })}${groups}`,
    );
    expect(diagnostics).toEqual([]);
    expect(document?.links.map(({ name }) => name.value)).toEqual(NAMES);
    expect(document?.roles.map(({ key }) => key.value)).toEqual(NAMES);
    expect(document?.groups.map(({ name }) => name.value)).toEqual(["Things", ...NAMES]);
  });

  test.each([
    ["no", "a boolean"],
    ["012", "a number"],
    ["1e3", "a number"],
    ["~", "null"],
    ["null", "null"],
    ["12:30:45", "a number"],
    ["2024-01-01", "a date"],
    [".inf", "a number"],
  ])("%s is kept as it is written, with a warning, until it is quoted", (name, kind) => {
    const keys = `{ description: D, prompt: P, allows: [read], identifier: X }`;
    const plain = diagnosed(specOf({ scopes: [`${name}: ${keys}`], endpoints: [`PUT /x: ${name}`] }));
    expect(plain.document?.scopes.map((scope) => scope.name.value)).toEqual(["a", name]);
    expect(plain.diagnostics.map(({ code }) => code)).toEqual(["quote-name", "quote-name"]);
    expect(plain.diagnostics[0]?.message).toContain(kind);
    const quoted = diagnosed(specOf({ scopes: [`"${name}": ${keys}`], endpoints: [`PUT /x: "${name}"`] }));
    expect(quoted.diagnostics).toEqual([]);
  });
});

describe("values", () => {
  const endpoint = (line: string) =>
    diagnosed(specOf({ endpoints: [line] })).document?.groups[0]?.endpoints[1];
  const requirement = (value: string) => {
    const requires = endpoint(`PUT /x: ${value}`)?.requires;
    if (requires?.kind !== "scopes") return requires?.kind;
    return requires.alternatives.map(({ scopes }) => scopes.map((scope) => scope.value));
  };

  test.each([
    ["public", "public"],
    ['"token"', "token"],
    ["unknown", "unknown"],
    ["a", [["a"]]],
    ["{ allOf: [a, b] }", [["a", "b"]]],
    ["{ allOf: [public] }", [["public"]]],
    ["{ anyOf: [a, { allOf: [b, c] }] }", [["a"], ["b", "c"]]],
    ["{ requires: { anyOf: [a, b] }, summary: X }", [["a"], ["b"]]],
    ["[a, b]", [["a"], ["b"]]],
    ["{ anyOf: [a, b], summary: X }", [["a"], ["b"]]],
    ["{ requires: , summary: X }", undefined],
  ])("%s", (value, expected) => expect(requirement(value)).toEqual(expected));

  test("the long form", () => {
    const line =
      "PUT /x/{id}: { requires: a, summary: ' X ', operationId: x, evidence: inferred, encoded_slash: true, allow: [quote-name] }";
    const { method, template, summary, operationId, evidence, encodedSlash, allow } = endpoint(line) ?? {};
    expect([method, template, summary?.value, operationId?.value]).toEqual(["PUT", "/x/{id}", "X", "x"]);
    expect([evidence?.value, encodedSlash, allow?.map(({ value }) => value)]).toEqual([
      "inferred",
      true,
      ["quote-name"],
    ]);
  });

  test("a group's defaults are no endpoint", () => {
    const { document } = diagnosed(specOf({ endpoints: ["defaults: { evidence: inferred }"] }));
    expect(document?.groups[0]?.endpoints.length).toBe(1);
    expect(document?.groups[0]?.defaults.evidence?.value).toBe("inferred");
  });

  test("text is trimmed, the separator is not", () => {
    const top = ['authorization: { scope_separator: " ", when_scope_is_omitted: " Defaults " }'];
    const { document } = diagnosed(specOf({ top }));
    expect(document?.authorization.scope_separator?.value).toBe(" ");
    expect(document?.authorization.when_scope_is_omitted?.value).toBe("Defaults");
  });

  test("of a repeated key the first counts, of a misspelt one what was meant", () => {
    const { document } = diagnosed(`${specOf({}).replace("title", "titel")}source: one\nsource: two\n`);
    expect([document?.title?.value, document?.source?.value]).toEqual(["Acme API", "one"]);
  });
});
