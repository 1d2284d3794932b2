/** A text and a part of it in, the place of that part in the file out. */
import type { Range } from "../../diagnostic/diagnostic.js";
import type { Text } from "../document.js";

/**
 * Exact for plain and for simply quoted text. Where escapes, line folds or an alias stand between the file and the
 * value, the whole of the text.
 */
export function partOf({ value, range }: Text, start: number, end: number): Range {
  const written = range.end - range.start;
  if (end <= start || (written !== value.length && written !== value.length + 2)) return range;
  const offset = range.start + (written === value.length ? 0 : 1);
  return { start: offset + start, end: offset + end };
}
