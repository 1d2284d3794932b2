/**
 * Pieces of code in, the same in the very lines that prettier would make of them out: they are put together as
 * prettier's own documents, which say where a line may end, and printed by its own printer. So nothing is parsed again.
 */
import type { Doc } from "prettier";
import type { Code } from "./code.js";
import { builders, getStringWidth, printDocToString } from "./prettier.js";

declare const encoded: unique symbol;

/** Code of which prettier's rules say where its lines end. */
export type Layout = Code | { readonly [encoded]: true };

/** In columns, for all that is generated. */
export const WIDTH = 100;

/** `before`: how far the lines will be indented, in columns. */
export function laidOut(piece: Layout, { before = 0 }: { readonly before?: number } = {}): Code {
  const options = { printWidth: WIDTH - before, tabWidth: 2, useTabs: false };
  return printDocToString(docOf(piece), options).formatted as Code;
}

/** The same piece, as a line that stands indented by two, with its further lines. */
export function indented(piece: Layout): Layout {
  return layoutOf(["  ", align(2, docOf(piece))]);
}

/** Our own code with pieces in it: `` layout`new Map(${list(rows)})` ``. */
export function layout(literals: TemplateStringsArray, ...pieces: readonly Layout[]): Layout {
  return layoutOf(
    literals.flatMap((literal, index) => {
      const piece = pieces[index];
      return piece === undefined ? [lines(literal)] : [lines(literal), docOf(piece)];
    }),
  );
}

/** Braces with a line for each of some pieces, one at least. */
export function block(pieces: readonly Layout[]): Layout {
  return layoutOf(["{", indent([hardline, join(hardline, pieces.map(docOf))]), hardline, "}"]);
}

/** `left = right`, or `key: value` with a colon. What is a text goes to the next line before anything else does. */
export function assignment(left: Code, operator: " =" | ":", right: Layout): Layout {
  const value = docOf(right);
  if (operator === ":" && isShortKey(left) && isText(right)) return layoutOf([lines(left), ": ", value]);
  if (isText(right) || isLabelled(value, "operands")) {
    return layoutOf(group([lines(left), operator, group(indent([line, value]))]));
  }
  const id = Symbol("assignment");
  return layoutOf(
    group([lines(left), operator, group(indent(line), { id }), indentIfBreak(value, { groupId: id })]),
  );
}

/** `key: type;` of an interface. A single text stays on the line, as long as it may be. */
export function member(key: Code, type: Layout): Layout {
  const isUnion = isLabelled(docOf(type), "operands");
  return isUnion ? layout`${assignment(key, ":", type)};` : layout`${key}: ${type};`;
}

/** `left ?? right`. */
export function operation(left: Code, operator: "??", right: Code): Layout {
  return layoutOf(label("operands", group([left, ` ${operator}`, line, right])));
}

/** `"a" | "b"`, or a line each. */
export function union(members: readonly Layout[]): Layout {
  const [only, ...others] = members;
  if (only === undefined || others.length === 0) return only ?? ("never" as Code);
  const docs = members.map((one) => align(2, docOf(one)));
  return layoutOf(label("operands", group([ifBreak("| "), join([line, "| "], docs)])));
}

/** `["a", "b"]`. Lists of lists that have several elements each get a line each. */
export function list(elements: readonly Layout[]): Layout {
  const docs = elements.map(docOf);
  if (docs.length === 0) return "[]" as Code;
  const shouldBreak = docs.length > 1 && docs.every((element) => isLabelled(element, "several"));
  const inner = indent([softline, join([",", line], docs), ifBreak(",")]);
  const brackets = group(["[", inner, softline, "]"], { shouldBreak });
  return layoutOf(docs.length > 1 ? label("several", brackets) : brackets);
}

export interface ObjectOptions {
  /** With a line a property in any case, or only where one is not enough. */
  readonly spread: "where it fits" | "a line each";
  /** What separates the members of a type, or the properties of a value. */
  readonly separator?: ";" | ",";
}

/** `{ a: 1, b: 2 }`. */
export function object(properties: readonly Layout[], { spread, separator = "," }: ObjectOptions): Layout {
  if (properties.length === 0) return "{}" as Code;
  const inner = indent([line, join([separator, line], properties.map(docOf)), ifBreak(separator)]);
  return layoutOf(group(["{", inner, line, "}"], { shouldBreak: spread === "a line each" }));
}

const { align, group, hardline, ifBreak, indent, indentIfBreak, join, label, line, softline } = builders;

function layoutOf(doc: Doc): Layout {
  return doc as unknown as Layout;
}

function docOf(piece: Layout): Doc {
  return typeof piece === "string" ? lines(piece) : (piece as unknown as Doc);
}

/** Line ends within our own code stay. */
function lines(text: string): Doc {
  return text.includes("\n") ? join(hardline, text.split("\n")) : text;
}

function isText(piece: Layout): boolean {
  return typeof piece === "string" && /^["']/.test(piece);
}

/** On a line of its own a value would begin hardly further to the left. */
function isShortKey(key: Code): boolean {
  return getStringWidth(key) < 5;
}

function isLabelled(doc: Doc, name: string): boolean {
  return typeof doc === "object" && "label" in doc && doc.label === name;
}
