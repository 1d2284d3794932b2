/** A deprecated scope that is to be replaced by itself. */
import { quoted } from "../wording.js";
import type { Rule } from "./rule.js";

export const selfReplacement: Rule = (document, report) => {
  for (const { name, deprecated } of document.scopes) {
    for (const { value, range } of deprecated?.use ?? []) {
      if (value !== name.value) continue;
      report({
        code: "self-replacement",
        range,
        message: `The deprecated scope ${quoted(value)} is to be replaced by itself`,
        hint: "Name another scope, or leave `use` out.",
        related: [{ range: name.range, message: "The deprecated scope" }],
      });
    }
  }
};
