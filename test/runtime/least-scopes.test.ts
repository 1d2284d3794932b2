/** The best scopes: what brute force finds in small tables, and honesty in tables that are too hard. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ScopeWeight } from "../../generator/runtime/access-table.js";
import { leastAddition } from "../../generator/runtime/least-addition.js";
import { leastScopesOf, missingScopesOf } from "../../generator/runtime/needed-scopes.js";
import { preference } from "../../generator/runtime/preference.js";
import { alternativesAt } from "../../generator/runtime/scope-index.js";
import { isWhole, runs } from "../runs.js";
import { subsets, tableOf, type TableParts } from "./table-fixture.js";

interface Case extends TableParts {
  readonly implied: readonly (readonly [string, readonly string[]])[];
  readonly weights: readonly (readonly [string, ScopeWeight])[];
  readonly requirements: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly granted: readonly string[];
}

/** The definition, word by word: of all subsets that do, the first by the order of preference. */
function bruteForce({ scopes, implied, weights, requirements, granted }: Case): readonly string[] {
  const implies = new Map(implied);
  const weighs = new Map(weights);
  const closure = (some: readonly string[]) =>
    new Set(some.flatMap((scope) => [scope, ...(implies.get(scope) ?? [])]));
  const isEnough = (added: readonly string[]) => {
    const held = closure([...granted, ...added]);
    return Object.values(requirements).every((any) =>
      any.some((all) => all.every((scope) => held.has(scope))),
    );
  };
  const key = (added: readonly string[]) => {
    const all = [...closure(added)].map((scope) => weighs.get(scope) ?? {});
    const allowing = (access: "delete" | "write" | "create") =>
      all.filter(({ allows }) => allows?.includes(access)).length;
    return [
      added.filter((scope) => weighs.get(scope)?.deprecated).length,
      all.filter(({ role }) => role !== undefined).length,
      allowing("delete"),
      allowing("write"),
      allowing("create"),
      added.length,
      ...added.map((scope) => scopes.indexOf(scope)),
    ];
  };
  const better = (a: readonly string[], b: readonly string[]) => {
    const other = key(b);
    const difference = key(a)
      .map((value, at) => value - (other[at] ?? 0))
      .find((value) => value !== 0);
    return (difference ?? 0) < 0 ? a : b;
  };
  return subsets<string>(scopes).filter(isEnough).reduce<readonly string[]>(better, scopes);
}

const smallCase: fc.Arbitrary<Case> = fc.integer({ min: 1, max: 7 }).chain((count) => {
  const scopes = Array.from({ length: count }, (_, at) => `s${at}`);
  const some = (minLength: number) => fc.subarray(scopes, { minLength, maxLength: Math.min(3, count) });
  const weight: fc.Arbitrary<ScopeWeight> = fc.record(
    {
      role: fc.constant("admin"),
      allows: fc.subarray(["delete", "write", "create"] as const),
      deprecated: fc.constant(true),
    },
    { requiredKeys: [] },
  );
  const requirement = fc.array(some(1), { minLength: 1, maxLength: 4 });
  return fc
    .record({
      weights: fc.array(fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, weight), {
        minLength: count,
        maxLength: count,
      }),
      implies: fc.array(some(0), { minLength: count, maxLength: count }),
      hasImplied: fc.boolean(),
      requirements: fc.array(requirement, { minLength: 1, maxLength: 6 }),
      granted: fc.oneof(fc.constant([]), some(0)),
    })
    .map((drawn) => ({
      scopes,
      weights: drawn.weights.map((one, at) => [scopes[at] ?? "", one] as const),
      // Of later scopes only, closed under itself: no cycles.
      implied: drawn.hasImplied ? closed(scopes, drawn.implies) : [],
      requirements: Object.fromEntries(drawn.requirements.map((any, at) => [`e${at}`, any])),
      granted: drawn.granted,
    }));
});

function closed(scopes: readonly string[], implies: readonly (readonly string[])[]): [string, string[]][] {
  const found = new Map<string, string[]>();
  for (const [at, scope] of [...scopes.entries()].toReversed()) {
    const direct = (implies[at] ?? []).filter((other) => scopes.indexOf(other) > at);
    found.set(scope, [...new Set(direct.flatMap((other) => [other, ...(found.get(other) ?? [])]))]);
  }
  return [...found];
}

