/** Random tables and requests: the answer is that of an oracle that shares no code with it. */
import { expect, test } from "vitest";
import { endpointPaths } from "../../generator/model/tables.js";
import { endpointMatcher } from "../../generator/runtime/match-endpoint.js";
import { catalogOf } from "../catalog-fixture.js";
import { oracle } from "./oracle.js";
import { randomRequest, randomTable, seeded } from "./random-tables.js";

const CASES = Number(process.env["SCOPEGEN_MATCH_CASES"] ?? 200_000);
const SEED = Number(process.env["SCOPEGEN_PROPERTY_SEED"] ?? 1);

test(`${CASES} requests are answered as the oracle answers them`, () => {
  const random = seeded(SEED);
  const wrong: unknown[] = [];
  const counts = { endpoint: 0, unknown_endpoint: 0 };
  for (let done = 0; done < CASES && wrong.length < 5;) {
    const endpoints = randomTable(random);
    const encodedSlash = endpoints.filter(() => random(4) === 0);
    const servers =
      [[], ["https://h"], ["https://h/a", "https://h/v1/x"], ["http://h", "https://h/a"]][random(4)] ?? [];
    const paths = { ...pathsOf(endpoints), servers, encodedSlash };
    const match = endpointMatcher<Record<string, Record<string, string>>>(rowsOf(endpoints), paths);
    const bases = servers.length === 0 ? [""] : servers.map((server) => server.replace(/^https?:\/\/h/, ""));
    for (let request = 0; request < 40; request++, done++) {
      const [method, path] = randomRequest(random, endpoints);
      const target = (random(3) === 0 ? "" : (bases[random(bases.length)] ?? "")) + path;
      const found = match(method, target);
      counts[found.kind]++;
      const answer = found.kind === "endpoint" ? [found.endpoint, Object.values(found.path)] : undefined;
      const expected = answered(() => oracle({ endpoints, encodedSlash, bases }, method, target));
      if (JSON.stringify(answer) !== JSON.stringify(expected)) {
        wrong.push({ endpoints, encodedSlash, bases, method, target, found, expected });
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(counts.endpoint).toBeGreaterThan(CASES / 4);
  expect(counts.unknown_endpoint).toBeGreaterThan(CASES / 10);
}, 300_000);

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
