/** What is found by sums is what is found by looking at one way after the other; and what cannot be found by sums. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ScopeWeight } from "../../generator/runtime/access-table.js";
import { leastAddition, type PartAddition, type PartSearch } from "../../generator/runtime/least-addition.js";
import { partAddition } from "../../generator/runtime/part-addition.js";
import { preference } from "../../generator/runtime/preference.js";
import { alternativesAt, placesOf, scopesAt } from "../../generator/runtime/scope-index.js";
import { runs } from "../runs.js";
import { tableOf, type TableParts } from "./table-fixture.js";

interface Question extends TableParts {
  /** `ac|b` are two alternatives, the first of two scopes. */
  readonly asked: readonly string[];
  readonly held?: readonly string[];
  readonly forbidden?: readonly string[];
}

/** With what is found, and by sums or not, part by part. */
function solve(question: Question, solved: typeof partAddition | undefined) {
  const { asked, held = [], forbidden = [] } = question;
  const table = tableOf(question);
  const { index } = table;
  const bySums: boolean[] = [];
  const noting = (search: PartSearch): PartAddition | undefined => {
    const found = solved?.(search);
    bySums.push(found !== undefined);
    return found;
  };
  const included = (some: readonly string[]) =>
    placesOf(some, index).flatMap((place) => index.included[place] ?? []);
  const found = leastAddition(
    {
      preference: preference(table),
      requirements: asked.map((text) =>
        alternativesAt(
          text.split("|").map((all) => [...all]),
          index,
        ),
      ),
      held: included(held),
      forbidden: placesOf(forbidden, index),
      limit: undefined,
    },
    noting,
  );
  const added = found && scopesAt(found.added, index).join("");
  return { added, proved: found?.proved, bySums };
}

const scopes = [..."abcdefghij"];
const admin: ScopeWeight = { role: "admin" };
const role = (names: string) => [...names].map((name) => [name, admin] as const);

test.each<[string, Question, string]>([
  ["a scope for two", { scopes, asked: ["a|b", "b|c"] }, "b"],
  ["one of each pair", { scopes, asked: ["ab|cd"] }, "ab"],
  ["what others need too", { scopes, asked: ["ab|cd", "c|e", "d|f"] }, "cd"],
  ["no role", { scopes, weights: role("a"), asked: ["a|bc"] }, "bc"],
  ["no role, but for fewer roles elsewhere", { scopes, weights: role("abc"), asked: ["a|b", "a|c"] }, "a"],
  ["what includes another", { scopes, implied: [["a", ["b"]]], asked: ["b|c", "a|d", "c|d"] }, "ac"],
  ["of a choice of two, one with what it includes", { scopes, implied: [["a", ["b", "c"]]], asked: ["bc|d"] }, "a"], // prettier-ignore
  ["not what is forbidden", { scopes, asked: ["a|b|c", "a|c|d"], forbidden: ["a"] }, "c"],
  ["beside what is held", { scopes, asked: ["ab|cd", "c|e"], held: ["a"] }, "bc"],
])("%s", (_, question, added) => {
  expect(solve(question, partAddition)).toEqual({ added, proved: true, bySums: [true] });
  expect(solve(question, undefined)).toMatchObject({ added, proved: true });
});

describe("not by sums", () => {
  const shared: Question = {
    scopes,
    implied: [
      ["a", ["c"]],
      ["b", ["c"]],
    ],
    weights: role("c"),
    asked: ["a|d", "b|d", "a|b"],
  };
  test.each<[string, Question, string]>([
    ["what two include that do not include each other", shared, "ab"],
    ["too many ways to miss a requirement", { scopes, asked: ["abcdefghi|bcdefghij|acegi"] }, "acegi"],
  ])("%s", (_, question, added) => {
    expect(solve(question, partAddition)).toEqual({ added, proved: true, bySums: [false] });
  });

  test.each<[string, Partial<Question>]>([
    ["nothing speaks against it", { weights: [] }],
    ["it is deprecated, which counts where it is requested only", { weights: [["c", { deprecated: true }]] }],
    ["one of them includes the other", { implied: [["a", ["b", "c"]], ["b", ["c"]]] }], // prettier-ignore
    ["it is added anyway", { implied: [["a", ["c"]], ["b", ["c"]], ["e", ["c"]]], asked: ["e", ...shared.asked] }], // prettier-ignore
  ])("but where %s", (_, parts) => {
    expect(solve({ ...shared, ...parts }, partAddition).bySums).toEqual([true]);
  });

  test("numbers that are too large", () => {
    const many = Array.from({ length: 2000 }, (_, at) => `s${at}`);
    const kinds = ["delete", "write", "create"] as const;
    const weight = (at: number): ScopeWeight => ({
      ...(at % 2 === 0 && admin),
      ...(at % 3 === 0 && { deprecated: true }),
      allows: kinds.filter((_, kind) => at % (kind + 4) === 0),
    });
    const table = tableOf({ scopes: many, weights: many.map((scope, at) => [scope, weight(at)] as const) });
    const numbers: (PartAddition | undefined)[] = [];
    leastAddition(
      {
        preference: preference(table),
        requirements: [many.map((_, at) => [at])],
        held: [],
        forbidden: [],
        limit: undefined,
      },
      (search) => {
        numbers.push(partAddition(search));
        return numbers.at(-1);
      },
    );
    expect(numbers).toEqual([undefined]);
  });
});

test("both ways lead to the same", () => {
  const place = fc.constantFrom(...scopes);
  const all = fc.uniqueArray(place, { minLength: 1, maxLength: 2 }).map((some) => some.join(""));
  const weight: fc.Arbitrary<ScopeWeight> = fc.record(
    {
      role: fc.constant("admin"),
      allows: fc.subarray(["delete", "write", "create"] as const),
      deprecated: fc.constant(true),
    },
    { requiredKeys: [] },
  );
  const question = fc.record({
    weights: fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, weight), { minLength: 10, maxLength: 10 }), // prettier-ignore
    implies: fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray(scopes, { maxLength: 2 })), { minLength: 10, maxLength: 10 }), // prettier-ignore
    asked: fc.array(fc.array(all, { minLength: 1, maxLength: 3 }).map((any) => any.join("|")), { maxLength: 10 }), // prettier-ignore
    held: fc.array(place, { maxLength: 1 }),
    forbidden: fc.array(place, { maxLength: 1 }),
  });
  const cases = Math.max(300, runs(3000));
  let bySums = 0;
  let otherwise = 0;
  fc.assert(
    fc.property(question, ({ weights, implies, ...asked }) => {
      const implied = new Map<string, string[]>();
      for (const [at, scope] of [...scopes.entries()].toReversed()) {
        const later = (implies[at] ?? []).filter((other) => other > scope);
        implied.set(scope, [...new Set(later.flatMap((other) => [other, ...(implied.get(other) ?? [])]))]);
      }
      const parts = {
        ...asked,
        scopes: scopes.toReversed(),
        implied: [...implied],
        weights: scopes.map((scope, at) => [scope, weights[at] ?? {}] as const),
      };
      const found = solve(parts, partAddition);
      const { added, proved } = solve(parts, undefined);
      expect(found).toMatchObject({ added, proved });
      bySums += found.bySums.filter(Boolean).length;
      otherwise += found.bySums.filter((is) => !is).length;
    }),
    { numRuns: cases },
  );
  expect(bySums).toBeGreaterThan(cases / 4);
  expect(otherwise).toBeGreaterThanOrEqual(Math.floor(cases / 3000));
});
