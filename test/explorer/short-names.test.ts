/** Short names of endpoints and back. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { longNames, shortNames } from "../../generator/explorer/short-names.js";

const path = fc.array(fc.constantFrom("a", "bb", "{id}", "\u{1F600}", "\u{1F601}", "0"), { maxLength: 9 });
const name = fc
  .record({ method: fc.constantFrom("GET", "PUT"), path })
  .map(({ method, path: segments }) => `${method} /${segments.join("/")}`);

test("long names come back from short ones, as JSON too", () => {
  fc.assert(
    fc.property(fc.array(name), (names) => {
      expect(longNames(JSON.parse(JSON.stringify(shortNames(names))) as string[])).toEqual(names);
    }),
  );
});

test("what the path has in common with the one before is not said again", () => {
  expect(shortNames(["GET /a/b", "PUT /a/b", "GET /a/c", "GET /"])).toEqual([
    "GET 0/a/b",
    "PUT 4",
    "GET 3c",
    "GET 1",
  ]);
});
