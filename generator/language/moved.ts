/** A part of a document in, the same part out as it reads where other text stands before it. */
import type { Range } from "../diagnostic/diagnostic.js";

/** All its ranges lie `by` characters further on. */
export function moved<Part>(part: Part, by: number): Part {
  return by === 0 ? part : (movedParts(part, by) as Part);
}

function movedParts(part: unknown, by: number): unknown {
  if (Array.isArray(part)) return part.map((item) => movedParts(item, by));
  if (typeof part !== "object" || part === null) return part;
  const copy: Record<string, unknown> = { ...part };
  for (const [key, inner] of Object.entries(part)) {
    copy[key] = key === "range" ? movedRange(inner as Range, by) : movedParts(inner, by);
  }
  return copy;
}

function movedRange({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}
