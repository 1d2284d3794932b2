/** Text of any kind in, TypeScript or JSON that means exactly that text out: the only escaping for both. */

/** `text` as a string literal in the quotes that prettier would choose: double, unless that means more escapes. */
export function stringLiteral(text: string): string {
  const quote = count(text, '"') > count(text, "'") ? "'" : '"';
  const escaped = text
    .replaceAll("\\", "\\\\")
    .replaceAll(quote, `\\${quote}`)
    .replace(INVISIBLE, (character) => SHORT_ESCAPES.get(character) ?? unicodeEscape(character));
  return quote + escaped + quote;
}

/** `name` as a key of an object literal or an interface. `{ "__proto__": … }` would set the prototype instead. */
export function propertyKey(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : stringLiteral(name);
}

/** `value` as JSON with two spaces a level, in which even invisible characters can be seen. */
export function json(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(INVISIBLE, (character) =>
    character === "\n" ? character : unicodeEscape(character),
  );
}

/** A comment on one line: `--- text ---`, so that `text` cannot be taken for a directive to a tool. */
export function headingComment(text: string): string {
  return `/* --- ${commentText(text).replace(/\s+/g, " ")} --- */`;
}

/**
 * A TSDoc comment out of lines of any text, of which none can end it, begin a tag or hide what follows. Only `tags`
 * begin with a tag: `[["deprecated", ["Use the other", "one."]]]`.
 */
export function docComment(
  lines: readonly string[],
  {
    tags = [],
    indent = "",
  }: { tags?: readonly (readonly [tag: string, lines: readonly string[]])[]; indent?: string } = {},
): string {
  const tagged = tags.flatMap(([tag, own]) => {
    const [first = "", ...others] = own.map(commentText);
    return [`@${tag} ${first}`, ...others];
  });
  const texts = [...lines.map(commentText), ...(tagged.length > 0 ? [""] : []), ...tagged];
  const [only = "", ...others] = texts;
  if (others.length === 0) return `${indent}/** ${only.trim()} */`;
  return [`${indent}/**`, ...texts.map((text) => `${indent} * ${text}`.trimEnd()), `${indent} */`].join("\n");
}

/** One line for inside a comment: `*` `/` kept apart, at signs never where a tag could begin, nothing invisible. */
function commentText(line: string): string {
  return line
    .replaceAll("\t", " ")
    .replace(INVISIBLE, unicodeEscape)
    .replaceAll("*/", "*\\/")
    .replace(/(?<![A-Za-z0-9.!#$%&'+/=?^_`|~-])@/g, "\\@");
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

const SHORT_ESCAPES = new Map([
  ["\b", "\\b"],
  ["\t", "\\t"],
  ["\n", "\\n"],
  ["\v", "\\v"],
  ["\f", "\\f"],
  ["\r", "\\r"],
]);

/**
 * What an editor does not show, or shows in another order than it stands: controls, line and paragraph separators,
 * bidirectional controls, the byte order mark, noncharacters, halves of surrogate pairs.
 */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
