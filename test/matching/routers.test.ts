/** Two routers that servers use: where both they and we find an endpoint it is the same one, and no other is found. */
import findMyWay, { type HTTPMethod } from "find-my-way";
import { match as expression } from "path-to-regexp";
import { expect, test } from "vitest";
import { endpointMatcher } from "../../generator/runtime/match-endpoint.js";
import { randomRequest, randomTable, seeded, type Random } from "./random-tables.js";

const CASES = Number(process.env["SCOPEGEN_MATCH_CASES"] ?? 200_000) / 4;
const SEED = Number(process.env["SCOPEGEN_PROPERTY_SEED"] ?? 1);

type Find = (method: string, target: string) => string | undefined;

/** `route` makes a router out of a table whose segments are all literals or parameters. */
function check(route: (endpoints: readonly string[]) => Find) {
  const random: Random = seeded(SEED);
  const wrong: unknown[] = [];
  const counts = { same: 0, denied: 0 };
  for (let done = 0; done < CASES && wrong.length < 5;) {
    const endpoints = randomTable(random, { isPlain: true }).filter((name) => !name.startsWith("HEAD"));
    if (endpoints.length === 0) continue;
    const find = route(endpoints);
    const match = endpointMatcher(Object.fromEntries(endpoints.map((endpoint) => [endpoint, []])), {
      servers: [],
    });
    for (let request = 0; request < 40; request++, done++) {
      const [method, target] = randomRequest(random, endpoints);
      if (method === "HEAD") continue;
      const ours = match(method, target);
      const theirs = find(method, target);
      if (ours.kind === "unknown_endpoint") counts.denied += theirs === undefined ? 0 : 1;
      else if (ours.endpoint === theirs) counts.same++;
      else wrong.push({ endpoints, method, target, ours, theirs });
    }
  }
  expect(wrong).toEqual([]);
  expect(counts.same).toBeGreaterThan(CASES / 4);
  expect(counts.denied).toBeGreaterThan(CASES / 100);
}

test("find-my-way", () => {
  check((endpoints) => {
    const router = findMyWay();
    const parsed = endpoints.map((name) => ({ name, method: methodOf(name), path: colons(name) }));
    for (const { name, method, path } of parsed) router.on(method as HTTPMethod, path, () => {}, { name });
    return (method, target) => {
      const found = router.find(method as HTTPMethod, decodedLiterals(target));
      return (found?.store as { name: string } | undefined)?.name;
    };
  });
});

test("path-to-regexp, the most specific first", () => {
  check((endpoints) => {
    const rows = endpoints
      .map((name) => ({
        name,
        method: methodOf(name),
        matches: expression(colons(name), { decode: false, sensitive: true }),
      }))
      .toSorted((a, b) => (specificity(a.name) < specificity(b.name) ? -1 : 1));
    return (method, target) =>
      rows.find((row) => row.method === method && row.matches(decodedLiterals(target).replace(/\?.*/s, "")))
        ?.name;
  });
});

/** These routers do not decode before they compare; what they would be given by a server that does, they are given. */
function decodedLiterals(target: string): string {
  return target.replace(/%(?:[46][1-9A-Fa-f]|[57][0-9Aa])/g, (escape) => decodeURIComponent(escape));
}

function methodOf(name: string): string {
  return name.slice(0, name.indexOf(" "));
}

/** Parameters by their place, for a name may not stand twice. */
function colons(name: string): string {
  let count = 0;
  return name.slice(name.indexOf(" ") + 1).replace(/\{[^}]*\}/g, () => `:p${count++}`);
}

/** Sorts a literal before a parameter at the first difference. */
function specificity(name: string): string {
  return colons(name).replace(/:p\d+/g, "~");
}
