/** A method that is not in upper case, as methods are case-sensitive. */
import { endpointsOf } from "../facts/endpoints.js";
import { partOf } from "../facts/part-of.js";
import { METHOD } from "../patterns.js";
import { quoted } from "../wording.js";
import type { Rule } from "./rule.js";

export const invalidMethod: Rule = (document, report) => {
  for (const { name, method, template } of endpointsOf(document)) {
    if (method === "" || METHOD.test(method)) continue;
    const upper = method.toUpperCase();
    report({
      code: "invalid-method",
      range: partOf(name, 0, method.length),
      message: `${quoted(method)} is no method`,
      hint: METHOD.test(upper)
        ? `Write ${upper} ${template}.`
        : "A method has the letters A to Z and hyphens.",
    });
  }
};
