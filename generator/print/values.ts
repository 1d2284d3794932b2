/** Texts and pieces of code in, unions, lists and objects of them out. */
import { code } from "./code.js";
import { assignment, block, layout, list, member, object, union } from "./layout.js";
import type { Layout } from "./layout.js";
import { propertyKey, stringLiteral } from "./string-literal.js";

/** The type of any of `names`: `"a" | "b"`, `never` where there are none. */
export function unionOf(names: readonly string[]): Layout {
  return union(names.map(stringLiteral));
}

export function listOf(names: readonly string[]): Layout {
  return list(names.map(stringLiteral));
}

/** Properties of an object, without those that have no value. */
export type Entries = readonly (readonly [key: string, value: Layout | undefined])[];

/** An object literal of keys of any text and values that are code, a line each. */
export function objectOf(entries: Entries): Layout {
  return object(properties(entries), { spread: "a line each" });
}

/** The same on one line where it fits. */
export function inlineObjectOf(entries: Entries): Layout {
  return object(properties(entries), { spread: "where it fits" });
}

function properties(entries: Entries): Layout[] {
  return entries.flatMap(([key, value]) =>
    value === undefined ? [] : [assignment(propertyKey(key), ":", value)],
  );
}

/** The members of an interface, one at least: keys of any text and their types. */
export function membersOf(members: readonly (readonly [key: string, type: Layout])[]): Layout {
  return block(members.map(([key, type]) => member(propertyKey(key), type)));
}

/** Texts with values that are code, as what a map is made of: an object would have the names of its prototype too. */
export function rowsOf(entries: readonly (readonly [key: string, value: Layout])[]): Layout {
  return list(entries.map(([key, value]) => list([stringLiteral(key), value])));
}

/** A map of texts to values that are code. */
export function mapOf(entries: readonly (readonly [key: string, value: Layout])[]): Layout {
  return entries.length === 0
    ? code`/* @__PURE__ */ new Map()`
    : layout`/* @__PURE__ */ new Map(${rowsOf(entries)})`;
}
