/**
 * A text and its document in, the offsets of the lines at which its groups begin out: each group then stands on lines of
 * its own from there to the next, and what it says can be read from these lines alone.
 */
import type { SpecDocument } from "./document.js";

/** The key of the groups at the left edge, and behind it nothing but comments. */
const HEADING = /\nendpoints:[ \t]*(?:#[^\r\n]*)?\r?\n(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*$/u;

/** What ends a YAML document, or begins one. */
const MARKER = /^(?:---|\.\.\.)/mu;

/** A line at the left edge, which belongs to no group; comments belong to any. */
const EDGE = /^[^\s#]/mu;

/** Undefined where the groups are written in another way: within braces, not as the last of all, with other keys among them. */
export function groupLines(text: string, { groups }: SpecDocument): readonly number[] | undefined {
  const names = groups.map(({ name }) => name.range.start);
  const [first] = names;
  if (first === undefined) return undefined;
  const start = text.lastIndexOf("\n", first - 1) + 1;
  const indent = text.slice(start, first);
  if (!/^ +$/u.test(indent) || !HEADING.test(text.slice(0, start))) return undefined;
  const starts = names.map((name) => name - indent.length);
  const areAlike = starts.every((at, index) => text.slice(at - 1, names[index]) === `\n${indent}`);
  return areAlike && !EDGE.test(text.slice(starts.at(-1))) && !MARKER.test(text) ? starts : undefined;
}
