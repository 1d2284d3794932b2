/** Texts that come one after the other in, their documents out, as `parse` has them: only what has changed is read again. */
import type { GroupEntry } from "./document.js";
import { groupLines } from "./group-lines.js";
import { sizeProblem, TOKENS } from "./limits.js";
import { moved } from "./moved.js";
import { parse } from "./parse.js";
import type { Parsed } from "./parse.js";
import { tableSizeProblem } from "./table-size.js";
import { changeOf } from "./text-change.js";

/** A text without mistakes, of which it is known on which lines each group stands. */
interface ReadText {
  readonly text: string;
  readonly parsed: Parsed;
  readonly starts: readonly number[];
}

/** Where the last text had a mistake, or this one has one, or lines are not enough to go by, all of it is read. */
export function parser(): (text: string) => Parsed {
  let last: ReadText | undefined;
  return (text) => {
    const parsed = (last && revised(last, text)) ?? parse(text);
    last = cleanly(text, parsed);
    return parsed;
  };
}

function cleanly(text: string, parsed: Parsed): ReadText | undefined {
  const { document, diagnostics, hasAliases } = parsed;
  if (diagnostics.length > 0 || document.incomplete || hasAliases) return undefined;
  const starts = groupLines(text, document);
  return starts && { text, parsed, starts };
}

/** What stands before the groups when they are read alone. */
const HEAD =
  "scopegen: 1\ntitle: T\nscopes: { s: { description: D, prompt: P, allows: [read] } }\nendpoints:\n";

/** The groups that the change touches are read with what stands before them, or alone. */
function revised(last: ReadText, text: string): Parsed | undefined {
  const { parsed, starts } = last;
  const change = changeOf(last.text, text);
  // The line of a group's name must be as it was: what stands before it could go on in another one.
  const from = starts.findLastIndex((start) =>
    isBetween(last.text.indexOf("\n", start), start, change.start),
  );
  const to = starts.findIndex((start, at) => at > Math.max(from, 0) && start >= change.end);
  const isAlone = from !== -1;
  const by = text.length - last.text.length;
  const start = starts[from] ?? 0;
  const lines = text.slice(start, to === -1 ? undefined : (starts[to] ?? 0) + by);
  if (!lines.endsWith("\n")) return undefined;

  const part = readClean(isAlone ? HEAD + lines : lines);
  if (part === undefined || indentOf(part) !== indentOf(last)) return undefined;
  const document = {
    ...(isAlone ? parsed : part.parsed).document,
    groups: [
      ...parsed.document.groups.slice(0, Math.max(from, 0)),
      ...moved(part.parsed.document.groups, isAlone ? start - HEAD.length : 0),
      ...moved(to === -1 ? [] : parsed.document.groups.slice(to), by),
    ],
  };
  const tokens = parsed.tokens + part.parsed.tokens;
  if (tokens > TOKENS || sizeProblem(text.length) || tableSizeProblem(document)) return undefined;
  return hasTwice(document.groups) ? undefined : { ...parsed, document, tokens };
}

function isBetween(offset: number, start: number, end: number): boolean {
  return start <= offset && offset < end;
}

function readClean(text: string): ReadText | undefined {
  return cleanly(text, parse(text));
}

/** How far to the right the names of the groups stand. */
function indentOf({ parsed, starts }: ReadText): number {
  return (parsed.document.groups[0]?.name.range.start ?? 0) - (starts[0] ?? 0);
}

/** Whether two groups have the same name, which is a mistake. */
function hasTwice(groups: readonly GroupEntry[]): boolean {
  return new Set(groups.map(({ name }) => name.value)).size < groups.length;
}
