/** The specs that are measured: of the size that they are called after, and nothing is wrong with them. */
import { describe, expect, test } from "vitest";
import { readSpec } from "../../generator/generate.js";
import { endpointsOf, sizes, syntheticSpec } from "./synthetic-spec.mjs";

const read = (size: keyof typeof sizes) =>
  readSpec({ specName: "api", specPath: "spec/api.yaml", specText: syntheticSpec(size) });

/** L has as many rows as Microsoft Graph's table of permissions. */
describe.each([
  ["S", 250],
  ["M", 2_000],
  ["L", 40_000],
] as const)("%s", (size, rows) => {
  const { diagnostics, catalog } = read(size);
  const endpoints = (catalog?.groups ?? []).flatMap((group) => group.endpoints);

  test("has as many scopes and endpoints as it says, and no mistake", () => {
    expect(diagnostics).toEqual([]);
    expect({ endpoints: endpoints.length, scopes: catalog?.scopes.length }).toEqual(sizes[size]);
    expect(endpointsOf(size)).toEqual(endpoints.map(({ name }) => name));
  });
  test("names as many scopes in its requirements as a real one", () => {
    const named = endpoints.flatMap(({ requirement }) =>
      typeof requirement === "string" ? [] : requirement.flat(),
    );
    expect(named.length).toBeGreaterThan(rows);
  });
  test("asks for one scope, for several together, for any of some, for a token alone", () => {
    const shapes = new Set(
      endpoints.map(({ requirement }) =>
        typeof requirement === "string"
          ? requirement
          : `${Math.min(requirement.length, 2)} of ${Math.min(requirement[0]?.length ?? 0, 2)}`,
      ),
    );
    expect([...shapes].toSorted()).toEqual(["1 of 0", "1 of 1", "1 of 2", "2 of 1", "2 of 2"]);
  });
});
