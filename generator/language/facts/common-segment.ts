/** Two template segments in, a text that both match out. */
import type { TemplateSegment } from "../../model/template.js";

/** Undefined when there is none. Parameters are never empty. */
export function commonSegment(one: TemplateSegment, other: TemplateSegment): string | undefined {
  const [first, second] = [literalOf(one), literalOf(other)];
  if (first !== undefined) return matchesSegment(other, first) ? first : undefined;
  if (second !== undefined) return matchesSegment(one, second) ? second : undefined;
  const prefix = longerIf((a, b) => a.startsWith(b), prefixOf(one), prefixOf(other));
  const suffix = longerIf((a, b) => a.endsWith(b), suffixOf(one), suffixOf(other));
  if (prefix === undefined || suffix === undefined) return undefined;
  // Parameters match anything, so what stands between the ends of both may simply follow each other.
  return [prefix, ...innerOf(one), ...innerOf(other), suffix].join("x");
}

/** What stands before the first parameter. */
export function prefixOf(segment: TemplateSegment): string {
  const part = segment[0];
  return part?.kind === "literal" ? part.text : "";
}

/** What stands behind the last parameter. */
export function suffixOf(segment: TemplateSegment): string {
  const part = segment.at(-1);
  return part?.kind === "literal" ? part.text : "";
}

/** Whether a segment of a path fits, each parameter as short as it can be. */
export function matchesSegment(segment: TemplateSegment, text: string): boolean {
  let at = 0;
  let least = 0;
  for (const [index, part] of segment.entries()) {
    if (part.kind === "parameter") {
      least = 1;
      continue;
    }
    const isLast = index === segment.length - 1;
    const found = isLast ? text.length - part.text.length : text.indexOf(part.text, at + least);
    if (found < at + least || (index === 0 && found !== 0) || !text.startsWith(part.text, found))
      return false;
    at = found + part.text.length;
    least = 0;
  }
  return least === 0 ? at === text.length : at < text.length;
}

function literalOf(segment: TemplateSegment): string | undefined {
  const [part] = segment;
  return segment.length === 1 && part?.kind === "literal" ? part.text : undefined;
}

function innerOf(segment: TemplateSegment): string[] {
  return segment.slice(1, -1).flatMap((part) => (part.kind === "literal" ? [part.text] : []));
}

function longerIf(
  fits: (longer: string, shorter: string) => boolean,
  a: string,
  b: string,
): string | undefined {
  const [longer, shorter] = a.length < b.length ? [b, a] : [a, b];
  return fits(longer, shorter) ? longer : undefined;
}
