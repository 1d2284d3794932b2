/** An expression or a type of the syntax tree and what the catalog gives in, whether they are the same out. */
import { ts } from "ts-morph";

/** A text, a list, `true`, the properties of an object, the entries of a `new Map`, in their order. */
export type Value = string | true | readonly Value[] | Properties | Entries;

export interface Properties {
  readonly properties: readonly (readonly [key: string, value: Value])[];
}

export interface Entries {
  readonly entries: readonly (readonly [key: string, value: Value])[];
}

/** Whether the expression is a literal of exactly this value. */
export function isValue(node: ts.Node | undefined, value: Value): boolean {
  if (node === undefined) return false;
  if (typeof value === "string") return ts.isStringLiteral(node) && node.text === value;
  if (value === true) return node.kind === ts.SyntaxKind.TrueKeyword;
  if (isList(value)) {
    return ts.isArrayLiteralExpression(node) && areAll(node.elements, value, isValue);
  }
  if ("entries" in value) return isMap(node, value);
  return (
    ts.isObjectLiteralExpression(node) &&
    areAll(
      node.properties,
      value.properties,
      (property, [key, own]) =>
        ts.isPropertyAssignment(property) && isKey(property.name, key) && isValue(property.initializer, own),
    )
  );
}

function isMap(node: ts.Node, { entries }: Entries): boolean {
  if (!ts.isNewExpression(node) || !isNamed(node.expression, "Map")) return false;
  const [list, ...others] = node.arguments ?? [];
  if (list === undefined) return entries.length === 0;
  return (
    others.length === 0 &&
    isValue(
      list,
      entries.map(([key, value]) => [key, value]),
    )
  );
}

/** What a type of the tables is: a name, a text, a tuple of texts, a union of some, or members. */
export type Shape =
  | { readonly name: string }
  | { readonly text: string }
  | { readonly tuple: readonly string[] }
  | { readonly anyOf: readonly Shape[] }
  | { readonly members: readonly (readonly [key: string, shape: Shape])[] };

/** Whether the type is written exactly so; a union of one is that one, and one of nothing is `never`. */
export function isShape(node: ts.Node | undefined, shape: Shape): boolean {
  if (node === undefined) return false;
  if ("anyOf" in shape) {
    const [only, ...others] = shape.anyOf;
    if (only === undefined) return node.kind === ts.SyntaxKind.NeverKeyword;
    if (others.length === 0) return isShape(node, only);
    return ts.isUnionTypeNode(node) && areAll(node.types, shape.anyOf, isShape);
  }
  if ("text" in shape) return ts.isLiteralTypeNode(node) && isValue(node.literal, shape.text);
  if ("tuple" in shape) {
    return (
      ts.isTupleTypeNode(node) &&
      areAll(node.elements, shape.tuple, (element, text) => isShape(element, { text }))
    );
  }
  if ("name" in shape) {
    if (shape.name === "string") return node.kind === ts.SyntaxKind.StringKeyword;
    return ts.isTypeReferenceNode(node) && !node.typeArguments && isNamed(node.typeName, shape.name);
  }
  return (
    (ts.isTypeLiteralNode(node) || ts.isInterfaceDeclaration(node)) &&
    areAll(
      node.members,
      shape.members,
      (member, [key, own]) =>
        ts.isPropertySignature(member) &&
        member.questionToken === undefined &&
        member.modifiers === undefined &&
        isKey(member.name, key) &&
        isShape(member.type, own),
    )
  );
}

function isNamed(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}

/** `__proto__` counts only in brackets: in an object literal it would set the prototype instead. */
function isKey(name: ts.PropertyName, key: string): boolean {
  if (key === "__proto__" || isForeignWord(key)) {
    return ts.isComputedPropertyName(name) && isValue(name.expression, key);
  }
  return (ts.isIdentifier(name) || ts.isStringLiteral(name)) && name.text === key;
}

/** Of letters beyond ASCII: whether such a word needs quotes depends on who reads it, in brackets it has them. */
function isForeignWord(key: string): boolean {
  return /^(?!\d)[\w$\u0080-\uffff]+$/.test(key) && /[\u0080-\uffff]/.test(key);
}

function areAll<Node, Wanted>(
  nodes: readonly Node[],
  wanted: readonly Wanted[],
  isOne: (node: Node, wanted: Wanted) => boolean,
): boolean {
  return nodes.length === wanted.length && wanted.every((one, index) => isOne(nodes[index] as Node, one));
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
