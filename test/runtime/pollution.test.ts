/** Prototypes that somebody polluted, as by merging JSON: no helper reads an option, a field or an element from them. */
import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { seeded } from "../matching/random-tables.js";
import { shown } from "./pollution/answers.js";
import { answersOf } from "./pollution/calls.js";
import { memberNames } from "./pollution/member-names.js";
import { polluted } from "./pollution/polluted.js";

const names = memberNames();

/** What might be believed, whatever the name. */
const values: readonly unknown[] = [
  "all",
  ["all", "admin", "read"],
  true,
  { kind: "allowed", scope: "all", role: "admin", endpoint: "GET /things" },
];

/** What would do the most harm. */
const worst: readonly (readonly [name: string, value: unknown])[] = [
  ["roles", "not_enforced"],
  ["roles", ["admin", "boss"]],
  ["kind", "unknown_grant"],
  ["kind", "invalid_token"],
  ["kind", "allowed"],
  ["scope", "all"],
  ["authorizationEndpoint", "https://evil.example/allow"],
  ["redirectUri", "https://evil.example/cb"],
  ["parameters", { request_uri: "https://evil.example/" }],
  ["server", "https://evil.example"],
  ["servers", ["https://evil.example"]],
  ["servers", []],
  ["rewritten", [["DELETE /things/{id}", "/status"]]],
  ["encodedSlash", ["GET /files/{path}"]],
  ["error", 'x"\r\nset-cookie: a=b'],
  ["forbidden", [0, 1, 2]],
  ["limit", 0],
  ["name", "AccessError"],
  ["fetch", () => "caught"],
  ["accessToken", () => "another"],
  ["grant", () => ["all"]],
  ["roles", () => ["admin", "boss"]],
  ["target", "/status"],
  ["status", 403],
];

async function answers(seed: number, count: number): Promise<unknown[]> {
  return answersOf(seeded(seed), count);
}

/** The first answer that is another one, beside what it should be. */
function firstOther(found: readonly unknown[], expected: readonly unknown[]): unknown {
  const at = expected.findIndex((one, turn) => !isDeepStrictEqual(one, found[turn]));
  return at < 0 ? undefined : { found: found[at], expected: expected[at] };
}

test("the list of names is that of the sources", () => {
  expect(names).toEqual(
    expect.arrayContaining([
      "roles",
      "authorizationEndpoint",
      "requested",
      "token68",
      "encodedSlash",
      "kind",
    ]),
  );
  expect(names.length).toBeGreaterThan(150);
});

const clean = new Map<string, readonly unknown[]>();

async function checkAnswers(
  seed: number,
  count: number,
  prototype: object,
  members: Readonly<Record<string, unknown>>,
): Promise<void> {
  const key = `${seed}, ${count}`;
  const expected = clean.get(key) ?? (await answers(seed, count)).map(shown);
  clean.set(key, expected);
  const found = (await polluted(prototype, members, () => answers(seed, count))).map(shown);
  expect({ members, other: firstOther(found, expected) }).toEqual({ members, other: undefined });
}

test("each name of a member alone, with values that might be believed", async () => {
  for (const name of names) {
    for (const value of values.slice(0, 2)) await checkAnswers(1, 48, Object.prototype, { [name]: value });
  }
});

test.each(worst)("the worst: %s = %s", async (name, value) => {
  await checkAnswers(2, 480, Object.prototype, { [name]: value });
});

test("all names at once: 4,000 random calls", async () => {
  for (const [seed, value] of values.entries()) {
    const members = Object.fromEntries(names.map((name) => [name, value]));
    await checkAnswers(seed, 1000, Object.prototype, members);
  }
});

test("elements of lists: 4,200 random calls", async () => {
  for (const [seed, value] of [...values, 0, 1].entries()) {
    const members = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [String(at), value]));
    await checkAnswers(seed, 700, Array.prototype, members);
  }
});

test("a helper that reads what is inherited would be found", async () => {
  const read = async () => [({} as { readonly roles?: unknown }).roles];
  const found = await polluted(Object.prototype, { roles: "all" }, read);
  expect(firstOther(found, await read())).toEqual({ found: "all", expected: undefined });
});
