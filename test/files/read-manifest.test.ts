/** What a manifest says, whatever somebody has made of it. */
import { expect, test } from "vitest";
import { parseManifest } from "../../generator/files/read-manifest.js";

const nothing = {
  files: new Map(),
  version: undefined,
  specHash: undefined,
  options: {},
  regions: new Set(),
};

test("all that it says", () => {
  const text = JSON.stringify({
    version: "1.2.3",
    spec: { path: "spec/acme.yaml", hash: "abc" },
    options: { importExtension: "js" },
    files: { "scopes.ts": "1", "docs/a.md": "2" },
    regions: { "README.md": ["3", "4"], "docs.md": ["4", "5"] },
  });
  expect(parseManifest(text)).toEqual({
    files: new Map([
      ["scopes.ts", "1"],
      ["docs/a.md", "2"],
    ]),
    version: "1.2.3",
    specHash: "abc",
    options: { importExtension: "js" },
    regions: new Set(["3", "4", "5"]),
  });
});

test.each(["", "{", "<<<<<<< ours\n{}", "[]", "null", '"text"', "1"])("%j says nothing at all", (text) => {
  expect(parseManifest(text)).toBeUndefined();
});

test.each([
  {},
  { version: 1, spec: "abc", options: [], files: ["a"], regions: "b" },
  { spec: null, options: null, files: null, regions: null },
  { spec: { hash: 1 }, files: { "a.ts": 1, "b.ts": null }, regions: { "README.md": [1, null], "a.md": 2 } },
])("what is of another kind counts as not there: %j", (value) => {
  expect(parseManifest(JSON.stringify(value))).toEqual(nothing);
});
