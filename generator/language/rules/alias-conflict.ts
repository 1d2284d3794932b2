/** An alias that is also a scope, or that stands twice. */
import type { Range } from "../../diagnostic/diagnostic.js";
import { scopesByName } from "../facts/scopes.js";
import { quoted } from "../wording.js";
import type { Rule } from "./rule.js";

export const aliasConflict: Rule = (document, report) => {
  const scopes = scopesByName(document);
  const first = new Map<string, Range>();
  for (const { aliases } of document.scopes) {
    for (const { value, range } of aliases) {
      const scope = scopes.get(value);
      const other = scope?.name.range ?? first.get(value);
      if (!first.has(value)) first.set(value, range);
      if (!other) continue;
      report({
        code: "alias-conflict",
        range,
        message: scope
          ? `The alias ${quoted(value)} is a scope already`
          : `The alias ${quoted(value)} stands twice`,
        hint: "A granted token must stand for one scope alone: remove one of them.",
        related: [{ range: other, message: scope ? "The scope" : "The other alias" }],
      });
    }
  }
};
