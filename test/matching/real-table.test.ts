/** The generated function on the real tables: each endpoint, its template filled with values, is found with them. */
import { describe, expect, test } from "vitest";
import { endpointScopes, matchEndpoint, type Endpoint } from "../../generated/smartrecruiters/index.js";
import { catalogOfSpec, filesOf } from "../catalog-fixture.js";
import { compile, moduleOptions, runModule, temporaryFolder } from "../compile/compiler.js";
import { tables } from "../compile/tables.js";
import { seeded } from "./random-tables.js";

const values = [
  "1",
  "a-b_c~d",
  "file.json",
  "a b",
  "a+b",
  "ä€👋",
  "<>\"'`{|}^",
  ";,/?#".replace("/", ""),
  "me",
  "cv",
  "...",
  "%41".replace("%", ""),
];

describe("SmartRecruiters", () => {
  test("every endpoint is found by its own path, with the values decoded once", () => {
    const random = seeded(1);
    for (const endpoint of Object.keys(endpointScopes) as Endpoint[]) {
      const [method = "", template = ""] = endpoint.split(" ");
      for (let round = 0; round < values.length; round++) {
        const path: Record<string, string> = {};
        const target = template.replace(/\{([^}]*)\}/g, (_, name: string) => {
          path[name] = values[random(values.length)] ?? "1";
          return encodeURIComponent(path[name]);
        });
        const isShadowed =
          Object.hasOwn(endpointScopes, `${method} ${decodeURIComponent(target)}`) && target !== template;
        if (isShadowed) continue;
        const found = { kind: "endpoint", endpoint, path };
        expect(matchEndpoint(method, target)).toEqual(found);
        expect(matchEndpoint(method, `https://api.smartrecruiters.com${target}?limit=1`)).toEqual(found);
        expect(matchEndpoint(method, `${target}/`)).toEqual({
          kind: "unknown_endpoint",
          reason: "empty_segment",
        });
      }
    }
  });

  test("a literal goes before a parameter", () => {
    expect(matchEndpoint("GET", "/users/me")).toEqual({
      kind: "endpoint",
      endpoint: "GET /users/me",
      path: {},
    });
    expect(matchEndpoint("GET", "/users/me2")).toMatchObject({ endpoint: "GET /users/{id}" });
    expect(matchEndpoint("DELETE", "/users/me")).toMatchObject({ endpoint: "DELETE /users/{id}" });
  });
});

test("every table compiles and finds its endpoints, written as a client writes them", async () => {
  const files = await Promise.all(
    [...tables].map(async ([name, text]) => {
      const generated = await filesOf(catalogOfSpec(name, text));
      return [...generated].map(([path, source]) => [`src/${name}/${path}`, source] as const);
    }),
  );
  const program = `
const found = {};
for (const name of ${JSON.stringify([...tables.keys()])}) {
  const { endpointScopes, matchEndpoint } = await import("./out/" + name + "/index.js");
  found[name] = Object.keys(endpointScopes).map((endpoint) => {
    const space = endpoint.indexOf(" ");
    const target = encodeURI(endpoint.slice(space + 1).replace(/\\{[^}]*\\}/g, "x"));
    return [endpoint, matchEndpoint(endpoint.slice(0, space), target)];
  });
}
process.stdout.write(JSON.stringify(found));
`;
  const folder = temporaryFolder([...files.flat(), ["match.js", program]]);
  expect(await compile(folder, { compiler: "typescript", options: moduleOptions.nodenext })).toEqual([]);
  const found = (await runModule(folder, "match.js")) as Record<string, [string, { endpoint?: string }][]>;
  expect(Object.keys(found)).toEqual([...tables.keys()]);
  for (const rows of Object.values(found)) {
    for (const [endpoint, match] of rows) expect(match.endpoint).toBe(endpoint);
  }
  const odd = new Map(found["odd"]);
  expect(odd.get("GET /a b/{x y}/漢")).toMatchObject({ path: { "x y": "x" } });
});
