/** A key and lists of names in, the row of a big table out, in the very lines that prettier would print. */
import { stringLiteral } from "./literal.js";

/** A text, or lists of texts. */
export type RowValue = string | readonly (readonly string[])[];

export interface Row {
  readonly text: string;
  /** Whether it is known to be as prettier prints it; else the file needs prettier. */
  readonly final: boolean;
}

/** A property of an object literal, indented by two: `key: [["a"], ["b", "c"]],`. */
export function arrayRow(key: string, value: RowValue): Row {
  if (typeof value === "string") return textRow(key, value);
  const flat = `  ${key}: ${bracketed(value.map((list) => bracketed(list.map(stringLiteral))))},`;
  if (!breaksAnyway(value) && fits(flat)) return oneLine(flat);

  if (value.length > 0 && fits(`  ${key}: [`)) return lines(listsLines(`  ${key}: `, value, "  "));
  const below = `    ${bracketed(value.map((list) => bracketed(list.map(stringLiteral))))},`;
  const isFlat = !breaksAnyway(value) && fits(below);
  return lines([`  ${key}:`, ...(isFlat ? [below] : listsLines("    ", value, "    "))]);
}

/** A property of an interface, indented by two: `key: ["a"] | ["b", "c"];`. */
export function unionRow(key: string, value: RowValue): Row {
  if (typeof value === "string") return { text: `  ${key}: ${stringLiteral(value)};`, final: true };
  if (value.length === 0) return { text: `  ${key}: never;`, final: true };
  const union = value.map((list) => bracketed(list.map(stringLiteral))).join(" | ");
  const flat = `  ${key}: ${union};`;
  if (fits(flat)) return oneLine(flat);

  const [only, ...others] = value;
  if (only && others.length === 0) {
    return lines(listLines(only, { indent: "  ", start: `${key}: `, end: ";" }));
  }
  if (fits(`    ${union};`)) return lines([`  ${key}:`, `    ${union};`]);
  const tuples = value.map((list, index) => {
    const end = index === others.length ? ";" : "";
    const [first = "", ...rest] = listLines(list, { indent: "    ", start: "| ", end });
    return [first, ...rest.map((line) => `  ${line}`)];
  });
  return lines([`  ${key}:`, ...tuples.flat()]);
}

/** A property of an object literal, indented by two: `key: ["a", "b"],`. */
export function listRow(key: string, list: readonly string[]): Row {
  return lines(listLines(list, { indent: "  ", start: `${key}: `, end: "," }));
}

/** A property of an object type, indented by two, its value a name or the members of an object type. */
export function typeRow(key: string, type: string | readonly string[]): Row {
  if (typeof type === "string") return oneLine(`  ${key}: ${type};`);
  const flat = `  ${key}: { ${type.join("; ")} };`;
  if (fits(flat)) return oneLine(flat);
  return lines([`  ${key}: {`, ...type.map((member) => `    ${member};`), "  };"]);
}

const WIDTH = 100;

function textRow(key: string, value: string): Row {
  const flat = `  ${key}: ${stringLiteral(value)},`;
  return fits(flat) ? oneLine(flat) : lines([`  ${key}:`, `    ${stringLiteral(value)},`]);
}

/** Lists of which each has lines of its own, in brackets that have too. */
function listsLines(start: string, lists: readonly (readonly string[])[], indent: string): string[] {
  const inner = lists.flatMap((list) => listLines(list, { indent: `${indent}  `, end: "," }));
  return [`${start}[`, ...inner, `${indent}],`];
}

/** A list on one line, or one element a line. */
function listLines(
  list: readonly string[],
  { indent, start = "", end }: { indent: string; start?: string; end: string },
): string[] {
  const flat = `${indent}${start}${bracketed(list.map(stringLiteral))}${end}`;
  if (list.length === 0 || fits(flat)) return [flat];
  return [
    `${indent}${start}[`,
    ...list.map((name) => `${indent}  ${stringLiteral(name)},`),
    `${indent}]${end}`,
  ];
}

function bracketed(elements: readonly string[]): string {
  return `[${elements.join(", ")}]`;
}

/** Prettier puts lists of several elements on lines of their own as soon as there are two such lists, and no other. */
function breaksAnyway(lists: readonly (readonly string[])[]): boolean {
  return lists.length > 1 && lists.every((list) => list.length > 1);
}

function fits(line: string): boolean {
  return line.length <= WIDTH;
}

function oneLine(text: string): Row {
  return { text, final: isMeasurable(text) && fits(text) };
}

function lines(texts: readonly string[]): Row {
  return { text: texts.join("\n"), final: texts.every(isMeasurable) };
}

/** Outside ASCII the width of a character is prettier's to know, unless the line is short in any case. */
function isMeasurable(line: string): boolean {
  return /^[\u0020-\u007e]*$/.test(line) || line.length * 2 <= WIDTH;
}
