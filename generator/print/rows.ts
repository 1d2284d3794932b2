/** A key and lists of names in, the row of a big table out, in the very lines that prettier would print. */
import { code, codeJoin } from "./code.js";
import type { Code } from "./code.js";
import { stringLiteral } from "./string-literal.js";

/** A text, or lists of texts. */
export type RowValue = string | readonly (readonly string[])[];

export interface Row {
  readonly text: Code;
  /** Whether it is known to be as prettier prints it; else the file needs prettier. */
  readonly final: boolean;
}

/** A property of an object literal, indented by two: `key: [["a"], ["b", "c"]],`. */
export function arrayRow(key: Code, value: RowValue): Row {
  if (typeof value === "string") return textRow(key, value);
  const flat = code`  ${key}: ${listOfTuples(value)},`;
  if (!breaksAnyway(value) && fits(flat)) return oneLine(flat);

  if (value.length > 0 && fits(code`  ${key}: [`))
    return lines(listsLines(code`  ${key}: `, value, code`  `));
  const below = code`    ${listOfTuples(value)},`;
  const isFlat = !breaksAnyway(value) && fits(below);
  return lines([code`  ${key}:`, ...(isFlat ? [below] : listsLines(code`    `, value, code`    `))]);
}

/** A property of an interface, indented by two: `key: ["a"] | ["b", "c"];`. */
export function unionRow(key: Code, value: RowValue): Row {
  if (typeof value === "string") return { text: code`  ${key}: ${stringLiteral(value)};`, final: true };
  if (value.length === 0) return { text: code`  ${key}: never;`, final: true };
  const union = codeJoin(value.map(tuple), " | ");
  const flat = code`  ${key}: ${union};`;
  if (fits(flat)) return oneLine(flat);

  const [only, ...others] = value;
  if (only && others.length === 0) {
    return lines(listLines(only, { indent: code`  `, start: code`${key}: `, end: code`;` }));
  }
  if (fits(code`    ${union};`)) return lines([code`  ${key}:`, code`    ${union};`]);
  const tuples = value.map((list, index) => {
    const end = index === others.length ? code`;` : code``;
    const [first = code``, ...rest] = listLines(list, { indent: code`    `, start: code`| `, end });
    return [first, ...rest.map((line) => code`  ${line}`)];
  });
  return lines([code`  ${key}:`, ...tuples.flat()]);
}

/** A property of an object literal, indented by two: `key: ["a", "b"],`. */
export function listRow(key: Code, list: readonly string[]): Row {
  return lines(listLines(list, { indent: code`  `, start: code`${key}: `, end: code`,` }));
}

/** A property of an object type, indented by two, its value a name. */
export function nameRow(key: Code, name: Code): Row {
  return oneLine(code`  ${key}: ${name};`);
}

/** A property of an object type, indented by two, its value an object type of these members. */
export function membersRow(key: Code, members: readonly Code[]): Row {
  const flat = code`  ${key}: { ${codeJoin(members, "; ")} };`;
  if (fits(flat)) return oneLine(flat);
  return lines([code`  ${key}: {`, ...members.map((member) => code`    ${member};`), code`  };`]);
}

const WIDTH = 100;

function textRow(key: Code, value: string): Row {
  const flat = code`  ${key}: ${stringLiteral(value)},`;
  return fits(flat) ? oneLine(flat) : lines([code`  ${key}:`, code`    ${stringLiteral(value)},`]);
}

/** Lists of which each has lines of its own, in brackets that have too. */
function listsLines(start: Code, lists: readonly (readonly string[])[], indent: Code): Code[] {
  const inner = lists.flatMap((list) => listLines(list, { indent: code`${indent}  `, end: code`,` }));
  return [code`${start}[`, ...inner, code`${indent}],`];
}

/** A list on one line, or one element a line. */
function listLines(
  list: readonly string[],
  { indent, start = code``, end }: { indent: Code; start?: Code; end: Code },
): Code[] {
  const flat = code`${indent}${start}${tuple(list)}${end}`;
  if (list.length === 0 || fits(flat)) return [flat];
  return [
    code`${indent}${start}[`,
    ...list.map((name) => code`${indent}  ${stringLiteral(name)},`),
    code`${indent}]${end}`,
  ];
}

function listOfTuples(lists: readonly (readonly string[])[]): Code {
  return code`[${codeJoin(lists.map(tuple), ", ")}]`;
}

function tuple(list: readonly string[]): Code {
  return code`[${codeJoin(list.map(stringLiteral), ", ")}]`;
}

/** Prettier puts lists of several elements on lines of their own as soon as there are two such lists, and no other. */
function breaksAnyway(lists: readonly (readonly string[])[]): boolean {
  return lists.length > 1 && lists.every((list) => list.length > 1);
}

function fits(line: Code): boolean {
  return line.length <= WIDTH;
}

function oneLine(text: Code): Row {
  return { text, final: isMeasurable(text) && fits(text) };
}

function lines(texts: readonly Code[]): Row {
  return { text: codeJoin(texts, "\n"), final: texts.every(isMeasurable) };
}

/** Outside ASCII the width of a character is prettier's to know, unless the line is short in any case. */
function isMeasurable(line: Code): boolean {
  return /^[\u0020-\u007e]*$/.test(line) || line.length * 2 <= WIDTH;
}
