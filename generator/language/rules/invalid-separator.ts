/** A scope_separator that is not one visible ASCII character or a space. */
import { SEPARATOR } from "../patterns.js";
import type { Rule } from "./rule.js";

export const invalidSeparator: Rule = (document, report) => {
  const separator = document.authorization.scope_separator;
  if (!separator || SEPARATOR.test(separator.value)) return;
  report({
    code: "invalid-separator",
    range: separator.range,
    message: "A scope separator is one visible ASCII character or a space",
    hint: 'Leave it out for a space, or write it in quotes: ",".',
  });
};
