/**
 * Spec text in, HTML or SVG out that shows exactly this text: the only encoding for both. What comes out is an `Html`,
 * which raw text is not, so that nothing else can reach a page.
 */
import { fillTemplate } from "./fill-template.js";
import { shownText } from "./hidden-characters.js";

declare const encoded: unique symbol;

/** Text that is safe as the content of an element and within a quoted attribute, in HTML and in XML alike. */
export type Html = string & { readonly [encoded]: true };

/** Our own markup with encoded spec text in it: `` html`<title>${htmlText(title)}</title>` ``. */
export function html(literals: TemplateStringsArray, ...values: readonly (Html | number)[]): Html {
  return fillTemplate(literals, values) as Html;
}

/** Parts one after the other. */
export function htmlJoin(parts: readonly Html[], separator: "" | "\n" = ""): Html {
  return parts.join(separator) as Html;
}

/** The text, nothing in it interpreted; what no document may hold and what reorders text is shown by its code point. */
export function htmlText(text: string): Html {
  return shownText(text).replace(interpreted, (character) => `&#${character.charCodeAt(0)};`) as Html;
}

/** The value for a `<script type="application/json">`: no text in it can end the element or begin a comment. */
export function htmlJson(value: unknown): Html {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, unicodeEscape) as Html;
}

const interpreted = /[&<>"'`]/g;

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
