import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseChallenges, type Challenge } from "../../generator/runtime/challenge.js";
import { isWhole, runs } from "../runs.js";
import { PROTOTYPE_NAMES } from "./table-fixture.js";

/** Challenges in short: the scheme, then its token68 or its parameters. */
type Short = readonly [scheme: string, rest?: string | Readonly<Record<string, string>>];

function shortly({ scheme, token68, parameters }: Challenge): Short {
  if (token68 !== undefined) return [scheme, token68];
  return parameters.size === 0 ? [scheme] : [scheme, Object.fromEntries(parameters)];
}

function check(header: Parameters<typeof parseChallenges>[0], expected: readonly Short[]) {
  expect(parseChallenges(header).map(shortly)).toEqual(expected);
}

test("RFC 6750, section 3", () => {
  check('Bearer realm="example"', [["bearer", { realm: "example" }]]);
  check('Bearer realm="example",\n error="invalid_token",\n error_description="The access token expired"', [
    ["bearer", { realm: "example", error: "invalid_token", error_description: "The access token expired" }],
  ]);
});

test("RFC 9110, section 11.6.1", () => {
  check('Basic realm="simple", Newauth realm="apps", type=1, title="Login to \\"apps\\""', [
    ["basic", { realm: "simple" }],
    ["newauth", { realm: "apps", type: "1", title: 'Login to "apps"' }],
  ]);
});

test("RFC 9449, sections 5, 7.1 and 9", () => {
  check('DPoP error="invalid_token", error_description="Invalid DPoP key binding", algs="ES256"', [
    ["dpop", { error: "invalid_token", error_description: "Invalid DPoP key binding", algs: "ES256" }],
  ]);
  check('Bearer, DPoP algs="ES256 PS256"', [["bearer"], ["dpop", { algs: "ES256 PS256" }]]);
  check('DPoP error="use_dpop_nonce", error_description="Resource server requires nonce in DPoP proof"', [
    ["dpop", { error: "use_dpop_nonce", error_description: "Resource server requires nonce in DPoP proof" }],
  ]);
});

test.each<[string | readonly string[] | null | undefined, readonly Short[]]>([
  [undefined, []],
  [null, []],
  ["", []],
  [[], []],
  [" , ,, ", []],
  ["Bearer", [["bearer"]]],
  ["  Bearer  ", [["bearer"]]],
  ["bEaReR REALM=x", [["bearer", { realm: "x" }]]],
  ["Bearer a=1,b=2 , ,c=3", [["bearer", { a: "1", b: "2", c: "3" }]]],
  ['Bearer a \t=\t "1" , b= 2', [["bearer", { a: "1", b: "2" }]]],
  ["Bearer , a=1", [["bearer", { a: "1" }]]],
  ["Bearer    a=1", [["bearer", { a: "1" }]]],
  ["A, B, C", [["a"], ["b"], ["c"]]],
  ["A, b=1", [["a", { b: "1" }]]],
  ['Bearer a="1, Basic b=2", c=3', [["bearer", { a: "1, Basic b=2", c: "3" }]]],
  ['Bearer a="\\\\", b="\\"", c="\\x", d=""', [["bearer", { a: "\\", b: '"', c: "x", d: "" }]]],
  ['Bearer a="\té"', [["bearer", { a: "\té" }]]],
  [
    "Negotiate YII=, Basic a=1",
    [
      ["negotiate", "YII="],
      ["basic", { a: "1" }],
    ],
  ],
  ["Negotiate a", [["negotiate", "a"]]],
  ["Negotiate a=", [["negotiate", "a="]]],
  ["Negotiate a-._~+/9==", [["negotiate", "a-._~+/9=="]]],
  [
    ["Bearer a=1", "Basic b=2, C"],
    [["bearer", { a: "1" }], ["basic", { b: "2" }], ["c"]],
  ],
  [["Bearer", "a=1"], [["bearer"]]],
])("%j", check);

test.each<[string | readonly string[], readonly Short[]]>([
  // twice the same
  ["Bearer a=1, A=2", []],
  ["Bearer a=1, a=1, Basic b=2", [["basic", { b: "2" }]]],
  // no comma
  ['Bearer a="1" b="2"', []],
  ['Bearer a="1""2"', []],
  [
    'Basic a=1, Bearer b="1" c="2", d=3, E f=4',
    [
      ["basic", { a: "1" }],
      ["e", { f: "4" }],
    ],
  ],
  ["A b c, D e=1", [["d", { e: "1" }]]],
  ["Basic a=1, Bearer b=é, c=é", [["basic", { a: "1" }]]],
  ["A \\, B", [["b"]]],
  // no value, no name, no scheme
  ["Bearer a=1, b=", []],
  ["Bearer a=1, =b", []],
  ["Bearer a=1, b==c", []],
  ["a=1, b=2, Basic c=3", [["basic", { c: "3" }]]],
  ['"Bearer" a=1, C', [["c"]]],
  // what stands in neither tokens nor quotes
  ["Bearer a=é", []],
  ["Bearer é=a", []],
  ["Bearer a=b c", []],
  ["Bearer\ta=1", []],
  ['Bearer a="\u0000"', []],
  ['Bearer a="\\\u0007"', []],
  ['Bearer a="\n"', []],
  ["Bearer a='b c'", []],
  ["Bearer a=1; b=2", []],
  // a token68 has no company
  ["Negotiate abc, a=1", []],
  ["Negotiate abc, a=1, B", [["b"]]],
  ["Negotiate ab=c=", []],
  // a quote that does not end takes the rest of its text, and no other
  ['Basic a=1, Bearer b="1, C', [["basic", { a: "1" }]]],
  ['Bearer a="1\\", B', []],
  [['Bearer a="1', "Basic b=2"], [["basic", { b: "2" }]]],
])("a mistake costs one challenge: %j", check);

