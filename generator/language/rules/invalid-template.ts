/** A path template that no request could ever match: a query, a trailing slash, stray braces and the like. */
import { parseTemplate } from "../../model/template.js";
import { endpointsOf } from "../facts/endpoints.js";
import { partOf } from "../facts/part-of.js";
import type { Rule } from "./rule.js";

export const invalidTemplate: Rule = (document, report) => {
  for (const { name, method, template } of endpointsOf(document)) {
    // Without a path at all the name is no endpoint, which another rule says.
    if (!/^[^\s]/u.test(template)) continue;
    const parsed = parseTemplate(template);
    if (parsed.kind !== "problem") continue;
    const { message, hint, start, end } = parsed;
    const before = method.length + 1;
    report({ code: "invalid-template", range: partOf(name, before + start, before + end), message, hint });
  }
};
