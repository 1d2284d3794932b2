/** A path template that no request could ever match: a query, a trailing slash, stray braces and the like. */
import { templateOf } from "../facts/endpoint-shape.js";
import { endpointsOf } from "../facts/endpoints.js";
import { partOf } from "../facts/part-of.js";
import type { Rule } from "./rule.js";

export const invalidTemplate: Rule = (document, report) => {
  for (const endpoint of endpointsOf(document)) {
    const { name, method, template } = endpoint;
    // Without a path at all the name is no endpoint, which another rule says.
    if (!/^[^\s]/u.test(template)) continue;
    const parsed = templateOf(endpoint);
    if (parsed.kind !== "problem") continue;
    const { message, hint, start, end } = parsed;
    const before = method.length + 1;
    report({ code: "invalid-template", range: partOf(name, before + start, before + end), message, hint });
  }
};
