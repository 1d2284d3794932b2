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
  const lines = shortUnion(key, value.map(tuple));
  return lines ? codeJoin(lines, "\n") : row(member(key, union(value.map(listOf))));
}

/** What nearly all rows of a big table are, so that they need no look at where else their lines might end. */
function shortUnion(key: Code, members: readonly Code[]): readonly Code[] | undefined {
  const flat = members.length === 0 ? code`never` : codeJoin(members, " | ");
  const shapes = [[code`  ${key}: ${flat};`]];
  if (members.length > 1) {
    const each = members.map(
      (one, index) => code`    | ${one}${index < members.length - 1 ? code`` : code`;`}`,
    );
    shapes.push([code`  ${key}:`, code`    ${flat};`], [code`  ${key}:`, ...each]);
  }
  return shapes.find((lines) => lines.every(fits));
}

function fits(line: Code): boolean {
  return getStringWidth(line) <= WIDTH;
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
