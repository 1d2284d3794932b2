/** A role named by a scope that the spec does not declare. */
import { suggester } from "../suggest.js";
import { quoted } from "../wording.js";
import type { Rule } from "./rule.js";

export const unknownRole: Rule = (document, report) => {
  // Roles that could not be read may hold it.
  if (document.incomplete && document.roles.length === 0) return;
  const declared = new Set(document.roles.map(({ key }) => key.value));
  const suggest = suggester(declared);
  for (const { role } of document.scopes) {
    if (!role || declared.has(role.value)) continue;
    const meant = suggest(role.value);
    report({
      code: "unknown-role",
      range: role.range,
      message: `There is no role ${quoted(role.value)}`,
      hint:
        meant === undefined ? `Declare it under roles: ${role.value}: { name: … }` : `Did you mean ${meant}?`,
    });
  }
};
