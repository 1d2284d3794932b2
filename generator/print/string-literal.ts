/**
 * Text of any kind in, a TypeScript literal or key that means exactly that text out: the only encoding for both.
 *
 * Escaped are quotes, backslashes, line ends and all hidden characters (a backtick or `${` means nothing in quotes);
 * and what others look for in the middle of a script: `</` and `<!--` for a page that it is put into, addresses of
 * source maps for debuggers.
 */
import type { Code } from "./code.js";
import { escapeHidden } from "./hidden-characters.js";

/** `text` as a string literal in the quotes that prettier would choose: double, unless that means more escapes. */
export function stringLiteral(text: string): Code {
  if (/^[ !$-;=-?A-[\]-~]*$/.test(text)) return `"${text}"` as Code; // as most are
  const quote = text.split('"').length > text.split("'").length ? "'" : '"'; // the rarer one
  const quoted = text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`);
  const escaped = escapeHidden(quoted, SHORT_ESCAPES)
    .replace(/<(?=\/|!--)/g, "\\x3c")
    .replace(/[#@](?=\s*source(?:Mapping)?URL)/g, (sign) => `\\x${sign.charCodeAt(0).toString(16)}`);
  return (quote + escaped + quote) as Code;
}

/** `name` as a key of an object literal or an interface. `{ "__proto__": … }` would set the prototype instead. */
export function propertyKey(name: string): Code {
  if (name === "__proto__") return '["__proto__"]' as Code;
  return /^[A-Za-z_$][\w$]*$/.test(name) ? (name as Code) : stringLiteral(name);
}

const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\b", "\\b"],
  ["\t", "\\t"],
  ["\n", "\\n"],
  ["\v", "\\v"],
  ["\f", "\\f"],
  ["\r", "\\r"],
]);
