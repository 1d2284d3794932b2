/** Texts and pieces of code in, the code of unions, lists and objects out; prettier lays it out. */
import { code, codeJoin } from "./code.js";
import type { Code } from "./code.js";
import { propertyKey, stringLiteral } from "./string-literal.js";

/** The type of any of `names`: `"a" | "b"`, `never` where there are none. */
export function unionOf(names: readonly string[]): Code {
  return names.length === 0 ? code`never` : codeJoin(names.map(stringLiteral), " | ");
}

export function listOf(names: readonly string[]): Code {
  return code`[${codeJoin(names.map(stringLiteral), ", ")}]`;
}

/** Properties of an object, without those that have no value. */
export type Entries = readonly (readonly [key: string, value: Code | undefined])[];

/** An object literal of keys of any text and values that are code, a line each. */
export function objectOf(entries: Entries): Code {
  const lines = properties(entries);
  return lines.length === 0 ? code`{}` : code`{\n${codeJoin(lines, "\n")}\n}`;
}

/** The same on one line. */
export function inlineObjectOf(entries: Entries): Code {
  return code`{ ${codeJoin(properties(entries), " ")} }`;
}

function properties(entries: Entries): Code[] {
  return entries.flatMap(([key, value]) =>
    value === undefined ? [] : [code`${propertyKey(key)}: ${value},`],
  );
}

/** Texts with values that are code, as what a map is made of: an object would have the names of its prototype too. */
export function rowsOf(entries: readonly (readonly [key: string, value: Code])[]): Code {
  return code`[${codeJoin(
    entries.map(([key, value]) => code`[${stringLiteral(key)}, ${value}]`),
    ", ",
  )}]`;
}

/** A map of texts to values that are code. */
export function mapOf(entries: readonly (readonly [key: string, value: Code])[]): Code {
  return entries.length === 0
    ? code`/* @__PURE__ */ new Map()`
    : code`/* @__PURE__ */ new Map(${rowsOf(entries)})`;
}
