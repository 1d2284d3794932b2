/** Ranges in, a test out whether a place lies in one of them, quick however many there are. */
import type { Range } from "../diagnostic/diagnostic.js";

export interface RangeSet {
  /** Whether there are any. */
  readonly empty: boolean;
  /** Whether any part of `range` lies in the set. */
  touches(range: Range): boolean;
}

export function rangeSet(ranges: readonly Range[]): RangeSet {
  const apart = mergeOverlaps(ranges);
  return {
    empty: apart.length === 0,
    touches({ start, end }) {
      let low = 0;
      let high = apart.length;
      while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if ((apart[middle]?.end ?? 0) > start) high = middle;
        else low = middle + 1;
      }
      const next = apart[low];
      return next !== undefined && next.start < end;
    },
  };
}

function mergeOverlaps(ranges: readonly Range[]): Range[] {
  const apart: { start: number; end: number }[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return apart;
}
