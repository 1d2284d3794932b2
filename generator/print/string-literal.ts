/**
 * Text of any kind in, a TypeScript literal or key that means exactly that text out: the only encoding for them.
 *
 * Escaped are quotes, backslashes, line ends and all hidden characters (`${` means something between backticks alone);
 * and what others look for in the middle of a script: `</` and `<!--` for a page that it is put into, addresses of
 * source maps for debuggers.
 */
import type { Code } from "./code.js";
import { escapeHidden } from "./hidden-characters.js";

/** `text` as a string literal in the quotes that prettier would choose: double, unless that means more escapes. */
export function stringLiteral(text: string): Code {
  if (/^[ !$-;=-?A-[\]-~]*$/.test(text)) return `"${text}"` as Code; // as most are
  const quote = text.split('"').length > text.split("'").length ? "'" : '"'; // the rarer one
  return (quote + escaped(text, quote) + quote) as Code;
}

/** Lines of any text as a template without places to fill in, a line each, the first and the last one empty. */
export function templateLiteral(lines: readonly string[]): Code {
  const texts = lines.map((line) => escaped(line, "`").replaceAll("${", "\\${"));
  return `\`${["", ...texts, ""].join("\n")}\`` as Code;
}

/**
 * `name` as a key of an object literal or an interface. In brackets stand `__proto__`, since `{ "__proto__": … }` would
 * set the prototype instead, and names of which Unicode says whether they need quotes: no two tools ask the same Unicode.
 */
export function propertyKey(name: string): Code {
  if (name === "__proto__") return '["__proto__"]' as Code;
  if (/^[A-Za-z_$][\w$]*$/.test(name)) return name as Code;
  const literal = stringLiteral(name);
  return /^(?!\d)[\w$\u0080-\uffff]+$/.test(name) ? (`[${literal}]` as Code) : literal;
}

function escaped(text: string, quote: string): string {
  const quoted = text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`);
  return escapeHidden(quoted, SHORT_ESCAPES)
    .replace(/<(?=\/|!--)/g, "\\x3c")
    .replace(/[#@](?=\s*source(?:Mapping)?URL)/g, (sign) => `\\x${sign.charCodeAt(0).toString(16)}`);
}

const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\b", "\\b"],
  ["\t", "\\t"],
  ["\n", "\\n"],
  ["\v", "\\v"],
  ["\f", "\\f"],
  ["\r", "\\r"],
]);
