/** The name of an endpoint that is not a method, one space and a path. */
import { endpointsOf } from "../facts/endpoints.js";
import { quoted } from "../wording.js";
import type { Rule } from "./rule.js";

export const invalidEndpoint: Rule = (document, report) => {
  for (const { name, method, template } of endpointsOf(document)) {
    if (name.value.trim() === "" || (method !== "" && /^[^\s]/u.test(template))) continue;
    const [, meant = "GET", path] = /^\s*(?:([A-Za-z-]+)\s*)?(\/.*)$/su.exec(name.value) ?? [];
    report({
      code: "invalid-endpoint",
      range: name.range,
      message: `${quoted(name.value)} is not a method, one space and a path`,
      hint: path
        ? `Write ${meant.toUpperCase()} ${path}, for example.`
        : "Write GET /things/{id}, for example; groups do not nest.",
    });
  }
};
