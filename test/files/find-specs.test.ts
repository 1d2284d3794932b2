import { join } from "node:path";
import { expect, test } from "vitest";
import { findSpecs, suggestedName } from "../../generator/files/find-specs.js";
import { failureOf, temporaryFolder } from "./temporary-folder.js";

function check(files: readonly string[], places: readonly string[], expected: readonly string[]) {
  const folder = temporaryFolder(Object.fromEntries(files.map((path) => [path, ""])));
  const found = findSpecs(folder, places, folder);
  expect(found.map(({ name, shown }) => `${name} = ${shown}`)).toEqual(expected);
}

function checkFailure(files: readonly string[], places: readonly string[], expected: RegExp) {
  const folder = temporaryFolder(Object.fromEntries(files.map((path) => [path, ""])));
  const { exitCode, message } = failureOf(() => findSpecs(folder, places, folder));
  expect(exitCode).toBe(2);
  expect(message).toMatch(expected);
}

test("a folder gives its .yaml and .yml files, by name", () => {
  check(
    ["spec/b.yml", "spec/a.yaml", "spec/c-2.yaml"],
    ["spec"],
    ["a = spec/a.yaml", "b = spec/b.yml", "c-2 = spec/c-2.yaml"],
  );
});

test("other files, hidden files and deeper folders are none of its specs", () => {
  check(
    ["spec/a.yaml", "spec/readme.md", "spec/.#b.yaml", "spec/c.yaml~", "spec/old/d.yaml"],
    ["spec"],
    ["a = spec/a.yaml"],
  );
});

test("files and folders mix, and one that is named twice counts once", () => {
  check(
    ["spec/a.yaml", "other/b.yml"],
    ["spec", "other/b.yml", "spec/a.yaml", "./spec/"],
    ["a = spec/a.yaml", "b = other/b.yml"],
  );
});

test("two files of one name are refused, with both", () => {
  checkFailure(["spec/a.yaml", "spec/a.yml"], ["spec"], /spec\/a\.yaml and spec\/a\.yml .* a\//);
  checkFailure(["one/a.yaml", "two/a.yaml"], ["one", "two"], /one\/a\.yaml and two\/a\.yaml/);
});

test.each(["A.yaml", "my api.yaml", "a_b.yaml", "-a.yaml", "ä.yaml", "a.b.yaml"])(
  "%s cannot name a spec",
  (file) => {
    checkFailure([`spec/${file}`], ["spec"], /cannot name a spec/);
  },
);

test.each([
  ["a folder that is not there", [], ["spec"], /there is no file or folder spec$/],
  ["a file that is not there", ["spec/a.yaml"], ["spec/b.yaml"], /there is no file or folder spec\/b\.yaml$/],
  ["a folder without specs", ["spec/readme.md"], ["spec"], /no spec .* in spec/],
  ["a file of another kind", ["spec/a.json"], ["spec/a.json"], /spec\/a\.json is not a spec/],
])("%s is refused", (_, files, places, expected) => checkFailure(files, places, expected));

test("the header has the path from the nearest package.json, or the file name alone", () => {
  const folder = temporaryFolder({
    "package.json": "{}",
    "spec/a.yaml": "",
    "packages/b/package.json": "{}",
    "packages/b/spec/b.yaml": "",
  });
  const headers = findSpecs(folder, ["spec", "packages/b/spec"], folder).map(({ header }) => header);
  expect(headers).toEqual(["spec/a.yaml", "spec/b.yaml"]);
  const bare = temporaryFolder({ "spec/a.yaml": "" });
  expect(findSpecs(bare, ["spec"], bare).map(({ header }) => header)).toEqual(["a.yaml"]);
});

test("messages show paths from where scopegen was started", () => {
  const folder = temporaryFolder({ "api/spec/a.yaml": "", "web/b.txt": "" });
  const [spec] = findSpecs(join(folder, "api"), ["spec"], join(folder, "web"));
  expect(spec?.shown).toBe("../api/spec/a.yaml");
});

test.each([
  ["My API_v2", "my-api-v2"],
  ["ünï", "n"],
  ["日本", "api"],
])("%s is suggested as %s", (name, expected) => expect(suggestedName(name)).toBe(expected));
