import * as fc from "fast-check";
import { expect, test } from "vitest";
import { endpointMatcher, type EndpointPaths } from "../../generator/runtime/match-endpoint.js";
import { randomTable, seeded } from "../matching/random-tables.js";
import { runs } from "../runs.js";
import { clientFor } from "./client-fixture.js";

const value = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom("a", "b", "me", "1", "a-b", "x.json", "it's", "a b", "漢字") },
  fc.constantFrom("", ".", "..", "...", "%2e%2e", "a/b", "\\", "\0", "\ud800", "__proto__", "?a=b", "#a"),
  fc.string({ unit: fc.constantFrom("a", "b", "-", ".", "/", "%", "2", "f", ":", ";", "é", "\ud800", "'") }),
  fc.string({ unit: "binary", maxLength: 8 }),
);
const servers = fc.constantFrom(
  ["https://api.example.com"],
  ["https://api.example.com/a"],
  ["https://api.example.com", "https://api.example.com/a"],
);
const RUNS = runs(2000);

test("what is sent, the guard's matcher matches back to the same endpoint and values; or nothing is sent", async () => {
  const counts = { sent: 0, refused: 0 };
  const property = fc.asyncProperty(
    fc.integer(),
    fc.array(value, { minLength: 8, maxLength: 8 }),
    servers,
    async (seed, values, bases) => {
      const { paths, endpoints, endpoint } = tableFor(seed, bases);
      const names = [...(paths.templates.get(endpoint) ?? "").matchAll(/\{([^}]*)\}/g)].map(
        ([, name]) => name,
      );
      const path = Object.fromEntries(names.map((name, at) => [name ?? "", values[at % 8] ?? ""]));
      const { client, sent } = clientFor({ scopes: ["s"], requirements: endpoints, paths });
      const error: unknown = await client.fetch(endpoint, { path }).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      counts[error === undefined ? "sent" : "refused"] += 1;
      const match = endpointMatcher(endpoints, paths);
      // As a server receives it, from what the platform makes of the URL.
      const received = sent.map(({ url, init }) => ({ url: new URL(url), method: init.method ?? "" }));
      const found = received.map(({ url, method }) => match(method, url.pathname));
      const told = found.map((outcome) => ({
        ...outcome,
        ...("path" in outcome && { path: { ...outcome.path } }),
      }));
      expect([error instanceof TypeError, received.map(({ url }) => url.origin), told]).toEqual(
        error === undefined
          ? [false, ["https://api.example.com"], [{ kind: "endpoint", endpoint, path }]]
          : [true, [], []],
      );
    },
  );
  await fc.assert(property, { numRuns: RUNS });
  expect(counts.sent).toBeGreaterThan(RUNS / 10);
  expect(counts.refused).toBeGreaterThan(RUNS / 10);
});

/** A table, its endpoint that is called, and the template of each, in which no parameter stands twice. */
function tableFor(
  seed: number,
  bases: readonly string[],
): {
  paths: EndpointPaths & { templates: ReadonlyMap<string, string> };
  endpoints: Record<string, readonly [readonly ["s"]]>;
  endpoint: string;
} {
  const random = seeded(seed);
  const table = randomTable(random);
  const templates = new Map(
    table.map((name) => {
      const taken = new Set<string>();
      const template = name.slice(name.indexOf(" ") + 1).replace(/\{([^}]*)\}/g, (_, parameter: string) => {
        let unique = parameter;
        for (let count = 2; taken.has(unique); count += 1) unique = `${parameter}_${count}`;
        taken.add(unique);
        return `{${unique}}`;
      });
      return [name, template];
    }),
  );
  const encodedSlash = table.filter(() => random(2) === 0);
  return {
    paths: { servers: bases, rewritten: [...templates], encodedSlash, templates },
    endpoints: Object.fromEntries(table.map((name) => [name, [["s"]] as const])),
    endpoint: table[random(table.length)] ?? "",
  };
}
