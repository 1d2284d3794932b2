/** Texts and pieces of code in, the code of unions, lists and objects out; prettier lays it out. */
import { propertyKey, stringLiteral } from "./literal.js";

/** The type of any of `names`: `"a" | "b"`, `never` where there are none. */
export function unionOf(names: readonly string[]): string {
  return names.length === 0 ? "never" : names.map(stringLiteral).join(" | ");
}

export function listOf(names: readonly string[]): string {
  return `[${names.map(stringLiteral).join(", ")}]`;
}

/** An object literal of keys of any text and values that are code; those without a value are left out. */
export function objectOf(entries: readonly (readonly [key: string, value: string | undefined])[]): string {
  const lines = entries.flatMap(([key, value]) =>
    value === undefined ? [] : [`${propertyKey(key)}: ${value},`],
  );
  return lines.length === 0 ? "{}" : `{\n${lines.join("\n")}\n}`;
}

/** A map of texts to values that are code; entries, since an object would have the names of its prototype too. */
export function mapOf(entries: readonly (readonly [key: string, value: string])[]): string {
  const rows = entries.map(([key, value]) => `[${stringLiteral(key)}, ${value}]`);
  return `/* @__PURE__ */ new Map(${rows.length === 0 ? "" : `[${rows.join(", ")}]`})`;
}
