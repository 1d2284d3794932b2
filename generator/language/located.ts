/** A schema in, the type of what was read by it out: the same shape, every text with its place, anything missing. */
import type { ZodArray, ZodObject, ZodOptional, ZodRecord, ZodUnion } from "zod";
import type { Range } from "../diagnostic/diagnostic.js";
import type { Text } from "./document.js";
import type { endpoint, group } from "./schema-endpoint.js";

export interface LocatedList<Item> {
  readonly kind: "list";
  readonly range: Range;
  readonly items: readonly Located<Item>[];
}

export interface LocatedEntry<Value> {
  readonly key: Text;
  /** Undefined where it could not be read. */
  readonly value: Located<Value> | undefined;
}

export interface LocatedMap<Shape, Value> {
  readonly kind: "map";
  readonly range: Range;
  /** What was read of the keys that the format names. */
  readonly fields: { readonly [Key in keyof Shape]?: Located<Shape[Key]> };
  /** The keys that the author names, in the order of the file, repeated ones too. */
  readonly entries: readonly LocatedEntry<Value>[];
}

export type Located<Schema> =
  Schema extends ZodOptional<infer Inner>
    ? Located<Inner>
    : Schema extends ZodArray<infer Item>
      ? LocatedList<Item>
      : Schema extends ZodObject<infer Shape>
        ? LocatedMap<Shape, typeof group extends Schema ? typeof endpoint : never>
        : Schema extends ZodRecord<infer _Key, infer Value>
          ? LocatedMap<Record<never, never>, Value>
          : Schema extends ZodUnion<infer Options>
            ? Located<Options[number]>
            : Text;
