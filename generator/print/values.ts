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

/**
 * A map of texts to values that are code; entries, since an object would have the names of its prototype too. The type
 * of the values is told, since compilers would make one of all of them.
 */
export function mapOf(type: Code, entries: readonly (readonly [key: string, value: Code])[]): Code {
  const rows = entries.map(([key, value]) => code`[${stringLiteral(key)}, ${value}]`);
  return rows.length === 0
    ? code`/* @__PURE__ */ new Map()`
    : code`/* @__PURE__ */ new Map<string, ${type}>([${codeJoin(rows, ", ")}])`;
}
