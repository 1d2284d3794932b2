/** A YAML mapping and its schema in, its fields and entries out; unknown, repeated and missing keys are reported. */
import { isScalar, type Node, type Pair, type Scalar, type YAMLMap } from "yaml";
import { ZodNever, ZodObject, ZodOptional, type ZodRecord, type ZodType } from "zod";
import type { Problem } from "../diagnostic/diagnose.js";
import type { Range } from "../diagnostic/diagnostic.js";
import type { Text } from "./document.js";
import type { LocatedMap } from "./located.js";
import { KEY_LENGTH, lengthProblem } from "./limits.js";
import { rangeOf } from "./read-context.js";
import { exampleOf, readValue, type Place, type Reading } from "./read-value.js";
import { suggester } from "./suggest.js";
import { few, quoted } from "./wording.js";

export interface MapOptions {
  /** Another problem than `unknown-key` for a key that the schema does not name, where one is known. */
  readonly explain?: (key: Text) => Problem | undefined;
  /** Fields that were read already, from another place. */
  readonly given?: Readonly<Record<string, unknown>>;
}

type Shape = Readonly<Record<string, ZodType>>;

/** A misspelt key is read as the one it was meant to be, so that nothing is said twice. */
export function readMap<Schema extends ZodObject | ZodRecord>(
  schema: Schema,
  node: YAMLMap,
  place: Place,
  reading: Reading,
  options: MapOptions = {},
): LocatedMap<Record<string, ZodType>, ZodType> {
  const shape = (schema instanceof ZodObject ? schema.shape : {}) as Shape;
  const open = openValue(schema);
  const fields = new Map<string, unknown>(Object.entries(options.given ?? {}));
  const entries: LocatedMap<Shape, ZodType>["entries"][number][] = [];
  const { context } = reading;

  const pairs = writtenPairs(node, reading);
  reportRepeated(pairs, place, reading);
  const written = new Set(pairs.map(({ key }) => key.value));
  const suggest = suggester(Object.keys(shape).filter((name) => !written.has(name)));
  const strange: Text[] = [];
  for (const { key, value } of pairs) {
    const known = Object.hasOwn(shape, key.value);
    const explained = known ? undefined : options.explain?.(key);
    if (explained) {
      context.report(explained);
      continue;
    }
    const meant = known ? key.value : isOpenTo(schema, key.value) ? undefined : suggest(key.value);
    const inner = meant === undefined ? open : shape[meant];
    if (!inner) {
      strange.push(key);
      continue;
    }
    if (!known && meant !== undefined) context.report(unknownKey(key, place, meant, []));
    const innerPlace = { node: value, at: key.range, name: meant ?? key.value, key };
    const result = readValue(inner, innerPlace, reading);
    if (meant === undefined) entries.push({ key, value: result });
    else fields.set(meant, fields.has(meant) ? joined(fields.get(meant), result) : result);
    if (meant === undefined && key.value.trim() === "") reportNameless(key, place, reading);
  }
  // What is missing may be what could not be read.
  const missing = pairs.length < node.items.length ? [] : missingKeys(shape, fields);
  reportStrange(strange, missing, Object.keys(shape), place, reading);
  if (open && node.items.length === 0 && schema.meta()?.["minProperties"])
    reportEmpty(node, place, schema, reading);
  return { kind: "map", range: rangeOf(node), fields: Object.fromEntries(fields), entries } as LocatedMap<
    Record<string, ZodType>,
    ZodType
  >;
}

interface WrittenPair {
  readonly key: Text;
  readonly value: Node | null;
}

/** The keys of a mapping that can be read; the YAML reader has reported the others. */
export function writtenPairs(node: YAMLMap, { context }: Reading): WrittenPair[] {
  return (node.items as Pair<Node, Node | null>[]).flatMap(({ key, value }) => {
    if (!isScalar(key) || context.isDamaged(key)) return context.leaveOut() ?? [];
    const text = keyText(key, node);
    const tooLong = lengthProblem("A key", text, KEY_LENGTH);
    if (tooLong) {
      context.report(tooLong);
      return context.leaveOut() ?? [];
    }
    if (text.value !== "<<" || !text.plain) return [{ key: text, value }];
    context.report({
      code: "unsupported-yaml",
      range: text.range,
      message: "A spec has no YAML merge keys",
      hint: "Write the keys out; `defaults` are for what endpoints have in common.",
    });
    return context.leaveOut() ?? [];
  });
}

