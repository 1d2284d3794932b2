/** A YAML node and the schema of what belongs there in, what could be read out; every deviation is reported. */
import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLSeq } from "yaml";
import { ZodArray, ZodObject, ZodOptional, ZodRecord, ZodUnion, type ZodType } from "zod";
import type { Range } from "../diagnostic/diagnostic.js";
import type { Text } from "./document.js";
import type { Located, LocatedList } from "./located.js";
import { lengthProblem, TEXT_LENGTH } from "./limits.js";
import { isMissing, rangeOf, type ReadContext } from "./read-context.js";
import { readMap } from "./read-map.js";
import { suggester } from "./suggest.js";
import { either, quoted, shortened } from "./wording.js";

/** Where a value stands. */
export interface Place {
  readonly node: Node | null;
  /** The key before it, or the list around it: what to show where nothing is written. */
  readonly at: Range;
  /** How messages call it: `prompt`. */
  readonly name: string;
  /** The key before it, where the author chose it. */
  readonly key?: Text;
  /** The alias that stands for the node. */
  readonly alias?: Range;
}

/** A reading of its own for a schema that has alternatives to tell apart, or mistakes to explain. */
export type SpecialReader = (place: Place, reading: Reading) => unknown;

export interface Reading {
  readonly context: ReadContext;
  readonly special: ReadonlyMap<ZodType, SpecialReader>;
}

/** Undefined, after a report, for what is of the wrong kind. */
export function readValue<Schema extends ZodType>(
  schema: Schema,
  place: Place,
  reading: Reading,
): Located<Schema> | undefined {
  return read(schema, place, reading) as Located<Schema> | undefined;
}

function read(schema: ZodType, place: Place, reading: Reading): unknown {
  if (schema instanceof ZodOptional) return read(schema.unwrap() as ZodType, place, reading);
  const { context } = reading;
  if (isScalar(place.node) && context.isDamaged(place.node)) return context.leaveOut();
  const node = place.node && context.resolve(place.node);
  if (place.node && !node) return undefined;
  if (node && node !== place.node) {
    const written = place.node ?? node;
    return context.repeat(written, () =>
      readHere(schema, { ...place, node, alias: rangeOf(written) }, reading),
    );
  }
  return readHere(schema, place, reading);
}

function readHere(schema: ZodType, place: Place, reading: Reading): unknown {
  const special = reading.special.get(schema);
  if (special) return special(place, reading);
  const { node } = place;
  if (schema instanceof ZodObject || schema instanceof ZodRecord) {
    return isMap(node)
      ? readMap(schema, node, place, reading)
      : wrongKind("a mapping", schema, place, reading);
  }
  if (schema instanceof ZodArray) return readList(schema, place, reading);
  return isScalar(node)
    ? readText(schema, node, place, reading)
    : wrongKind("a text", schema, place, reading);
}

function readList(schema: ZodArray, place: Place, reading: Reading): LocatedList<ZodType> | undefined {
  const { node } = place;
  const item = schema.element as ZodType;
  if (isSeq(node)) {
    if (node.items.length === 0) reportEmptyList(node, schema, place, reading);
    return readItems(item, node, place, reading);
  }
  if (!isScalar(node) || isMissing(node)) return wrongKind("a list", schema, place, reading);
  const range = rangeOf(node);
  reading.context.report({
    code: "wrong-type",
    range,
    message: `${quoted(place.name)} must be a list`,
    hint: `Write ${place.name}: [${shortened(String(node.value), 200)}].`,
  });
  const only = read(item, place, reading) as Located<ZodType> | undefined;
  return { kind: "list", range, items: only ? [only] : [] };
}

function reportEmptyList(node: YAMLSeq, schema: ZodType, { name }: Place, { context }: Reading): void {
  const message = `${quoted(name)} is an empty list`;
  const hint = writeForExample(name, schema);
  context.report({ code: "empty-value", range: rangeOf(node), message, hint });
}

