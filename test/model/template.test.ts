import { expect, test } from "vitest";
import { parseTemplate } from "../../generator/model/template.js";

/** Segments as text: `{}` marks a parameter. */
function read(template: string): string[] | string {
  const parsed = parseTemplate(template);
  if (parsed.kind === "problem") return `${template.slice(parsed.start, parsed.end)}: ${parsed.message}`;
  return parsed.segments.map((segment) =>
    segment.map((part) => (part.kind === "literal" ? part.text : `{${part.name}}`)).join("|"),
  );
}

test.each([
  ["/", []],
  ["/candidates/{id}", ["candidates", "{id}"]],
  ["/{name}.json", ["{name}|.json"]],
  ["/x/{id}:verb", ["x", "{id}|:verb"]],
  ["/range(address={v})", ["range(address=|{v}|)"]],
  ["/{a}/{a}", ["{a}", "{a}"]],
  ["/{odd name?#%}", ["{odd name?#%}"]],
  ["/a b", ["a%20b"]],
  ["/é", ["%C3%A9"]],
  ["/%7e%41%2d", ["~A-"]],
  ["/a%c3%a9", ["a%C3%A9"]],
  ["/a%40b", ["a%40b"]],
  ["/a@b", ["a@b"]],
  ["/...", ["..."]],
  ["/😀", ["%F0%9F%98%80"]],
])("%s is read", (template, segments) => {
  expect(read(template)).toEqual(segments);
});

test.each([
  ["a/b", "a/b: A path starts with a slash"],
  ["", ": A path starts with a slash"],
  ["/a//b", "//: A path must not hold an empty segment"],
  ["//a", "//: A path must not hold an empty segment"],
  ["/a/", "/: A path must not end with a slash"],
  ["/a/../b", "..: The segment .. can never be matched"],
  ["/.", ".: The segment . can never be matched"],
  ["/a?b=c", "?b=c: A path template has no query"],
  ["/a#b", "#b: A path template has no fragment"],
  ["/a{b", "{: This brace has no partner"],
  ["/a}b", "}: This brace has no partner"],
  ["/{a{b}}", "{: This brace has no partner"],
  ["/{}", "{}: A parameter needs a name"],
  ["/{ }", "{ }: A parameter needs a name"],
  ["/{a}{b}", "{b}: Two parameters must not touch"],
  ["/a%2fb", "%2f: This escape can never be matched"],
  ["/a%2E", "%2E: This escape can never be matched"],
  ["/a%25b", "%25: This escape can never be matched"],
  ["/a%00", "%00: This escape can never be matched"],
  ["/a%zz", "%: A percent sign must be followed by two hexadecimal digits"],
  ["/a;b", ";: A path with \\ or ; can never be matched"],
  ["/a\\b", "\\: A path with \\ or ; can never be matched"],
  ["/a\u0007b", "\u0007: A path must not hold control characters"],
  ["/a?", "?: A path template has no query"],
  ["/a#", "#: A path template has no fragment"],
  ["/a%4", "%: A percent sign must be followed by two hexadecimal digits"],
  ["/a%4g", "%: A percent sign must be followed by two hexadecimal digits"],
  ["/a%5cb", "%5c: This escape can never be matched"],
  ["/{a\u0085}", "{a\u0085}: A parameter's name must not hold control characters"],
  ["/a\ud800b", "\ud800: A path must not hold half a surrogate pair"],
])("%s is refused", (template, problem) => {
  expect(read(template)).toBe(problem);
});

test.each([
  ["things/{id}", "Write /things/{id}."],
  ["{id}", "Write /{id}."],
  ["https://x/z", "Write the path alone: where it begins belongs to `servers`."],
  ["*", "Begin it with a slash."],
])("%s is told how to begin", (template, hint) => {
  expect(parseTemplate(template)).toMatchObject({ kind: "problem", hint });
});

test("a template is told from a problem", () => {
  expect(parseTemplate("/")).toEqual({ kind: "template", segments: [] });
  expect(parseTemplate("/a")).toMatchObject({ kind: "template" });
});

test.each([
  ["a1/https://x", "Write /a1/https://x."],
  ["*a", "Begin it with a slash."],
  ["1a:b", "Write /1a:b."],
  ["/a/.", "Clients and servers remove dot segments; leave it out."],
  ["/a/b/", "Write /a/b."],
  ["/a//b", "Write one slash."],
  ["/a//", "Write one slash."],
  ["/{", "Write a parameter as {name}; encode other braces."],
  ["/{}", "Write {id}, for example."],
  ["/{a\t}", "Remove them."],
  ["/{a}{b}", "Nothing tells where one ends and the next begins; put a literal between them."],
  ["/a\t", "Remove them."],
  ["/a?b", "Remove everything from the question mark on: scopes belong to the path alone."],
  ["/a#b", "Remove everything from the # on: it never reaches a server."],
  ["/a%", "Requests with a broken escape are refused; remove it."],
  ["/a%2F", "Requests with %2F, %5C, %2E, %25 or %00 are refused in literal text; use a parameter there."],
  ["/a;", "Requests with a raw backslash or semicolon are refused, as servers disagree on them."],
  ["/a\udc00", "Remove it."],
])("%s is told what to do", (template, hint) => {
  expect(parseTemplate(template)).toMatchObject({ kind: "problem", hint });
});
