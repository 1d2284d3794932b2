/** A value in, JSON in the very lines that prettier would print out: lists on one line where they fit, objects never. */
import { escapeHidden } from "./hidden-characters.js";
import type { Json } from "./json.js";

/** Where the value stands: what the lines of it begin with, and what else stands on its first and last line. */
interface Place {
  readonly indent: string;
  /** Characters before it on its line. */
  readonly before: number;
  /** Characters behind it on its line. */
  readonly after: number;
}

/** With two spaces a level and a line end at the end; texts are escaped as in `json`. Lists of numbers are short. */
export function wrappedJson(value: object): Json {
  return `${printed(value, { indent: "", before: 0, after: 0 })}\n` as Json;
}

const WIDTH = 100;

function printed(value: unknown, place: Place): string {
  if (isList(value)) {
    const flat = onOneLine(value);
    if (flat !== undefined && place.before + flat.length + place.after <= WIDTH) return flat;
    return broken(
      "[]",
      value.map((item) => ["", item]),
      place,
    );
  }
  if (typeof value !== "object" || value === null) return scalar(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  if (entries.length === 0) return "{}";
  return broken(
    "{}",
    entries.map(([key, item]) => [`${scalar(key)}: `, item]),
    place,
  );
}

function broken(
  brackets: "[]" | "{}",
  items: readonly (readonly [string, unknown])[],
  { indent }: Place,
): string {
  const inner = `${indent}  `;
  const lines = items.map(([start, item], index) => {
    const after = index === items.length - 1 ? 0 : 1;
    return `${inner}${start}${printed(item, { indent: inner, before: inner.length + start.length, after })}`;
  });
  return `${brackets[0]}\n${lines.join(",\n")}\n${indent}${brackets[1]}`;
}

/** Undefined for what has lines of its own however short it is. */
function onOneLine(list: readonly unknown[]): string | undefined {
  if (list.length > 1 && list.every((item) => isList(item) && item.length > 1)) return undefined;
  const items: string[] = [];
  for (const item of list) {
    const text = isList(item) ? onOneLine(item) : isEmpty(item) ? "{}" : scalarOrNone(item);
    if (text === undefined) return undefined;
    items.push(text);
  }
  return `[${items.join(", ")}]`;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

function scalarOrNone(value: unknown): string | undefined {
  return typeof value === "object" && value !== null ? undefined : scalar(value);
}

function scalar(value: unknown): string {
  return escapeHidden(JSON.stringify(value));
}
