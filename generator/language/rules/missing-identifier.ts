/** A scope without letters and digits, from which no TypeScript name can be made. */
import { scopeIdentifier } from "../../model/identifiers.js";
import { SCOPE_TOKEN } from "../patterns.js";
import { quoted } from "../wording.js";
import type { Rule } from "./rule.js";

export const missingIdentifier: Rule = (document, report) => {
  for (const { name, identifier } of document.scopes) {
    // Of a name that cannot stay nothing need be made.
    if (identifier || !SCOPE_TOKEN.test(name.value) || scopeIdentifier(name.value) !== undefined) continue;
    report({
      code: "missing-identifier",
      range: name.range,
      message: `No TypeScript name can be made from the scope ${quoted(name.value)}`,
      hint: "Give it one: identifier: Everything",
    });
  }
};
