/** Spec text in, lines of a text file out: nothing in it can end a line, hide or reorder what follows. */
import { fillTemplate } from "./fill-template.js";
import type { Html } from "./html.js";
import { oneLine } from "./markdown.js";

declare const encoded: unique symbol;

/** Text on one line that shows all it holds, which raw text need not. */
export type PlainText = string & { readonly [encoded]: true };

/** Our own words with encoded spec text in them: `` plain`${plainText(name)}: unknown` ``. */
export function plain(literals: TemplateStringsArray, ...values: readonly (PlainText | number)[]): PlainText {
  return fillTemplate(literals, values) as PlainText;
}

/** The text on one line, hidden characters by their code points. */
export function plainText(text: string): PlainText {
  return oneLine(text) as PlainText;
}

/** Parts with a separator of ours between them. */
export function plainJoin(parts: readonly PlainText[], separator: ", " | "; "): PlainText {
  return parts.join(separator) as PlainText;
}

/** A file of these lines under its header comment. */
export function plainFile(header: Html, lines: readonly PlainText[]): PlainText {
  return `${header}\n${lines.join("\n")}\n` as PlainText;
}