function readItems<Item extends ZodType>(
  item: Item,
  node: YAMLSeq,
  { name }: Place,
  reading: Reading,
): LocatedList<Item> {
  const range = rangeOf(node);
  const items = (node.items as Node[]).flatMap((each) => {
    if (reading.context.isDamaged(each)) return [];
    const value = readValue(item, { node: each, at: isMissing(each) ? range : rangeOf(each), name }, reading);
    return value === undefined ? [] : [value];
  });
  return { kind: "list", range, items };
}

/**
 * A text, trimmed where the schema trims, placed where its alias stands if it has one. What a rule explains better than
 * a pattern does is left as it is.
 */
export function readText(
  schema: ZodType,
  node: Scalar,
  place: Place,
  { context }: Reading,
): Text | undefined {
  const written = String(node.value);
  const range = place.alias ?? (isMissing(node) ? place.at : rangeOf(node));
  const tooLong = lengthProblem(quoted(place.name), { value: written.trim(), range }, TEXT_LENGTH);
  if (tooLong) {
    context.report(tooLong);
    return context.leaveOut();
  }
  const parsed = parseText(schema, written);
  if (parsed === undefined && (written === "" || (written.trim() === "" && !allowsBlank(schema)))) {
    context.report({
      code: "empty-value",
      range,
      message: `${quoted(place.name)} has no value`,
      hint: place.key ? writeForExample(place.name, schema) : "Remove the empty item.",
    });
    return undefined;
  }
  const allowed = allowedTexts(schema);
  if (parsed === undefined && allowed) {
    const meant = suggester(allowed)(written);
    context.report({
      code: "invalid-value",
      range,
      message: `${quoted(place.name)} cannot be ${quoted(written)}`,
      hint: meant === undefined ? `Write ${either(allowed)}.` : `Did you mean ${meant}?`,
    });
    return undefined;
  }
  const text = { value: parsed ?? written, range };
  return node.type === "PLAIN" ? { ...text, plain: true } : text;
}

function parseText(schema: ZodType, text: string): string | undefined {
  const { data } = schema.safeParse(text);
  return typeof data === "string" ? data : undefined;
}

/** Whether white space means something, so that a rule must explain what is wrong with it. */
function allowsBlank(schema: ZodType): boolean {
  return parseText(schema, " ") !== undefined;
}

function allowedTexts(schema: ZodType): string[] | undefined {
  if (schema instanceof ZodUnion) return undefined;
  if (!("options" in schema) && !("values" in schema)) return undefined;
  const values = "options" in schema ? (schema.options as unknown[]) : [...(schema.values as Set<unknown>)];
  return values.filter((value) => typeof value === "string");
}

function wrongKind(
  wanted: "a text" | "a list" | "a mapping",
  schema: ZodType,
  { node, at, name }: Place,
  { context }: Reading,
): undefined {
  const range = node === null || isMissing(node) ? at : rangeOf(node);
  const hint = writeForExample(name, schema);
  if (node === null || isMissing(node)) {
    context.report({ code: "empty-value", range, message: `${quoted(name)} has no value`, hint });
  } else {
    const found = isMap(node) ? "a mapping" : isSeq(node) ? "a list" : "a text";
    context.report({
      code: "wrong-type",
      range,
      message: `${quoted(name)} must be ${wanted}, not ${found}`,
      hint,
    });
  }
  return wanted === "a text" ? undefined : context.leaveOut();
}

function writeForExample(name: string, schema: ZodType): string | undefined {
  const example = exampleOf(schema);
  return example === undefined ? undefined : `Write, for example, ${name}: ${example}`;
}

/** The example of a schema as one would write it in the spec. */
export function exampleOf(schema: ZodType): string | undefined {
  const meta = (schema instanceof ZodOptional ? (schema.unwrap() as ZodType) : schema).meta();
  const [example] = (meta?.["examples"] ?? []) as unknown[];
  return example === undefined ? undefined : inYaml(example);
}

function inYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inYaml).join(", ")}]`;
  if (typeof value === "string")
    return /^[^\w/]|: | #|[,\s[\]{}]$/u.test(value) ? JSON.stringify(value) : value;
  if (typeof value !== "object" || value === null) return String(value);
  const pairs = Object.entries(value).map(([key, inner]) => `${key}: ${inYaml(inner)}`);
  return `{ ${pairs.join(", ")} }`;
}