function keyText(key: Scalar, map: YAMLMap): Text {
  const value = String(key.value);
  const range = rangeOf(key);
  const text = { value, range: range.end > range.start ? range : firstCharacter(range, map) };
  return key.type === "PLAIN" ? { ...text, plain: true } : text;
}

/** Of a key without a name the colon is shown. */
function firstCharacter({ start }: Range, map: YAMLMap): Range {
  return { start, end: Math.min(start + 1, rangeOf(map).end) };
}

/** The schema of the values under keys that the author names. */
function openValue(schema: ZodObject | ZodRecord): ZodType | undefined {
  return (schema instanceof ZodObject ? closedCatchall(schema) : schema.valueType) as ZodType | undefined;
}

function closedCatchall(schema: ZodObject): unknown {
  const { catchall } = schema.def;
  return catchall instanceof ZodNever ? undefined : catchall;
}

/** Whether a key may be one of the author's own; one of a bad shape may rather be a misspelt field. */
function isOpenTo(schema: ZodObject | ZodRecord, key: string): boolean {
  if (!(schema instanceof ZodObject)) return true;
  const names = schema.meta()?.["propertyNames"] as { pattern: string } | undefined;
  return names !== undefined && new RegExp(names.pattern, "u").test(key);
}

function reportRepeated(pairs: readonly WrittenPair[], place: Place, { context }: Reading): void {
  const first = new Map<string, Range>();
  for (const { key } of pairs) {
    const range = first.get(key.value);
    if (!range) first.set(key.value, key.range);
    else {
      context.report({
        code: "duplicate-key",
        range: key.range,
        message: `The key ${quoted(key.value)} stands twice in ${calling(place)}`,
        hint: "Keep one of them.",
        related: [{ range, message: "It stands here first" }],
      });
    }
  }
}

/** One key too many and one too few is one mistake. */
function reportStrange(
  strange: readonly Text[],
  missing: readonly MissingKey[],
  known: readonly string[],
  place: Place,
  reading: Reading,
): void {
  const [only] = missing;
  const meant = strange.length === 1 && missing.length === 1 ? only?.name : undefined;
  for (const key of strange) reading.context.report(unknownKey(key, place, meant, known));
  if (meant === undefined) for (const key of missing) reportMissing(key, place, reading);
  else reading.context.leaveOut();
}

/** A mapping that is written in two parts is read as one, so that the second part is not taken for absent. */
function joined(first: unknown, second: unknown): unknown {
  if (!isLocatedMap(first) || !isLocatedMap(second)) return first;
  return {
    ...first,
    fields: { ...second.fields, ...first.fields },
    entries: [...first.entries, ...second.entries],
  };
}

function isLocatedMap(value: unknown): value is LocatedMap<Shape, ZodType> {
  return typeof value === "object" && value !== null && "entries" in value;
}

function unknownKey(key: Text, place: Place, meant: string | undefined, known: readonly string[]): Problem {
  return {
    code: "unknown-key",
    range: key.range,
    message: `There is no key ${quoted(key.value)} in ${calling(place)}`,
    hint: meant === undefined ? `The keys are ${few(known, 12)}.` : `Did you mean ${meant}?`,
  };
}

interface MissingKey {
  readonly name: string;
  readonly schema: ZodType;
}

function missingKeys(shape: Shape, fields: ReadonlyMap<string, unknown>): MissingKey[] {
  return Object.entries(shape)
    .filter(([name, schema]) => !(schema instanceof ZodOptional || fields.has(name)))
    .map(([name, schema]) => ({ name, schema }));
}

function reportMissing({ name, schema }: MissingKey, place: Place, { context }: Reading): void {
  context.report({
    code: "missing-key",
    range: place.at,
    message: `${place.name === "" ? "A spec" : quoted(place.name)} needs the key ${quoted(name)}`,
    hint: `Add it: ${name}: ${exampleOf(schema) ?? "…"}`,
  });
}

function reportNameless({ range }: Text, place: Place, { context }: Reading): void {
  const message = `A name is missing in ${calling(place)}`;
  context.report({ code: "empty-value", range, message, hint: "Write one before the colon." });
}

function reportEmpty(node: YAMLMap, place: Place, schema: ZodType, { context }: Reading): void {
  context.report({
    code: "empty-value",
    range: rangeOf(node),
    message: `${quoted(place.name)} is empty`,
    hint: `Write at least one, for example ${exampleOf(schema) ?? "…"}.`,
  });
}

function calling({ name }: Place): string {
  return name === "" ? "a spec" : quoted(name);
}
