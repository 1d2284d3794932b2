/** What random specs are made of: values by chance, and how they are written. */
import * as fc from "fast-check";

/** A value of an arbitrary, by chance. */
export type Draw = <T>(arbitrary: fc.Arbitrary<T>) => T;

export type Yaml = string | readonly Yaml[] | { readonly [key: string]: Yaml } | ReadonlyMap<string, Yaml>;

export function names(arbitrary: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string[]> {
  return fc.uniqueArray(arbitrary, { maxLength, size: "max" });
}

/** One at least, where there is one. */
export function someOf(values: readonly string[]): fc.Arbitrary<string[]> {
  return fc.subarray([...values], { minLength: Math.min(1, values.length) });
}

/** Each key by chance. */
export function optional(
  draw: Draw,
  values: Readonly<Record<string, fc.Arbitrary<Yaml>>>,
): Readonly<Record<string, Yaml>> {
  const chosen = Object.entries(values).filter(() => draw(fc.boolean()));
  return Object.fromEntries(chosen.map(([key, arbitrary]) => [key, draw(arbitrary)]));
}

/** In flow style, every text in double quotes. */
export function toYaml(value: Yaml): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(toYaml).join(", ")}]`;
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return `{ ${entries.map(([key, inner]) => `${JSON.stringify(key)}: ${toYaml(inner)}`).join(", ")} }`;
}
