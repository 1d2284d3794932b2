/** Paths with parameters in brackets without quotes: what is told to put into quotes, and what is checked around them. */
import { expect, test } from "vitest";
import { diagnosed, marked, places, specOf } from "./diagnosed.js";

/** Lines of a group of endpoints before another in which all is well. */
const others = (...lines: string[]) => specOf({}).replace("  Things:", [...lines, "  Things:"].join("\n"));

function check(spec: string): void {
  const { text, marks } = marked(spec);
  expect(places(text, diagnosed(text).diagnostics)).toEqual(marks);
}

test("the path is named, and shown in quotes", () => {
  const { diagnostics } = diagnosed(others("  Others: { GET /o/{id}: a }"));
  expect(diagnostics).toEqual([
    expect.objectContaining({
      code: "unquoted-braces",
      message: "Inside { } or [ ] the braces of `GET /o/{id}` are read as YAML",
      hint: 'Write it on a line of its own, or in quotes: "GET /o/{id}".',
    }),
  ]);
});

test.each([
  ["a path without a method", "{ ⟦/o/{id}⟧: a }"],
  ["a parameter alone", "{ ⟦/{id}⟧: a }"],
  ["two parameters", "{ ⟦GET /o/{id}/{other}⟧: a }"],
  ["two paths", "{ ⟦GET /o/{id}⟧: a, PUT /p: a, ⟦PUT /p/{id}⟧: a }"],
  ["a verb with a colon", "{ ⟦GET /o/{id}:archive⟧: a }"],
  ["a path in a list", "[⟦GET /o/{id}⟧]"],
  ["a brace behind it that closes the mapping", "{ ⟦GET /o/{id}⟧}"],
  ["a brace behind it that closes the mapping before something else", "{ ⟦GET /o/{id}⟧}/a }"],
  ["a path without the slash that it begins with", "{ ⟦GET o/{id}⟧: a }"],
  ["a URL", "{ GET /o: { summary: ⟦https://example.com/{id}⟧ } }"],
])("%s", (_name, group) => check(others(`  Others: ${group}`)));

test.each(["{ GET ⟦{⟧id}/o: a }", "{ GET ⟦{⟧id}/o/{other}: a }", "{ GET o⟦{⟧id}: a }"])(
  "what begins with a parameter or has no slash is no path: %s",
  (group) => {
    const { text } = marked(others(`  Others: ${group}`));
    expect(diagnosed(text).diagnostics.map(({ code }) => code)).toEqual(["yaml-syntax"]);
    check(others(`  Others: ${group}`));
  },
);

test("a path with braces on a line with another mistake is not blamed where it is in quotes or on its own", () => {
  check(others("  Others: { 'GET /o/{id}': a, PUT /p: a,⟦,⟧ }"));
  check(others("  Others:", "    GET /o/{id}: a", "    PUT /p/{id}: { requires: a,⟦,⟧ }"));
});

test("up to the end of the brackets nothing else is said, and behind them everything", () => {
  const more = ["  More:", "    PUT /q: ⟦b⟧"];
  check(others("  Others: { ⟦GET /o/{id}⟧: a,", "    PUT /p: b,", "", " ", "    PUT /r: b,, }", ...more));
  check(others("  Others: [ ⟦GET /o/{id}⟧,", "    { PUT /p: b }, , a", "  ]", ...more));
  check(others("  Others: {", "    ⟦GET /o/{id}⟧: a,", "    PUT /p: ⟦b⟧ }", ...more));
});

test("a mistake in the very next line is told, at the left edge and at the end of the file", () => {
  check(specOf({ top: ["source: [⟦/a/{b}⟧]", "⟦s⟧: x"] }));
  check(`${specOf({})}  Others: { ⟦GET /o/{id}⟧: a }\n  More: { PUT /p: ⟦b⟧ }`);
});
