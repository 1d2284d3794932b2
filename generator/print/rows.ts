/** A key and lists of names in, the row of a big table out, in the very lines that prettier would print. */
import { code, codeJoin } from "./code.js";
import type { Code } from "./code.js";
import {
  assignment,
  indented,
  laidOut,
  layout,
  list,
  member,
  object,
  union,
  WIDTH,
  type Layout,
} from "./layout.js";
import { getStringWidth } from "./prettier.js";
import { stringLiteral } from "./string-literal.js";
import { listOf } from "./values.js";

/** A property of an object literal, indented by two: `key: [["a"], ["b", "c"]],`. */
export function arrayRow(key: Code, lists: readonly (readonly string[])[]): Code {
  return row(layout`${assignment(key, ":", list(lists.map(listOf)))},`);
}

/** A property of an object literal, indented by two: `key: ["a", "b"],`. */
export function listRow(key: Code, names: readonly string[]): Code {
  return row(layout`${assignment(key, ":", listOf(names))},`);
}

/** A property of an interface, indented by two: `key: ["a"] | ["b", "c"];`. */
export function unionRow(key: Code, value: string | readonly (readonly string[])[]): Code {
  if (typeof value === "string") return row(member(key, stringLiteral(value)));
  // Of many rows most are short, and need no look at where their lines might end.
  const flat = value.length === 0 ? code`never` : codeJoin(value.map(tuple), " | ");
  const line = code`  ${key}: ${flat};`;
  return getStringWidth(line) <= WIDTH ? line : row(member(key, union(value.map(listOf))));
}

/** A property of an interface, indented by two, its value an object type of these members. */
export function membersRow(key: Code, members: readonly Code[]): Code {
  return row(member(key, object(members, { spread: "where it fits", separator: ";" })));
}

function row(piece: Layout): Code {
  return laidOut(indented(piece));
}

function tuple(names: readonly string[]): Code {
  return code`[${codeJoin(names.map(stringLiteral), ", ")}]`;
}
