/** Places in, Markdown out: anchors that never collide, links between them, and links to the web where they are safe. */
import { prose, markdownCode, markdownText } from "./markdown.js";
import type { Markdown } from "./markdown.js";

/** An id in an HTML document: only ASCII letters, digits, `-`, `_` and `.`. */
export type Anchor = string & { readonly anchor: true };

/**
 * `scope` and `candidates_read` give `scope.candidates_read`. Other bytes of UTF-8 are written as `.` and two
 * hexadecimal digits, so different names have different anchors. The dot keeps them apart from the ids that
 * GitHub makes from headings, which hold none.
 */
export function markdownAnchor(kind: string, name: string): Anchor {
  return `${kind}.${name.replace(/[^A-Za-z0-9_-]+/g, hexadecimal)}` as Anchor;
}

/** The place that links to the anchor lead to. */
export function markdownTarget(anchor: Anchor): Markdown {
  return `<a id="${anchor}"></a>` as Markdown;
}

/** A link to an anchor of the same page, or of another one, whose path leads there from this one. */
export function markdownReference(label: Markdown, anchor: Anchor, page = ""): Markdown {
  return `[${label}](${linkPath(page)}#${anchor})` as Markdown;
}

/** A link to another page, whose path leads there from this one. */
export function markdownPageLink(label: Markdown, page: string): Markdown {
  return `[${label}](${linkPath(page)})` as Markdown;
}

/** A path as the destination of a link: it holds no scheme, no host, no query. */
function linkPath(path: string): string {
  return path.replace(/[^A-Za-z0-9\-._~/]/gu, percentEncoded);
}

/** A link under the text; only its text where the address is not one of `https`. */
export function markdownLink(text: string, address: string): Markdown {
  const destination = httpsDestination(address);
  if (destination === undefined) return prose`${markdownText(text)} (${markdownCode(address)})`;
  return `[${markdownText(text)}](${destination.replaceAll("&", "&amp;")})` as Markdown;
}

/** An address that is its own label: a link for `https`, else code. */
export function markdownAddress(address: string): Markdown {
  const destination = httpsDestination(address);
  return destination === undefined ? markdownCode(address) : (`<${destination}>` as Markdown);
}

/** Where something comes from: a link for an `https` address, else text. */
export function markdownSource(source: string): Markdown {
  return httpsDestination(source) === undefined ? markdownText(source) : markdownAddress(source);
}

/** The address with all that Markdown or HTML could read in another way percent-encoded. */
function httpsDestination(address: string): string | undefined {
  if (!/^https:\/\/\S+$/i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  // A user name can pass for the host: https://bank.example@evil.example
  if (url.username !== "" || url.password !== "") return undefined;
  return address.replace(/[^A-Za-z0-9\-._~:/?#@!&'*+,;=%]/gu, (character) => percentEncoded(character));
}

function percentEncoded(character: string): string {
  return bytes(character)
    .map((byte) => `%${byte}`)
    .join("");
}

function hexadecimal(characters: string): string {
  let text = "";
  for (const character of characters) {
    text +=
      hexadecimals.get(character) ??
      bytes(character)
        .map((byte) => `.${byte}`)
        .join("");
  }
  return text;
}

/** Of ASCII alone, which nearly all names are. */
const hexadecimals: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 128 }, (_, code) => {
    const character = String.fromCharCode(code);
    return [character, `.${bytes(character).join("")}`] as const;
  }),
);

function bytes(text: string): string[] {
  return Array.from(new TextEncoder().encode(text), (byte) =>
    byte.toString(16).toUpperCase().padStart(2, "0"),
  );
}
