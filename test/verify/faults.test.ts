/** What is read back after printing: every fault that is put into a printed file is found, and no file without one is. */
import { expect, test } from "vitest";
import { emitter } from "../../generator/emit/index.js";
import { filesVerifier, verifyManifest } from "../../generator/verify/index.js";
import type { PrintedFile } from "../../generator/verify/index.js";
import { catalogOf, catalogOfSpec, explorer, runtime } from "../catalog-fixture.js";
import { tables } from "../compile/tables.js";

const catalog = catalogOf(`
authorization: { authorization_endpoint: "https://example.com/allow", insufficient_scope_error: NoScope }
servers: [https://api.example.com]
roles: { admin: { name: Admin, note: An admin } }
scopes:
  things_read: { description: "Say \\"hi\\" */ \${x}", prompt: See, allows: [read], aliases: [thing_read] }
  things_write: { description: Change., prompt: Change, allows: [write], implies: [things_read], role: admin }
  __proto__: { description: Odd., prompt: Odd, allows: [delete], deprecated: { use: [things_read] } }
endpoints:
  Things:
    GET /things: things_read
    PUT /things/{id}: { anyOf: [things_write, { allOf: [things_read, __proto__] }] }
    GET /status: public
    GET /me: token
    GET /hidden: unknown
    GET /things/{id}/parts/{id}: public
    "GET /a b": { requires: things_read, encoded_slash: true, evidence: inferred, summary: Odd one }
`);
const originals = { runtime, explorer };
const files = await print(catalog, "js");

async function print(of: typeof catalog, importExtension: "js" | "ts"): Promise<readonly PrintedFile[]> {
  return emitter()(of, { importExtension, runtime, explorer });
}

/** The files with `from` replaced once by `to` in one of them. */
function withFault(path: string, from: string | RegExp, to: string): readonly PrintedFile[] {
  const changed = files.map((file) =>
    file.path === path ? { path, text: file.text.replace(from, () => to) } : file,
  );
  if (changed.every((file, index) => file.text === files[index]?.text))
    throw new Error(`no ${from} in ${path}`);
  return changed;
}

test.each([...tables])("the files of %s say what the spec says", async (name, text) => {
  const one = catalogOfSpec(name, text);
  for (const extension of ["js", "ts"] as const) {
    expect(() => filesVerifier()([], one, originals)).toThrow("the sources are to be");
    filesVerifier()(await print(one, extension), one, originals);
  }
});

test("the files say what the spec says", () => {
  expect(() => filesVerifier()(files, catalog, originals)).not.toThrow();
});

