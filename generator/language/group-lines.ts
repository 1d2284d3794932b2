/**
 * A text and its document in, the offsets of the lines at which its groups begin out: each group then stands on lines of
 * its own from there to the next, and what it says can be read from these lines alone.
 */
import type { SpecDocument } from "./document.js";

/** The key of the groups at the left edge, and behind it nothing but comments. */
const HEADING = /(?:^|\n)endpoints:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*$/u;

/** What ends a YAML document, or begins one. */
const MARKER = /^(?:---|\.\.\.)/mu;

/** A line at the left edge, which belongs to no group; comments belong to any. */
const EDGE = /^[^\s#]/mu;

/** Undefined where the groups are written in another way: within braces, not as the last of all, with other keys among them. */
export function groupLines(text: string, { groups }: SpecDocument): readonly number[] | undefined {
  const names = groups.map(({ name }) => name.range.start);
  const starts = names.map((name) => text.lastIndexOf("\n", name - 1) + 1);
  const first = starts[0];
  const last = starts.at(-1);
  if (first === undefined || last === undefined || MARKER.test(text)) return undefined;
  const indent = text.slice(first, names[0]);
  const areAlike = names.every((name, index) => text.slice(starts[index], name) === indent);
  const areLast = !EDGE.test(text.slice(last));
  return /^ +$/u.test(indent) && areAlike && areLast && HEADING.test(text.slice(0, first))
    ? starts
    : undefined;
}