test("brute force agrees on 5,000 random tables", () => {
  let additions = 0;
  const cases = Math.max(300, runs(5000));
  fc.assert(
    fc.property(smallCase, (one) => {
      const table = tableOf(one);
      const needed = missingScopesOf(table, Object.keys(one.requirements), one.granted);
      const expected = bruteForce(one);
      additions += expected.length;
      expect(needed).toMatchObject({ kind: "needed_scopes", scopes: expected, proved: true });
      if (needed.kind !== "needed_scopes") return;
      expect(needed.reasons.map(({ scope }) => scope)).toEqual(expected);
      for (const { scope, endpoints } of needed.reasons) {
        const without = missingScopesOf(table, Object.keys(one.requirements), [
          ...one.granted,
          ...expected.filter((other) => other !== scope),
        ]);
        const refused = Object.keys(one.requirements).filter((endpoint) => {
          const left = missingScopesOf(
            table,
            [endpoint],
            [...one.granted, ...expected.filter((other) => other !== scope)],
          );
          return left.kind === "needed_scopes" && left.scopes.length > 0;
        });
        expect(without).toMatchObject({ kind: "needed_scopes" });
        expect(endpoints).toEqual(refused);
        expect(endpoints.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: cases },
  );
  expect(additions).toBeGreaterThan(cases);
});

/** A Steiner triple system on 3 × `order` points, by Bose's construction; the points that meet all triples are many. */
function steinerTriples(order: number): number[][] {
  const half = (order + 1) / 2;
  const point = (x: number, layer: number) => x + layer * order;
  const triples = Array.from({ length: order }, (_, x) => [point(x, 0), point(x, 1), point(x, 2)]);
  for (let x = 0; x < order; x++) {
    for (let y = x + 1; y < order; y++) {
      for (let layer = 0; layer < 3; layer++) {
        const middle = ((x + y) * half) % order;
        triples.push([point(x, layer), point(y, layer), point(middle, (layer + 1) % 3)]);
      }
    }
  }
  return triples;
}

function steinerTable(order: number) {
  const scopes = Array.from({ length: 3 * order }, (_, at) => `s${at}`);
  const rows = steinerTriples(order).map((triple, at) => [
    `e${at}`,
    triple.map((place) => [scopes[place] ?? ""]),
  ]);
  return { scopes, requirements: Object.fromEntries(rows) as Record<string, string[][]> };
}

describe("a hard table", () => {
  test("of 9 points is solved", () => {
    const parts = steinerTable(3);
    expect(leastScopesOf(tableOf(parts), Object.keys(parts.requirements))).toMatchObject({
      scopes: { length: 5 },
      proved: true,
    });
  });

  test.runIf(isWhole)(
    "of 81 points ends in bounded time, with an answer that says that it is not proved",
    () => {
      const parts = steinerTable(27);
      const started = performance.now();
      const needed = leastScopesOf(tableOf(parts), Object.keys(parts.requirements));
      expect(performance.now() - started).toBeLessThan(30_000);
      expect(needed).toMatchObject({ kind: "needed_scopes", proved: false });
      if (needed.kind !== "needed_scopes") return;
      const isEnough = (held: readonly string[]) =>
        Object.values(parts.requirements).every((any) => any.some(([scope = ""]) => held.includes(scope)));
      expect(isEnough(needed.scopes)).toBe(true);
      for (const left of needed.scopes) {
        expect(isEnough(needed.scopes.filter((scope) => scope !== left))).toBe(false);
      }
    },
  );
});

test("where the search has to end, what it gives is enough all the same, and nothing of it can be left out", () => {
  const cases = Math.max(100, runs(1000));
  let unproved = 0;
  fc.assert(
    fc.property(smallCase, fc.integer({ min: 0, max: 12 }), (one, limit) => {
      const table = tableOf(one);
      const requirements = Object.values(one.requirements).map((any) => alternativesAt(any, table.index));
      const { included } = table.index;
      const search = { preference: preference(table), requirements, held: [], forbidden: [], limit };
      const { added, proved } = leastAddition(search) ?? { added: [], proved: true };
      const isEnough = (places: readonly number[]) => {
        const held = new Set(places.flatMap((place) => included[place] ?? []));
        return requirements.every((any) => any.some((all) => all.every((place) => held.has(place))));
      };
      expect(isEnough(added)).toBe(true);
      for (const place of added) expect(isEnough(added.filter((other) => other !== place))).toBe(false);
      if (!proved) unproved++;
    }),
    { numRuns: cases },
  );
  expect(unproved).toBeGreaterThan(cases / 50);
});

describe.runIf(isWhole)("a table of 10,000 endpoints", () => {
  // Of each of 200 resources: to read and to write one's own and everybody's; and two scopes for everything.
  const resource = (at: number) => [`r${at}`, `w${at}`, `r${at}.all`, `w${at}.all`];
  const scopes = ["r", "w", ...Array.from({ length: 200 }, (_, at) => resource(at)).flat()];
  const requirement = (at: number, row: number): string[][] => {
    const [read = "", write = "", readAll = "", writeAll = ""] = resource(at);
    if (row === 0) return [[write]];
    if (row % 10 === 1) return [[readAll], [writeAll], [read, `r${(at * 7 + row) % 200}`]];
    const everywhere = at % 4 === 0 ? [["w"]] : [];
    return row % 2 === 0
      ? [[read], [write], [readAll], [writeAll], ["r"], ["w"]]
      : [[writeAll], ...everywhere];
  };
  const requirements = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, at) => [`e${at}`, requirement(Math.floor(at / 50), at % 50)]),
  );
  const table = tableOf({
    scopes,
    implied: Array.from({ length: 100 }, (_, at) => [`w${at}.all`, [`r${at}.all`]] as const),
    weights: scopes.flatMap((scope) =>
      scope.startsWith("w") ? [[scope, { role: "admin", allows: ["write", "delete"] }] as const] : [],
    ),
    requirements,
  });

  test("is solved: what only one scope gives, and one scope for all that it replaces", () => {
    const needed = leastScopesOf(table, Object.keys(requirements));
    const each = (isIt: (at: number) => boolean, scope: (at: number) => string) =>
      Array.from({ length: 200 }, (_, at) => at).flatMap((at) => (isIt(at) ? [scope(at)] : []));
    const expected = new Set([
      "w",
      ...each(
        () => true,
        (at) => `w${at}`,
      ),
      ...each(
        (at) => at % 4 > 0,
        (at) => `w${at}.all`,
      ),
      ...each(
        (at) => at % 4 === 0,
        (at) => `r${at}.all`,
      ),
    ]);
    expect(needed).toMatchObject({ kind: "needed_scopes", proved: true });
    expect(needed).toHaveProperty(
      "scopes",
      scopes.filter((scope) => expected.has(scope)),
    );
  });
});
