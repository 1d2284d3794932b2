/** A scope or an alias that is no scope-token, or that holds the separator. */
import { partOf } from "../facts/part-of.js";
import { SCOPE_TOKEN, SEPARATOR } from "../patterns.js";
import { quoted } from "../wording.js";
import type { Rule } from "./rule.js";

export const invalidScope: Rule = (document, report) => {
  const separator = document.authorization.scope_separator?.value ?? " ";
  for (const { name, aliases } of document.scopes) {
    for (const text of [name, ...aliases]) {
      const bad = [...text.value].find(
        (character) => !SCOPE_TOKEN.test(character) || character === separator,
      );
      if (bad === undefined) continue;
      const start = text.value.indexOf(bad);
      const isSeparator = bad === separator && SEPARATOR.test(bad) && bad !== " ";
      report({
        code: "invalid-scope",
        range: partOf(text, start, start + bad.length),
        message: `The scope ${quoted(text.value)} holds ${describe(bad)}${isSeparator ? ", which separates scopes" : ""}`,
        hint: isSeparator
          ? "No scope may hold the scope_separator."
          : "A scope is visible ASCII without double quotes and backslashes (RFC 6749, section 3.3).",
      });
    }
  }
};

function describe(character: string): string {
  const names: Readonly<Record<string, string>> = {
    " ": "a space",
    '"': "a double quote",
    "\\": "a backslash",
  };
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return names[character] ?? (/[!-~]/u.test(character) ? quoted(character) : `the character U+${number}`);
}
