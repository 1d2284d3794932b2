/** Partly literal segments in, the pairs out of which some text fits both: found by their ends, not pair by pair. */
import type { TemplateSegment } from "../../model/template.js";
import { prefixOf, suffixOf } from "./common-segment.js";

interface Ends<Item> {
  readonly item: Item;
  readonly position: number;
  readonly prefix: string;
  /** The suffix from its last character to its first, so that what ends alike sorts together. */
  readonly backwards: string;
}

interface Bucket<Item> {
  /** Sorted by `backwards`. */
  readonly sorted: Ends<Item>[];
  readonly exact: Map<string, Ends<Item>[]>;
  /** Of the keys of `exact`. */
  lengths: readonly number[];
}

/**
 * Two such segments have a text in common exactly when one prefix begins with the other, and one suffix ends with the
 * other. Each pair comes once.
 */
export function* alikeSegments<Item extends { readonly segment: TemplateSegment }>(
  items: readonly Item[],
): Generator<readonly [Item, Item]> {
  const all = items.map((item, position) => ({
    item,
    position,
    prefix: prefixOf(item.segment),
    backwards: [...suffixOf(item.segment)].toReversed().join(""),
  }));
  const buckets = new Map<string, Bucket<Item>>();
  for (const ends of all.toSorted((a, b) => compare(a.backwards, b.backwards))) {
    const bucket = buckets.get(ends.prefix) ?? {
      sorted: [],
      exact: new Map<string, Ends<Item>[]>(),
      lengths: [],
    };
    buckets.set(ends.prefix, bucket);
    bucket.sorted.push(ends);
    const same = bucket.exact.get(ends.backwards);
    if (same) same.push(ends);
    else bucket.exact.set(ends.backwards, [ends]);
  }
  const prefixLengths = lengths(buckets.keys());
  for (const bucket of buckets.values()) bucket.lengths = lengths(bucket.exact.keys());
  for (const ends of all) {
    for (const length of prefixLengths) {
      if (length > ends.prefix.length) continue;
      const bucket = buckets.get(ends.prefix.slice(0, length));
      if (!bucket) continue;
      for (const other of endingAlike(bucket, ends.backwards)) {
        if (length < ends.prefix.length || other.position < ends.position) yield [other.item, ends.item];
      }
    }
  }
}

/** Those whose suffix ends with this one, then those whose suffix this one ends with. */
function* endingAlike<Item>(bucket: Bucket<Item>, backwards: string): Generator<Ends<Item>> {
  const { sorted, exact } = bucket;
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (compare(sorted[middle]?.backwards ?? "", backwards) < 0) low = middle + 1;
    else high = middle;
  }
  for (const other of from(sorted, low)) {
    if (!other.backwards.startsWith(backwards)) break;
    yield other;
  }
  for (const length of bucket.lengths) {
    if (length < backwards.length) yield* exact.get(backwards.slice(0, length)) ?? [];
  }
}

function* from<Item>(items: readonly Item[], start: number): Generator<Item> {
  for (let at = start; at < items.length; at++) yield items[at] as Item;
}

function lengths(texts: Iterable<string>): number[] {
  return [...new Set(Array.from(texts, ({ length }) => length))];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
