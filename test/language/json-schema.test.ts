/** The JSON Schema says to editors what the parser says to authors: judged by ajv, on the same reading of the YAML. */
import { Ajv } from "ajv";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { specJsonSchema } from "../../generator/language/json-schema.js";
import { filesBelow, repository } from "../architecture/repository.js";
import { runs, shareOf } from "../runs.js";
import { diagnosed } from "./diagnosed.js";

const schema = specJsonSchema() as JsonSchema;
const accepts = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
const failsafe = (text: string): unknown => parseYaml(text, { schema: "failsafe", maxAliasCount: -1 });
const everyKey = readFileSync(join(repository, "test/language/every-key.yaml"), "utf8");

interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly examples?: readonly unknown[];
  readonly description?: string;
}

describe("valid specs", () => {
  test.each([{ path: "every-key.yaml", text: everyKey }, ...filesBelow("spec", ".yaml")])(
    "$path validates",
    ({ text }) => {
      accepts(failsafe(text));
      expect(accepts.errors).toBeNull();
      expect(diagnosed(text).diagnostics).toEqual([]);
    },
  );

  test.each(filesBelow("spec", ".yaml"))("$path validates as an editor reads it, too", ({ text }) => {
    accepts(parseYaml(text, { maxAliasCount: -1 }));
    expect(accepts.errors).toBeNull();
  });

  test("a spec of another version does not", () => {
    expect(accepts(failsafe(everyKey.replace("scopegen: 1", "scopegen: 2")))).toBe(false);
  });
});

describe("every key is explained", () => {
  const keys = propertiesOf(schema, "");

  test("the keys of every-key.yaml, and no others", () => {
    const named = new Set(keys.map(({ path }) => path.split(".").at(-1) ?? ""));
    expect([...named].filter((key) => !new RegExp(`\\b${key}:`).test(everyKey))).toEqual([]);
    expect(named.size).toBe(35);
  });

  test.each(keys)("$path", ({ found }) => {
    expect(found.description).toMatch(/\.$/);
    expect(found.examples?.length).toBeGreaterThan(0);
  });

  test.each(keys)("the examples of $path are valid", ({ found }) => {
    const valid = new Ajv({ allowUnionTypes: true }).compile({ ...found });
    expect(found.examples?.filter((example) => !valid(example))).toEqual([]);
  });
});

describe("what ajv refuses the parser refuses", () => {
  const sound = failsafe(everyKey);
  const all = pathsOf(sound).flatMap((path) =>
    MUTATIONS.map(([name, mutate]) => ({
      name: `${name} at ${path.join(".")}`,
      spec: mutated(sound, path, mutate),
    })),
  );
  const mutants = shareOf(all);

  test("for every mutation of every value of a spec that uses the whole format", () => {
    const refused = mutants.filter(({ spec }) => !accepts(spec));
    expect(refused.length).toBeGreaterThan(runs(500));
    const missed = refused.filter(({ spec }) => {
      const { diagnostics } = diagnosed(JSON.stringify(spec, null, 1));
      return !diagnostics.some(({ severity }) => severity === "error");
    });
    expect(missed.map(({ name }) => name)).toEqual([]);
  });

  test("and no mutation makes the parser stumble", () => {
    for (const { spec } of mutants)
      expect(Array.isArray(diagnosed(JSON.stringify(spec)).diagnostics)).toBe(true);
  });
});

type Path = readonly (string | number)[];

const MUTATIONS: readonly (readonly [name: string, mutate: (value: unknown) => unknown])[] = [
  ["removed", () => undefined],
  ["blank", () => " "],
  ["empty", () => ""],
  ["an odd text", () => 'x "\\ y'],
  ["a list", () => ["x"]],
  ["an empty list", () => []],
  ["a list in a list", () => [["x"]]],
  ["a mapping", () => ({ x: "y" })],
  ["an empty mapping", () => ({})],
  ["a requirement", () => ({ anyOf: ["things_read"], summary: "x" })],
  ["in a list", (value) => [value]],
  ["with an unknown key", (value) => (isObject(value) ? { ...value, unknown: "x" } : value)],
  ["with an odd key", (value) => (isObject(value) ? { ...value, 'o"d': Object.values(value)[0] } : value)],
];

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

function mutated(value: unknown, [key, ...rest]: Path, mutate: (value: unknown) => unknown): unknown {
  if (key === undefined) return mutate(value) ?? {};
  const copy = structuredClone(value) as Record<string | number, unknown>;
  const inner = rest.length === 0 ? mutate(copy[key]) : mutated(copy[key], rest, mutate);
  if (inner !== undefined) copy[key] = inner;
  else if (Array.isArray(copy)) copy.splice(Number(key), 1);
  else delete copy[key];
  return copy;
}

/** Every key of the schema, wherever it is nested. */
function propertiesOf(node: unknown, path: string): { path: string; found: JsonSchema }[] {
  if (typeof node !== "object" || node === null) return [];
  if (Array.isArray(node)) return node.flatMap((inner) => propertiesOf(inner, path));
  return Object.entries(node as JsonSchema).flatMap(([keyword, inner]) => {
    if (keyword === "examples") return [];
    if (keyword !== "properties") return propertiesOf(inner, path);
    return Object.entries(inner as Record<string, JsonSchema>).flatMap(([key, found]) =>
      [{ path: `${path}.${key}`, found }].concat(propertiesOf(found, `${path}.${key}`)),
    );
  });
}
