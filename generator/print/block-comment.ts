/**
 * Lines of any text in, a block comment out that none of them can end: the only encoding for comments. No line comment
 * ever holds spec text, since a line end would end it.
 *
 * Backslashes part what would be more than text: `*` from `/`, `<` from `/` and `!--`, `@` and `#` from what tools
 * find in comments (tags, types, `@license`, `#__PURE__`, source maps), the brackets of Markdown's links and pictures,
 * which editors would fetch. Hidden characters are written out. Other directives (`eslint-disable`, `prettier-ignore`,
 * `istanbul ignore`) count only where a comment begins with them, which ours do not.
 */
import type { Code } from "./code.js";
import { escapeHidden } from "./hidden-characters.js";

/** A comment on one line: `--- text ---`, so that `text` cannot be taken for a directive to a tool. */
export function headingComment(text: string): Code {
  return `/* --- ${commentText(text).replace(/\s+/g, " ")} --- */` as Code;
}

/** A TSDoc comment. Only `tags` begin with a tag: `[["deprecated", ["Use the other", "one."]]]`. */
export function docComment(
  lines: readonly string[],
  {
    tags = [],
    indent = "",
  }: { tags?: readonly (readonly [tag: "deprecated", lines: readonly string[]])[]; indent?: "" | "  " } = {},
): Code {
  const tagged = tags.flatMap(([tag, own]) => {
    const [first = "", ...others] = own.map(commentText);
    return [`@${tag} ${first}`, ...others];
  });
  const texts = [...lines.map(commentText), ...(tagged.length > 0 ? [""] : []), ...tagged];
  const [only = "", ...others] = texts;
  if (others.length === 0) return `${indent}/** ${only.trim()} */` as Code;
  const starred = texts.map((text) => `${indent} * ${text}`.trimEnd());
  return [`${indent}/**`, ...starred, `${indent} */`].join("\n") as Code;
}

/** One line for inside a comment. */
function commentText(line: string): string {
  if (/^[ -"$-)+-;=?A-Z^-~]*$/.test(line)) return line; // as most are
  return escapeHidden(line.replaceAll("\t", " "))
    .replace(/(?<![A-Za-z0-9._%+-])@/g, "\\@")
    .replace(parted, "$&\\");
}

/** What a backslash is put behind. */
const parted = new RegExp(
  [
    String.raw`\*(?=/)`,
    String.raw`<(?=/|!--)`,
    String.raw`!(?=\[)|\](?=[[(:])`,
    String.raw`[@#](?=\s*(?:source(?:Mapping)?URL|__[A-Z]|license|preserve|cc_on))`,
  ].join("|"),
  "g",
);
