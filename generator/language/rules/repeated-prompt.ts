/** Two scopes that the user cannot tell apart, since their prompts are the same. */
import type { ScopeEntry } from "../document.js";
import { scopesByName } from "../facts/scopes.js";
import { quoted } from "../wording.js";
import type { Rule } from "./rule.js";

export const repeatedPrompt: Rule = (document, report) => {
  const first = new Map<string, ScopeEntry>();
  for (const scope of scopesByName(document).values()) {
    const { name, prompt } = scope;
    if (!prompt) continue;
    const other = first.get(prompt.value);
    if (!other) {
      first.set(prompt.value, scope);
      continue;
    }
    report(
      {
        code: "repeated-prompt",
        range: prompt.range,
        message: `The user sees the same for ${quoted(name.value)} and ${quoted(other.name.value)}: ${quoted(prompt.value)}`,
        hint: "Word one of them differently. If it is the vendor's wording: allow: [repeated-prompt]",
        related: [{ range: other.prompt?.range ?? other.name.range, message: "The other one" }],
      },
      scope,
      other,
    );
  }
};
