/** A title, a prompt or a name that has several lines. */
import { textsOf } from "../facts/texts.js";
import type { Rule } from "./rule.js";

export const multilineText: Rule = (document, report) => {
  for (const { text, name, multiline } of textsOf(document)) {
    if (multiline || !text.value.includes("\n")) continue;
    report({
      code: "multiline-text",
      range: text.range,
      message: `Only one line fits into ${name}`,
      hint: "Write one line; >- folds several lines of YAML into one.",
    });
  }
};
