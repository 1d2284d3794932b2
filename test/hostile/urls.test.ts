/** URLs in which one reader sees another host than the next: no server, no link and no OAuth endpoint may be one. */
import { describe, expect, test } from "vitest";
import { readSpec } from "../../generator/generate.js";
import { fullSpec, withText } from "./full-spec.js";

const places = [
  "text servers[]",
  "text links.*",
  "text authorization.authorization_endpoint",
  "text authorization.token_endpoint",
];

function codesFor(slot: string, url: string): string[] {
  const specText = JSON.stringify(withText(fullSpec, slot, url));
  const { diagnostics } = readSpec({ specName: "acme", specPath: "spec/acme.yaml", specText });
  return diagnostics.map(({ code }) => code);
}

test.each(["https://example.com//", "https://example.com/a//"])(
  "no server ends with two slashes: %s",
  (url) => expect(codesFor("text servers[]", url)).toEqual(["invalid-url"]),
);

describe.each(places)("%s", (slot) => {
  test.each([
    "https:///example.com/a",
    "https:////example.com",
    "https://\\example.com/a",
    "https:\\\\example.com",
    "https://example.com\\.evil.example/",
    "https://example.com/a\\b",
    "https://example.com\\.evil.example/",
    "https://example.com/a\\b",
    "https://?example.com",
    "https://#example.com",
    "https://",
  ])("refuses %s", (url) => expect(codesFor(slot, url)).toEqual(["invalid-url"]));

  test.each([
    "https://example.com",
    "https://example.com/a",
    "https://[::1]:8443/a",
    "https://EXAMPLE.com:443/",
  ])("takes %s", (url) => expect(codesFor(slot, url)).toEqual([]));
});