test("parameters with the names of what every object has", () => {
  const header = `Bearer ${PROTOTYPE_NAMES.map((name) => `${name}=1`).join(", ")}`;
  const [challenge] = parseChallenges(header);
  expect([...(challenge?.parameters ?? [])]).toEqual(
    PROTOTYPE_NAMES.map((name) => [name.toLowerCase(), "1"]),
  );
  expect(parseChallenges("toString")[0]?.parameters.get("constructor")).toBeUndefined();
});

test("a challenge has a token68 or none, not one that is undefined", () => {
  const parameters = new Map<string, string>();
  expect(parseChallenges("Bearer, Negotiate a=")).toStrictEqual([
    { scheme: "bearer", parameters },
    { scheme: "negotiate", token68: "a=", parameters },
  ]);
});

test("what is no text is no header", () => {
  for (const header of [1, {}, true, [1, null, ["Bearer"]]]) check(header as never, []);
});

/** Quadratic work would take minutes. */
test.runIf(isWhole).each<[string, string, number]>([
  ["commas", ",", 0],
  ["backslashes", "\\", 0],
  ["backslashes in quotes", 'A b="\\', 0],
  ["quotes", '"', 0],
  ["quotes in pairs", 'A b="" "', 0],
  ["spaces", " ", 0],
  ["spaces after a scheme", `A${" ".repeat(2 ** 20)}`, 1],
  ["schemes without commas", "A  ", 0],
  ["spaces before a wrong end", `A${" ".repeat(2 ** 20)}\u0000`, 0],
  ["a space around everything", "A = ", 0],
  ["equals signs", "=", 0],
  ["a token", "a", 1],
  ["token and equals signs", "A a==", 0],
  ["schemes", "A,", 2 ** 19],
  ["parameters", `A ${Array.from({ length: 2 ** 17 }, (_, at) => `a${at}=1`).join()}`, 1],
  ["parameters of one name", `A ${"a=1,".repeat(2 ** 18)}`, 0],
])("1 MB of %s is read at once", (_, text, count) => {
  const header = text.length > 100 ? text : text.repeat(Math.ceil(2 ** 20 / text.length));
  expect(parseChallenges(header)).toHaveLength(count);
});

test.runIf(isWhole)("3 MB between quotes are read", () => {
  const value = '\\"a'.repeat(2 ** 20);
  const [challenge] = parseChallenges(`Bearer scope="${value}"`);
  expect(challenge?.parameters.get("scope")).toHaveLength(2 ** 21);
});

const token = fc.stringMatching(/^[\w!#$%&'*+.^`|~-]+$/);
const blank = fc.constantFrom("", " ", "\t", "  ");
const value = fc.string({ unit: fc.constantFrom(..."ab=,\\\"' \té~") });
const parameter = fc.record({ name: token, value, blanks: fc.tuple(blank, blank), isQuoted: fc.boolean() });
const challenge = fc.record({
  scheme: token,
  rest: fc.oneof(
    fc.stringMatching(/^[\w.~+/-]+={0,2}$/),
    fc.uniqueArray(parameter, { selector: ({ name }) => name.toLowerCase() }),
  ),
});
type Formatted = typeof challenge extends fc.Arbitrary<infer T> ? T : never;

function format({ scheme, rest }: Formatted): string {
  if (typeof rest === "string") return `${scheme} ${rest}`;
  const parameters = rest.map(({ name, value: text, blanks: [before, after], isQuoted }) => {
    const isToken = /^[\w!#$%&'*+.^`|~-]+$/.test(text);
    const written = isToken && !isQuoted ? text : `"${text.replace(/["\\]/g, "\\$&")}"`;
    return `${name}${before}=${after}${written}`;
  });
  return `${scheme} ${parameters.join(" ,")}`;
}

test("what is formatted is parsed back, joined or not", () => {
  fc.assert(
    fc.property(fc.array(challenge), fc.constantFrom(",", ", ", " , , "), (challenges, comma) => {
      const expected = challenges.map(({ scheme, rest }) => ({
        scheme: scheme.toLowerCase(),
        ...(typeof rest === "string" && { token68: rest }),
        parameters: new Map(
          typeof rest === "string" ? [] : rest.map((each) => [each.name.toLowerCase(), each.value]),
        ),
      }));
      const formatted = challenges.map(format);
      expect(parseChallenges(formatted)).toEqual(expected);
      expect(parseChallenges(formatted.join(comma))).toEqual(expected);
    }),
    { numRuns: runs(1000) },
  );
});

test("nothing throws, and what is found was written", () => {
  const pieces = fc.constantFrom(
    "Bearer",
    " ",
    ",",
    "=",
    '"',
    "\\",
    "a",
    "error",
    "scope",
    "\u0000",
    "é",
    "\t",
  );
  fc.assert(
    fc.property(fc.array(pieces), (texts) => {
      const header = texts.join("");
      for (const { scheme, parameters } of parseChallenges(header)) {
        for (const word of [scheme, ...parameters.keys()]) expect(header.toLowerCase()).toContain(word);
      }
    }),
    { numRuns: runs(2000) },
  );
});
