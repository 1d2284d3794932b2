/** Long inputs, made to hurt: each is answered well within the time of a test, as a quadratic answer would not be. */
import { expect, test } from "vitest";
import { bearerChallenge } from "../../generator/runtime/bearer-challenge.js";
import { parseChallenges } from "../../generator/runtime/challenge.js";
import { namesError } from "../../generator/runtime/error-name.js";
import { Grant } from "../../generator/runtime/grant.js";
import { requestLine } from "../../generator/runtime/request-line.js";
import { checkEndpointUrl, checkRedirectUri, queryNames } from "../../generator/runtime/url-rules.js";
import { grantOf, guardWith } from "./guard-fixture.js";
import { indexOf } from "./table-fixture.js";

const SIZE = 400_000;
const index = indexOf({ scopes: ["read"] });

test.each<[string, string]>([
  ["slashes", "/"],
  ["dots", "/."],
  ["escapes", "%41"],
  ["escaped slashes", "%2F"],
  ["broken escapes", "%"],
  ["letters", "a"],
  ["backslashes", "\\"],
  ["question marks", "?"],
  ["no ASCII", "\u00e9"],
])("request targets of %s", async (_, part) => {
  const tail = part.repeat(SIZE / part.length);
  for (const head of ["/things/", "/v1/", "https://api.example.com/", "https://", "a", ""]) {
    const outcome = await guardWith({ grant: () => ["all"] })({ method: "GET", target: head + tail });
    expect(outcome.kind).toBe("refused");
  }
  expect(requestLine({ method: "GET", url: `https://${tail}` } as Request).method).toBe("GET");
});

test.each<[string, string]>([
  ["scopes", "read "],
  ["spaces", " "],
  ["tokens", "openid-a "],
  ["what is none", '"'],
])("scope strings of %s", (_, part) => {
  const text = part.repeat(SIZE / part.length);
  const read = (scope: string | string[]) => {
    try {
      return new Grant(scope, index).scopes.length;
    } catch (error) {
      return error;
    }
  };
  expect(read(text)).toBeInstanceOf(SyntaxError);
  expect(read(text.trimEnd().split(" "))).toSatisfy(
    (found) => found === 1 || found === 0 || found instanceof SyntaxError,
  );
});

test.each([
  "Bearer ",
  'Bearer a="b", ',
  'Bearer a="',
  '"',
  "\\",
  'Bearer a="\\',
  ",",
  "a =",
  "a  ",
  "a\t",
  "=",
  "Bearer a=b, ",
  "a b c ",
  'Bearer scope="read ',
])("challenges of %j", (part) => {
  const text = part.repeat(SIZE / part.length);
  expect(Array.isArray(parseChallenges(text))).toBe(true);
  expect(Array.isArray(parseChallenges(`${text}"`))).toBe(true);
  expect(Array.isArray(parseChallenges(Array.from({ length: 1000 }, () => text.slice(0, 2000))))).toBe(true);
});

test.each(["NoScope", "aaaa", '["', '{"a":', "\ud83d\ude00"])("bodies of %j", (part) => {
  const text = part.repeat(SIZE / part.length);
  for (const body of [text, JSON.stringify(text), [text], text.slice(0, 90_000)]) {
    expect(namesError(body, "aaaab")).toBe(false);
  }
});

test.each(["a", "a.", ":", "%41", "&", "&a=", "//", "@", "[", "1"])("URLs of %j", (part) => {
  const text = part.repeat(SIZE / part.length);
  for (const check of [checkEndpointUrl, checkRedirectUri]) {
    for (const head of ["https://", "https://a/?", "a.b:", "http://localhost:", ""]) {
      const refusal = thrownBy(() => check(head + text));
      expect(refusal === undefined || refusal instanceof TypeError).toBe(true);
    }
  }
  expect(Array.isArray(queryNames(`https://a/?${text.replaceAll("%", "")}`))).toBe(true);
});

test("a header of a description is short, of one line, and a header for browsers and for Node", () => {
  for (const part of ["\r\nset-cookie: a=b", '"', "\\", "\ud800", "\u{1f600}", "\0", "\u2028", "a"]) {
    const description = part.repeat(SIZE / part.length);
    const value = bearerChallenge({
      realm: 'a "b" \\',
      error: "invalid_token",
      description,
      scopes: ["read"],
    });
    expect(value).toMatch(/^[ -~]{1,400}$/);
    expect(new Headers({ "www-authenticate": value }).get("www-authenticate")).toBe(value);
    expect(parseChallenges(value).map(({ parameters }) => parameters.get("realm"))).toEqual(['a "b" \\']);
  }
});

test("a grant of 200,000 tokens that are not declared gives access to nothing", async () => {
  const grant = grantOf(Array.from({ length: 200_000 }, (_, at) => `x${at}`));
  const outcome = await guardWith({ grant: () => grant })({ method: "GET", target: "/things" });
  expect(outcome).toMatchObject({ status: 403, reason: { kind: "insufficient_scope" } });
});

function thrownBy(work: () => unknown): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    return error;
  }
}
