/** An `allow` that names something else than a warning. */
import { catalogue, warningCodes } from "../../diagnostic/catalogue.js";
import { endpointsOf } from "../facts/endpoints.js";
import { suggester } from "../suggest.js";
import { either, quoted } from "../wording.js";
import type { Rule } from "./rule.js";

export const unknownCode: Rule = (document, report) => {
  const warnings = new Set<string>(warningCodes);
  const suggest = suggester(warnings);
  for (const { value, range } of [...document.scopes, ...endpointsOf(document)].flatMap(
    ({ allow }) => allow,
  )) {
    if (warnings.has(value)) continue;
    const meant = suggest(value);
    const message = Object.hasOwn(catalogue, value)
      ? `${quoted(value)} is an error, which cannot be allowed`
      : `There is no warning ${quoted(value)}`;
    const hint = isAction(value)
      ? `What a scope lets its bearer do stands under allows: [${value}].`
      : meant === undefined
        ? `The warnings are ${either([...warnings], "and")}.`
        : `Did you mean ${meant}?`;
    report({ code: "unknown-code", range, message, hint });
  }
};

function isAction(value: string): boolean {
  return /^(?:read|create|write|delete)$/.test(value);
}
