/**
 * Spec text in, GitHub-flavoured Markdown out that shows exactly this text: the only Markdown encoding of the
 * project. What comes out is a `Markdown`, which raw text is not, so that nothing else can reach a page.
 */
import { fillTemplate } from "./fill-template.js";
import { shownText } from "./hidden-characters.js";

declare const encoded: unique symbol;

/** Inline Markdown that is safe in a paragraph, a heading, a list item and a table cell: it holds no bare `|`. */
export type Markdown = string & { readonly [encoded]: true };

/** Our own Markdown with encoded spec text in it: `` prose`Use ${markdownCode(name)} instead.` ``. */
export function prose(literals: TemplateStringsArray, ...values: readonly (Markdown | number)[]): Markdown {
  return fillTemplate(literals, values) as Markdown;
}

type MarkdownSeparator = "" | ", " | "; " | " · " | " to " | "\n\n";

/** Parts with a separator of ours between them. */
export function markdownJoin(parts: readonly Markdown[], separator: MarkdownSeparator): Markdown {
  return parts.join(separator) as Markdown;
}

/** The text on one line, nothing in it interpreted; line breaks become spaces, hidden characters visible. */
export function markdownText(text: string): Markdown {
  return oneLine(text).replace(interpreted, escape) as Markdown;
}

/** The text with its own lines and paragraphs: blank lines part paragraphs, single line breaks are kept. */
export function markdownParagraphs(text: string): Markdown {
  const lines = text.trim().split(lineBreak).map(markdownText);
  const paragraphs = lines.join("\n").split(/\n{2,}/);
  return paragraphs.map((paragraph) => paragraph.replaceAll("\n", "\\\n")).join("\n\n") as Markdown;
}

/** The first letter of words of ours as a capital. */
export function markdownCapitalized(words: Markdown): Markdown {
  return (words.charAt(0).toUpperCase() + words.slice(1)) as Markdown;
}

/** A name as code, whatever characters it holds. */
export function markdownCode(name: string): Markdown {
  const shown = oneLine(name);
  // Parsers disagree about `|` in code inside a table, and a scanner for comments does not know code at all.
  if (shown === "" || /\||<!--/.test(shown)) return `<code>${markdownText(shown)}</code>` as Markdown;
  const fence = backticks(shown, 1);
  const padding = /^`|`$/.test(shown) ? " " : "";
  return `${fence}${padding}${shown}${padding}${fence}` as Markdown;
}

/** At least `least` backticks, and more than stand in a row anywhere in the text. */
export function backticks(text: string, least: number): string {
  const runs = text.match(/`+/g) ?? [];
  return "`".repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), least));
}

/** The text as a reader sees it on the page: on one line, trimmed, hidden characters by their code points. */
export function oneLine(text: string): string {
  if (/^[!-~](?:[ -~]*[!-~])?$/.test(text)) return text; // as most are
  const lines = text.split(lineBreak).map((line) => line.trim());
  return lines
    .filter((line) => line !== "")
    .map((line) => shownText(line.replaceAll("\t", " ")))
    .join(" ");
}

const lineBreak = /\r\n|[\n\r\u2028\u2029]/;

/** What GitHub finds in text even behind a backslash, so that only an element keeps it apart from its neighbours. */
const foundInText = [
  String.raw`@(?=\S)`, // addresses and mentions
  String.raw`:(?=//|[\w+-]+(?::|$))`, // web addresses and emoji short codes, also when a colon of ours follows
  String.raw`(?<=[Ww]{3})\.`, // www.example.com
  String.raw`\$`, // formulas
];

/** What a backslash or a character reference makes text. */
const syntax = [
  String.raw`[\\\x60*[\]~<|#]`,
  String.raw`(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])`, // inside a word it is text, and names stay readable
  String.raw`&(?=[A-Za-z])`, // not before `#`, which has its own backslash
  String.raw`^[-+=>:]|(?<=^\d{1,9})[.)]`, // lists, quotes, underlines of headings and tables
  String.raw`!$`, // an image, when a link of ours follows
];

const interpreted = new RegExp(`(${foundInText.join("|")})|${syntax.join("|")}`, "g");

function escape(match: string, apart: string | undefined): string {
  if (apart !== undefined) return `<span>${apart}</span>`;
  if (match === "<") return "&lt;";
  if (match === "&") return "&amp;";
  if (match === "|") return "&#124;";
  return `\\${match}`;
}
