/** The parts of the matcher, each by itself, where a whole request would tell them only by a wrong answer far away. */
import { describe, expect, test } from "vitest";
import { checkPath, isDotSegment, isQuery } from "../../generator/runtime/match-path.js";
import type { Search } from "../../generator/runtime/match-search.js";
import {
  comparable,
  decoded,
  ESCAPE,
  escapedByte,
  isUnreserved,
  kinds,
  PLAIN,
  SPECIAL,
} from "../../generator/runtime/match-segment.js";
import { authorityEnd, canonicalOrigin, readServers } from "../../generator/runtime/match-servers.js";

const codes = Array.from({ length: 0x200 }, (_, code) => code);

describe("characters", () => {
  test("are what RFC 3986 lets stand in a path, what stands for something else, or nothing", () => {
    const kindOf = (code: number): number => {
      const character = String.fromCharCode(code);
      if (code > 0xff) return ESCAPE;
      if ("/?%\\;".includes(character)) return SPECIAL;
      return code < 0x21 || code > 0x7e || '"<>^`{|}#'.includes(character) ? 0 : PLAIN;
    };
    expect([...kinds]).toEqual(codes.map(kindOf));
  });

  test("the unreserved ones are those of RFC 3986, section 2.3, without the dot", () => {
    const unreserved = codes.filter((code) => isUnreserved(code));
    expect(String.fromCharCode(...unreserved)).toBe(
      "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~",
    );
  });

  test.each<[string, number]>([
    ["00", 0],
    ["09", 9],
    ["90", 0x90],
    ["aF", 0xaf],
    ["fA", 0xfa],
    ["/0", -1],
    [":0", -1],
    ["0:", -1],
    ["@0", -1],
    ["g0", -1],
    ["0G", -1],
    ["`0", -1],
    ["", -1],
    ["4", -1],
  ])("%j are the digits of %i", (digits, byte) => {
    expect(escapedByte(`%${digits}`, 1)).toBe(byte);
  });
});

describe("comparable text", () => {
  test("holds an unreserved escape as itself, and any other as one code unit", () => {
    expect(comparable("a%41%7Eb")).toBe("aA~b");
    expect(comparable("%2f%25")).toBe("\u012f\u0125");
    expect(comparable("%2E%ffc")).toBe("\u012e\u01ffc");
    expect(comparable("")).toBe("");
    expect(comparable("%41%41")).toBe("AA");
  });

  test("is decoded to what it stands for", () => {
    expect(decoded("a\u012fb\u0125")).toBe("a/b%");
    expect(decoded("\u01c3\u01a9")).toBe("é");
    expect(decoded("\u0100")).toBe("\u0000");
    expect(decoded("\u01c3")).toBeUndefined();
  });
});

describe("a path", () => {
  const search = (known: number): Search => ({
    method: "GET",
    least: PLAIN,
    known,
    end: 0,
    hasEscapes: false,
    hasEncodedSeparator: false,
    otherMethod: false,
    marks: new Int32Array(0),
  });

  test.each<[string, ReturnType<typeof checkPath>]>([
    ["/", undefined],
    ["/a", undefined],
    ["/a?b=/..", undefined],
    ["/a/", undefined],
    ["/a//b", "empty_segment"],
    ["/.", "dot_segment"],
    ["/a/..?b", "dot_segment"],
    ["/a/../b", "dot_segment"],
    ["/a\\b", "separator"],
    ["/a;b", "separator"],
    ["/a b", "invalid_target"],
    ["/a#b", "invalid_target"],
    ["/a?b#c", "invalid_target"],
    ["/a%", "broken_escape"],
    ["/a%0", "broken_escape"],
    ["/a%00", "encoded_null"],
    ["/a%2e", "dot_segment"],
    ["/a%5C", "encoded_separator"],
    ["/a%41", undefined],
    ["/a%2Fb", undefined],
  ])("%s: %s", (target, reason) => {
    expect(checkPath(search(1), target)).toBe(reason);
  });

  test.each<[string, number, boolean, boolean]>([
    ["/a?b", 2, false, false],
    ["/ab", 3, false, false],
    ["/%41b?", 5, true, false],
    ["/a%2F", 5, true, true],
    ["/a%25b", 6, true, true],
    ["/a%2Db", 6, true, false],
  ])("%s ends at %i; escapes: %s, of a separator: %s", (target, end, hasEscapes, hasEncodedSeparator) => {
    const found = search(1);
    expect(checkPath(found, target)).toBeUndefined();
    expect(found).toMatchObject({ end, hasEscapes, hasEncodedSeparator });
  });

  test("is looked at from where it is known", () => {
    expect(checkPath(search(3), "/ #a")).toBeUndefined();
    expect(checkPath(search(4), "/../a")).toBeUndefined();
  });

  test.each<[string, boolean]>([
    [".", true],
    ["..", true],
    ["...", false],
    ["", false],
    ["a.", false],
    [".a", false],
    ["a", false],
  ])("%j is a dot segment: %s", (text, isIt) => {
    expect(isDotSegment(`/${text}/`, 1, 1 + text.length)).toBe(isIt);
  });

  test.each<[string, number, boolean]>([
    ["/a?b=c/d?;%", 2, true],
    ["/a?", 2, true],
    ["/a", 2, true],
    ["/a?b c", 2, false],
    ["/a?b\u0100", 2, false],
    ["/a?é", 2, false],
    ["/ ?b", 2, true],
    ["/a ?b", 2, true],
    ["/a ?b", 1, false],
  ])("%s has a query from %i on: %s", (target, from, isIt) => {
    expect(isQuery(target, from)).toBe(isIt);
  });
});

describe("servers", () => {
  test.each<[string, string]>([
    ["HTTPS://Api.Example.COM:443", "https://api.example.com"],
    ["https://a:80", "https://a:80"],
    ["http://A:80", "http://a"],
    ["http://a:443", "http://a:443"],
    ["ftp://a:80", "ftp://a:80"],
    ["ftp://a:443", "ftp://a:443"],
    ["http://AZ@[", "http://az@["],
    ["https://a:4433", "https://a:4433"],
    ["http://\u212a\u0130", "http://\u212a\u0130"],
  ])("the origin %s is %s", (origin, canonical) => {
    expect(canonicalOrigin(origin)).toBe(canonical);
  });

  test.each<[string, number]>([
    ["https://a", 9],
    ["https://a/b", 9],
    ["a://b/", 5],
    ["a:///b", 4],
    ["://a/b", 0],
    ["a:b", 0],
    ["", 0],
  ])("the path of %j begins at %i", (url, end) => {
    expect(authorityEnd(url)).toBe(end);
  });

  test("are told apart by origin, the deepest base path first", () => {
    const { all, byOrigin } = readServers([
      "https://a",
      "https://A:443/v1/",
      "http://b/x%41/y/z",
      "https://a/v1/deep",
      "https://a/v1",
    ]);
    expect(all).toEqual(["/xA/y/z/", "/v1/deep/", "/v1/", "/"]);
    expect([...byOrigin]).toEqual([
      ["https://a", ["/v1/deep/", "/v1/", "/"]],
      ["http://b", ["/xA/y/z/"]],
    ]);
  });

  test("that are none leave a path by itself", () => {
    expect(readServers([])).toEqual({ all: ["/"], byOrigin: new Map() });
  });
});
