/** An `identifier` that is no TypeScript name. */
import { isIdentifier } from "../../model/identifiers.js";
import { quoted } from "../wording.js";
import type { Rule } from "./rule.js";

export const invalidIdentifier: Rule = (document, report) => {
  for (const { identifier } of document.scopes) {
    if (!identifier || isIdentifier(identifier.value)) continue;
    report({
      code: "invalid-identifier",
      range: identifier.range,
      message: `${quoted(identifier.value)} is no TypeScript name`,
      hint: "Use letters, digits, _ and $, no digit first, and not __proto__.",
    });
  }
};
