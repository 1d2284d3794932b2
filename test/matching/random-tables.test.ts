/** Random tables and requests: the answer is that of an oracle that shares no code with it. */
import { expect, test } from "vitest";
import { endpointPaths } from "../../generator/model/tables.js";
import { endpointMatcher } from "../../generator/runtime/match-endpoint.js";
import { catalogOf } from "../catalog-of.js";
import { runs } from "../runs.js";
import { oracle } from "./oracle.js";
import { randomRequest, randomTable, seeded } from "./random-tables.js";

const CASES = runs(Number(process.env["SCOPEGEN_MATCH_CASES"] ?? 200_000));
const SEED = Number(process.env["SCOPEGEN_PROPERTY_SEED"] ?? 1);

test(`${CASES} requests are answered as the oracle answers them`, () => {
  const { wrong, matched } = compare(CASES, (target) => target);
  expect(wrong).toEqual([]);
  expect(matched).toBeGreaterThan(CASES / 4);
  expect(matched).toBeLessThan(CASES * 0.9);
}, 300_000);

test.each<[string, (target: string) => string]>([
  ["decodes a dot", (target) => target.replace(/%2e/gi, ".")],
  ["drops a slash at the end", (target) => target.replace(/(.)\/$/, "$1")],
  ["decodes twice", (target) => target.replaceAll("%25", "%")],
  ["takes an encoded slash for one", (target) => target.replace(/%2f/gi, "/")],
  ["does not look at case", (target) => target.toLowerCase()],
])("a matcher that %s is found out", (_, repaired) => {
  expect(compare(runs(20_000), repaired).wrong.length).toBeGreaterThan(0);
});

test("what is wrong with a path is the same whatever the table", () => {
  const random = seeded(SEED);
  const bare = endpointMatcher({}, { servers: [] });
  const counts = new Map<string, number>();
  for (let done = 0; done < runs(50_000);) {
    const endpoints = randomTable(random);
    const match = endpointMatcher(rowsOf(endpoints), {
      ...pathsOf(endpoints),
      servers: [],
    });
    for (let request = 0; request < 40; request++, done++) {
      const [method, target] = randomRequest(random, endpoints);
      const wrong = bare(method, target);
      if (wrong.kind === "endpoint" || wrong.reason === "no_such_path" || target === "/") continue;
      counts.set(wrong.reason, (counts.get(wrong.reason) ?? 0) + 1);
      expect([target, match(method, target)]).toEqual([target, wrong]);
    }
  }
  expect([...counts.keys()].toSorted()).toEqual([
    "broken_escape",
    "dot_segment",
    "empty_segment",
    "encoded_null",
    "encoded_separator",
    "invalid_target",
    "separator",
  ]);
});

/** `repaired` is what the matcher is given instead of the target; at most five disagreements. */
function compare(cases: number, repaired: (target: string) => string) {
  const random = seeded(SEED);
  const wrong: unknown[] = [];
  let matched = 0;
  for (let done = 0; done < cases && wrong.length < 5;) {
    const endpoints = randomTable(random);
    const encodedSlash = endpoints.filter(() => random(4) === 0);
    const servers = SERVERS[random(SERVERS.length)] ?? [];
    const paths = { ...pathsOf(endpoints), servers, encodedSlash };
    const match = endpointMatcher(rowsOf(endpoints), paths);
    const bases = servers.length === 0 ? [""] : servers.map((server) => server.replace(/^https?:\/\/h/, ""));
    for (let request = 0; request < 40; request++, done++) {
      const [method, path] = randomRequest(random, endpoints);
      const target = (random(3) === 0 ? "" : (bases[random(bases.length)] ?? "")) + path;
      const found = match(method, repaired(target));
      if (found.kind === "endpoint") matched++;
      const answer = found.kind === "endpoint" ? [found.endpoint, Object.values(found.path)] : undefined;
      const expected = answered(() => oracle({ endpoints, encodedSlash, bases }, method, target));
      if (JSON.stringify(answer) !== JSON.stringify(expected)) {
        wrong.push({ endpoints, encodedSlash, bases, method, target, found, expected });
      }
    }
  }
  return { wrong, matched };
}

const SERVERS = [[], ["https://h"], ["https://h/a", "https://h/v1/x"], ["http://h", "https://h/a"]];

/** Escapes that are no UTF-8 make the oracle throw. */
function answered<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

function rowsOf(endpoints: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(endpoints.map((endpoint) => [endpoint, []]));
}

const known = new Map<string, readonly (readonly [string, string])[]>();

/** What the generator would write beside the names; each name costs a parse, so it is kept. */
function pathsOf(endpoints: readonly string[]) {
  const rewritten = endpoints.flatMap((endpoint) => {
    const rows = known.get(endpoint) ?? rewrittenBy(endpoint);
    known.set(endpoint, rows);
    return rows;
  });
  return { rewritten };
}

function rewrittenBy(endpoint: string) {
  const scope = "scopes: { a: { description: A, prompt: A, allows: [read], allow: [unused-scope] } }\n";
  const spec = `${scope}endpoints: { E: { ${JSON.stringify(endpoint)}: token } }\n`;
  return endpointPaths(catalogOf(spec)).rewritten ?? [];
}