test.each<[what: string, path: string, from: string | RegExp, to: string]>([
  ["a requirement opened", "endpoint-table.ts", "/things\n GET 1\n", "/things\n GET public\n"],
  ["a requirement opened to any token", "endpoint-table.ts", "/things\n GET 1\n", "/things\n GET token\n"],
  ["a requirement of another", "endpoint-table.ts", "/things\n GET 1\n", "/things\n GET 2\n"],
  ["a requirement that is not there", "endpoint-table.ts", "/things\n GET 1\n", "/things\n GET 9\n"],
  [
    "a requirement opened in its type",
    "endpoints.ts",
    '"GET /things": ["things_read"];',
    '"GET /things": "public";',
  ],
  ["unknown made public", "endpoint-table.ts", " GET unknown\n", " GET public\n"],
  ["all of made any of", "endpoint-table.ts", "| things_read __proto__", "| things_read\n| __proto__"],
  ["an alternative lost", "endpoint-table.ts", "| things_read __proto__\n", ""],
  ["an alternative doubled", "endpoint-table.ts", "= things_read\n", "= things_read\n| things_read\n"],
  ["a row lost", "endpoint-table.ts", " GET public\n", ""],
  ["a row doubled", "endpoint-table.ts", " GET public\n", " GET public\n POST public\n"],
  [
    "rows swapped",
    "endpoint-table.ts",
    "/status\n GET public\n/me\n GET token\n",
    "/me\n GET token\n/status\n GET public\n",
  ],
  ["a path of another depth", "endpoint-table.ts", " /{id}", "/{id}"],
  ["a group that ends early", "endpoint-table.ts", "/things\n GET 1\n", "/things\n\n GET 1\n"],
  ["a text with a place to fill in", "endpoint-table.ts", "= things_read\n", "= ${things}_read\n"],
  ["a tagged text", "endpoint-table.ts", "requirementTable(\n  `", "requirementTable(\n  requirements`"],
  ["another tagged text", "endpoint-table.ts", "`,\n  `\n/", "`,\n  requirements`\n/"],
  ["another reader", "endpoint-table.ts", "requirementTable(\n", "endpointMatcher(\n"],
  ["a third text", "endpoint-table.ts", "`,\n);", "`,\n  ``,\n);"],
  ["a text lost", "endpoint-table.ts", /,\n {2}`\n\/[^`]*`/, ""],
  ["a parameter renamed", "endpoints.ts", "{ id: string; id_2: string }", "{ id: string; id_3: string }"],
  ["a parameter made optional", "endpoints.ts", "id_2: string }", "id_2?: string }"],
  ["a row computed", "endpoints.ts", '"GET /me": [];', '["GET /me"]: [];'],
  ["a row made a method", "endpoints.ts", '"GET /me": [];', '"GET /me"(): [];'],
  ["a comment ended early", "endpoints.ts", "/* --- Things --- */", "/* --- */ x: 1, /* --- */"],
  ["a statement more", "endpoints.ts", "export const", "let x;\nexport const"],
  ["a statement without a name", "endpoints.ts", "export const", ";\nexport const"],
  ["a call", "endpoints.ts", "export const", "matchEndpoint();\nexport const"],
  ["a declaration more in a statement", "endpoints.ts", "= matcher as never;", "= matcher as never, x = 1;"],
  ["an import more", "endpoints.ts", "import type", 'import "./evil.js";\nimport type'],
  ["an import of another", "endpoints.ts", "./scopes.js", "./evil.js"],
  ["no export", "endpoints.ts", "export const endpointScopes", "const endpointScopes"],
  ["a let", "endpoints.ts", "const endpointScopes", "let endpointScopes"],
  ["a syntax error", "endpoints.ts", "const endpointScopes", "const const endpointScopes"],
  ["a directive", "endpoints.ts", "\nexport const", "\n// @ts-ignore\nexport const"],
  ["types unchecked", "endpoints.ts", "\n\n", "\n// @ts-nocheck\n\n"],
  ["types of others", "endpoints.ts", "\n\n", '\n/// <reference path="./evil.d.ts" />\n\n'],
  ["a path opened", "endpoint-table.ts", "https://api.example.com", "https://api.example.org"],
  ["a rewritten path lost", "endpoint-table.ts", /.*rewritten.*\n/, ""],
  [
    "encoded slashes for another",
    "endpoint-table.ts",
    /encodedSlash: \["GET \/a b"\]/,
    'encodedSlash: ["GET /me"]',
  ],
  ["a token changed", "scopes.ts", 'ThingsRead: "things_read"', 'ThingsRead: "things_write"'],
  [
    "a token changed in the type",
    "scopes.ts",
    '"things_read" | "things_write"',
    '"things_read" | "things_wrote"',
  ],
  [
    "a token lost from the list",
    "scopes.ts",
    '["things_read", "things_write", "__proto__"]',
    '["things_read", "things_write"]',
  ],
  ["a quote not escaped", "scopes.ts", `'Say "hi" */ \${x}'`, '"Say " + "hi"'],
  ["a literal become a template", "scopes.ts", `'Say "hi" */ \${x}'`, '`Say "hi" */ ${x}`'],
  ["a prompt exchanged", "scopes.ts", 'prompt: "See"', 'prompt: "Odd"'],
  ["a role lost", "scopes.ts", '    role: "admin",\n', ""],
  ["a prototype set", "scopes.ts", '["__proto__"]: {', "__proto__: {"],
  [
    "an implied scope more",
    "scopes.ts",
    '["things_write", ["things_read"]]',
    '["things_write", ["things_read", "__proto__"]]',
  ],
  ["implied scopes from elsewhere", "scopes.ts", "new Map(", "new WeakMap("],
  ["a role changed", "scopes.ts", 'type Role = "admin"', "type Role = string"],
  ["the note of a role", "scopes.ts", 'note: "An admin"', 'note: "Nobody"'],
  ["a constant asserted away", "scopes.ts", "} as const", "} as never"],
  [
    "an alias for another",
    "scope-table.ts",
    '["thing_read", "things_read"]',
    '["thing_read", "things_write"]',
  ],
  ["another separator", "scope-table.ts", 'string = " "', 'string = ","'],
  ["a weight lost", "access.ts", 'role: "admin", ', ""],
  ["a prototype of weights", "access.ts", '["__proto__"]: {', "__proto__: {"],

  ["a deprecation lost", "access.ts", ", deprecated: true", ""],
  ["an unknown name", "access.ts", "return accessOf", "return evil, accessOf"],
  ["a loop", "access.ts", "return accessOf", "for (;;);\n  return accessOf"],
  ["a return before", "access.ts", "return stepUp", "return;\n  return stepUp"],
  ["a number", "access.ts", "return accessOf(table", "return accessOf(1"],
  ["a regular expression", "access.ts", "return accessOf(table", "return accessOf(/x/"],
  [
    "another endpoint to authorize",
    "authorization.ts",
    "https://example.com/allow",
    "https://evil.example/allow",
  ],
  ["another name of the error", "errors.ts", '"NoScope"', '"NoScopes"'],
  ["an error's name not escaped", "errors.ts", '"NoScope"', '"NoScope" + "x"'],
  [
    "an implied scope more in the types",
    "client.ts",
    'things_write: "things_read"',
    'things_write: "things_read" | "__proto__"',
  ],
  ["another table in the guard", "guard.ts", 'name: "acme"', 'name: "other"'],
  ["a helper changed", "runtime/access.ts", "return", "return  "],
  ["a helper's header left open", "runtime/access.ts", /^\/\/ /, "/* "],
  [
    "an explorer that opens an endpoint",
    "docs/explorer.html",
    '"requirements":[[[0]]',
    '"requirements":["public"',
  ],
  ["an explorer with another prompt", "docs/explorer.html", '"See"', '"Odd"'],
  ["an explorer with a script more", "docs/explorer.html", '"See"', '"</script><script>"'],
  [
    "an explorer with evidence that is none",
    "docs/explorer.html",
    '"documented":[',
    '"documented":[],"other":[',
  ],
  ["an explorer with an element in its title", "docs/explorer.html", "<title>Acme", "<title>A</title><b>"],
  ["an explorer with data that is none", "docs/explorer.html", '{"title"', '{title"'],
  ["an explorer with something behind it", "docs/explorer.html", "</html>\n", "</html>\n<script>"],
])("%s is found", (_, path, from, to) => {
  expect(() => filesVerifier()(withFault(path, from, to), catalog, originals)).toThrow(path);
});

test("a source more, a source less and a helper less are found", () => {
  const evil = { path: "evil.ts", text: "export {};\n" };
  expect(() => filesVerifier()([...files, evil], catalog, originals)).toThrow("evil.ts");
  for (const path of ["guard.ts", "runtime/guard.ts", "docs/explorer.html"]) {
    const fewer = files.filter((file) => file.path !== path);
    expect(() => filesVerifier()(fewer, catalog, originals)).toThrow("does not say what the spec says");
  }
});

test("a manifest that does not name each file with a hash is found", () => {
  const hash = "a".repeat(64);
  const manifest = (listed: object) => ({ path: "manifest.json", text: JSON.stringify({ files: listed }) });
  const [a, b] = [
    { path: "a.ts", text: "" },
    { path: "b.ts", text: "" },
  ] as const;
  expect(() => verifyManifest(manifest({ "a.ts": hash, "b.ts": hash }), [b, a])).not.toThrow();
  expect(() => verifyManifest(manifest({ "a.ts": hash }), [a, b])).toThrow("does not name the files");
  expect(() => verifyManifest(manifest({ "a.ts": hash }), [a, a])).toThrow("does not name the files");
  expect(() => verifyManifest(manifest({ "a.ts": "none" }), [a])).toThrow("no hash of a.ts");
});
