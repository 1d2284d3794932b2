/** A text that holds a control character, or half of a surrogate pair. */
import { textsOf } from "../facts/texts.js";
import { partOf } from "../facts/part-of.js";
import type { Rule } from "./rule.js";

const FORBIDDEN = /(?![\n\t])[\p{Cc}\p{Cs}]/u;

export const controlCharacter: Rule = (document, report) => {
  for (const { text, name } of textsOf(document)) {
    const found = FORBIDDEN.exec(text.value);
    if (!found) continue;
    const number = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    report({
      code: "control-character",
      range: partOf(text, found.index, found.index + found[0].length),
      message: `${/\p{Cs}/u.test(found[0]) ? "Half a surrogate pair," : "The control character"} U+${number} stands in ${name}`,
      hint: "Remove it; only line feeds and tabs may stay.",
    });
  }
};
