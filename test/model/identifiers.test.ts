import { expect, test } from "vitest";
import { isIdentifier, scopeIdentifier } from "../../generator/model/identifiers.js";

test.each([
  ["candidates_read", "CandidatesRead"],
  ["https://a.b/c.read", "HttpsABCRead"],
  ["repo:status", "RepoStatus"],
  ["readWrite", "ReadWrite"],
  ["012", "_012"],
  ["2fa.read", "_2faRead"],
  ["__proto__", "Proto"],
  ["constructor", "Constructor"],
  ["A", "A"],
  ["a_1", "A1"],
])("%s becomes %s", (token, identifier) => {
  expect(scopeIdentifier(token)).toBe(identifier);
  expect(isIdentifier(identifier)).toBe(true);
});

test.each(["~", "*", "!!", "ééé"])("%s has no identifier of its own", (token) => {
  expect(scopeIdentifier(token)).toBeUndefined();
});

test.each([
  ["$a_1", true],
  ["_", true],
  ["__proto__", false],
  ["1a", false],
  ["a-b", false],
  ["é", false],
  ["", false],
])("%s as an identifier: %s", (name, legal) => {
  expect(isIdentifier(name)).toBe(legal);
});
