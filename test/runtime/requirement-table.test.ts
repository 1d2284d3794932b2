/** The text of a table is read as what stands in it; what stands nowhere is never allowed. */
import { expect, test } from "vitest";
import { array, assert, constantFrom, oneof, property, string, stringMatching, tuple } from "fast-check";
import { requirementLines } from "../../generator/emit/requirement-lines.js";
import type { CatalogEndpoint } from "../../generator/model/catalog.js";
import { requirementTable } from "../../generator/runtime/requirement-table.js";
import type { Requirement } from "../../generator/runtime/requirement.js";

test("requirements by number, words, and paths that begin as the one above", () => {
  const requirements = `
= a
= b c
| d
=
| e
& f g

= e
`;
  const endpoints = `
/things
 GET 1
 DELETE token
 /{id}/parts
 GET 2
  /all
 GET public
 /{id}
 GET unknown
 PUT 3

/
 GET 1
`;
  expect(Object.entries(requirementTable(requirements, endpoints))).toEqual([
    ["GET /things", [["a"]]],
    ["DELETE /things", [[]]],
    ["GET /things/{id}/parts", [["b", "c"], ["d"]]],
    ["GET /things/{id}/all", "public"],
    ["GET /things/{id}", "unknown"],
    [
      "PUT /things/{id}",
      [
        ["f", "g"],
        ["e", "f", "g"],
      ],
    ],
    ["GET /", [["e"]]],
  ]);
});

test("words are no numbers, whatever number a requirement has", () => {
  const text = "/x\n GET public\n PUT unknown\n POST token";
  expect(Object.values(requirementTable("", text))).toEqual(["public", "unknown", [[]]]);
  // A path that shares segments with none above.
  expect(Object.keys(requirementTable("", "  /x\n GET token"))).toEqual(["GET /x"]);
});

test.each(["0", "2", "-1", "1.5", "NaN", "", "length", "constructor", "Public", "tokens"])(
  "%j is no requirement, so unknown",
  (what) => {
    expect(requirementTable("= a", `/x\n GET ${what}`)).toEqual({ "GET /x": "unknown" });
  },
);

test("a number of another group is none, and what belongs to no requirement is none", () => {
  const endpoints = "/x\n GET 1\n\n/y\n GET 1\n\n/z\n GET 1";
  expect(requirementTable("= a\n\n| b\n& c", endpoints)).toEqual({
    "GET /x": [["a"]],
    "GET /y": "unknown",
    "GET /z": "unknown",
  });
  // Requirements of a group without one.
  expect(requirementTable("\n\n= a", endpoints)).toEqual({
    "GET /x": "unknown",
    "GET /y": "unknown",
    "GET /z": [["a"]],
  });
});

test("no text, no endpoints, and nothing inherited counts", () => {
  expect(requirementTable("", "")).toEqual({});
  const own = Object.getOwnPropertyNames(requirementTable("", "/x\n GET public"));
  expect(own).toEqual(["GET /x"]);
});

const scope = stringMatching(/^[!#-[\]-~]{1,4}$/);
const requirement = oneof(
  constantFrom<Requirement>("public", "unknown"),
  array(array(scope, { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
);
const segment = oneof(
  constantFrom("a", "b", "{id}", "{id}.json"),
  string({ unit: "grapheme", minLength: 1 }).filter((text) => !/[/\p{Cc}]/u.test(text)),
);
const template = array(segment, { maxLength: 4 }).map((segments) => `/${segments.join("/")}`);
const endpoint = tuple(constantFrom("GET", "M-SEARCH"), template, requirement);
const groups = array(array(endpoint, { maxLength: 6 }), { maxLength: 3 });

test("what is written is read: any paths, scopes and groups, in their order", () => {
  assert(
    property(groups, (drawn) => {
      const names = new Set<string>();
      const catalog = drawn.map((rows) => ({
        name: "",
        endpoints: rows
          .map(([method, path, requires]) => ({
            name: `${method} ${path}`,
            method,
            template: path,
            requirement: requires,
          }))
          .filter(({ name }) => !names.has(name) && names.add(name)) as unknown as CatalogEndpoint[],
      }));
      const { requirements, endpoints } = requirementLines(catalog);
      const wanted = catalog.flatMap((group) =>
        group.endpoints.map(({ name, requirement: requires }) => [name, requires]),
      );
      expect(Object.entries(requirementTable(requirements.join("\n"), endpoints.join("\n")))).toEqual(wanted);
    }),
    { numRuns: 2_000 },
  );
});
