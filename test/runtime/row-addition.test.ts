/** What a guard asks at each refusal: the answer of the exact search, in bounded time whatever is asked. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { accessOf } from "../../generator/runtime/access.js";
import type { ScopeWeight } from "../../generator/runtime/access-table.js";
import { leastAddition } from "../../generator/runtime/least-addition.js";
import { preference } from "../../generator/runtime/preference.js";
import { rowAddition } from "../../generator/runtime/row-addition.js";
import { tableOf } from "./table-fixture.js";

const scopes = ["a", "b", "c", "d", "e", "f"];
const place = fc.nat({ max: scopes.length - 1 });

const weight: fc.Arbitrary<ScopeWeight> = fc.record(
  {
    role: fc.constant("admin"),
    allows: fc.subarray(["delete", "write", "create"] as const),
    deprecated: fc.constant(true),
  },
  { requiredKeys: [] },
);

const search = fc.record({
  weights: fc.array(fc.oneof(fc.constant({}), weight), { minLength: 6, maxLength: 6 }),
  /** Of later scopes only: no cycles. */
  implies: fc.array(fc.subarray(scopes, { maxLength: 2 }), { minLength: 6, maxLength: 6 }),
  hasImplied: fc.boolean(),
  alternatives: fc.array(fc.array(place, { minLength: 1, maxLength: 3 }), { maxLength: 6 }),
  granted: fc.array(place, { maxLength: 2 }),
});

test("the answer is that of the exact search", () => {
  let forced = 0;
  fc.assert(
    fc.property(search, ({ weights, implies, hasImplied, alternatives, granted }) => {
      const later = implies.map((some, at) =>
        hasImplied ? some.filter((one) => one > (scopes[at] ?? "")) : [],
      );
      const closure = (one: string): string[] => {
        const direct = later[scopes.indexOf(one)] ?? [];
        return [...new Set(direct.flatMap((other) => [other, ...closure(other)]))];
      };
      const table = tableOf({
        scopes,
        implied: scopes.map((one) => [one, closure(one)] as const),
        weights: scopes.map((one, at) => [one, weights[at] ?? {}] as const),
      });
      const { included } = table.index;
      const question = {
        preference: preference(table),
        requirements: [alternatives],
        held: [...new Set(granted.flatMap((one) => included[one] ?? []))],
        forbidden: [],
        limit: undefined,
      };
      const sorted = (found: ReturnType<typeof rowAddition>) =>
        found && { ...found, added: found.added.toSorted((a, b) => a - b) };
      expect(sorted(rowAddition(question))).toEqual(sorted(leastAddition(question)));
      if (!hasImplied) forced++;
    }),
    { numRuns: 3_000 },
  );
  expect(forced).toBeGreaterThan(1000);
});

test("a row of thousands of alternatives is answered exactly, thousands of times", () => {
  const all = Array.from({ length: 2000 }, (_, at) => `s${at}`);
  const requirement = Array.from({ length: 3000 }, (_, at) =>
    [0, 7, 31].map((step) => all[(at * 13 + step * at + step) % all.length] ?? ""),
  );
  const table = tableOf({ scopes: all, requirements: { "GET /x": requirement } });
  for (let turn = 0; turn < 200; turn++) {
    const outcome = accessOf(table, { endpoint: "GET /x", granted: [`s${1 + turn}`], roles: undefined });
    expect(outcome).toMatchObject({ kind: "insufficient_scope", proved: true });
  }
});

test("where scopes include each other the search ends early, and says so; what it gives is enough", () => {
  const parts = Array.from({ length: 60 }, (_, at) => `part${at}`);
  const bundles = Array.from({ length: 60 }, (_, at) => `bundle${at}`);
  const implied = bundles.map(
    (bundle, at) =>
      [bundle, [0, 1, 7, 19].map((step) => parts[(at * 11 + step * (at + 3)) % 60] ?? "")] as const,
  );
  const requirement = Array.from({ length: 300 }, (_, at) =>
    Array.from({ length: 12 }, (__, step) => parts[(at * 17 + step * (1 + (at % 7))) % 60] ?? ""),
  );
  const table = tableOf({ scopes: [...parts, ...bundles], implied, requirements: { "GET /x": requirement } });
  for (let turn = 0; turn < 20; turn++) {
    const granted = [parts[turn] ?? ""];
    const outcome = accessOf(table, { endpoint: "GET /x", granted, roles: undefined });
    if (outcome.kind !== "insufficient_scope") throw new Error(outcome.kind);
    const enough = [...granted, ...outcome.missing];
    expect(accessOf(table, { endpoint: "GET /x", granted: enough, roles: undefined }).kind).toBe("allowed");
  }
});
