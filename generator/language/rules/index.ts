/** A document in, what every rule has to say about it out. To add a rule: one file, one line here, one test pair. */
import { diagnose } from "../../diagnostic/diagnose.js";
import type { Diagnostic } from "../../diagnostic/diagnostic.js";
import type { SpecDocument } from "../document.js";
import { aliasConflict } from "./alias-conflict.js";
import { ambiguousEndpoints } from "./ambiguous-endpoints.js";
import { controlCharacter } from "./control-character.js";
import { duplicateOperationId } from "./duplicate-operation-id.js";
import { equivalentEndpoints } from "./equivalent-endpoints.js";
import { getWithoutRead } from "./get-without-read.js";
import { identifierCollision } from "./identifier-collision.js";
import { implicationCycle } from "./implication-cycle.js";
import { invalidEndpoint } from "./invalid-endpoint.js";
import { invalidIdentifier } from "./invalid-identifier.js";
import { invalidMethod } from "./invalid-method.js";
import { invalidScope } from "./invalid-scope.js";
import { invalidSeparator } from "./invalid-separator.js";
import { invalidTemplate } from "./invalid-template.js";
import { invalidUrl } from "./invalid-url.js";
import { missingIdentifier } from "./missing-identifier.js";
import { multilineText } from "./multiline-text.js";
import { quoteName } from "./quote-name.js";
import { repeatedMember } from "./repeated-member.js";
import { repeatedPrompt } from "./repeated-prompt.js";
import type { Rule } from "./rule.js";
import { selfReplacement } from "./self-replacement.js";
import { unknownCode } from "./unknown-code.js";
import { unknownRole } from "./unknown-role.js";
import { unknownScope } from "./unknown-scope.js";
import { unreachableAlternative } from "./unreachable-alternative.js";
import { unusedScope } from "./unused-scope.js";

/** In the order of the catalogue. */
export const rules: readonly Rule[] = [
  controlCharacter,
  multilineText,
  invalidScope,
  invalidSeparator,
  invalidIdentifier,
  missingIdentifier,
  invalidUrl,
  invalidEndpoint,
  invalidMethod,
  invalidTemplate,
  unknownScope,
  unknownRole,
  unknownCode,
  aliasConflict,
  implicationCycle,
  selfReplacement,
  identifierCollision,
  duplicateOperationId,
  equivalentEndpoints,
  ambiguousEndpoints,
  quoteName,
  unusedScope,
  repeatedPrompt,
  repeatedMember,
  unreachableAlternative,
  getWithoutRead,
];

/** Every problem once, though an alias may repeat its place; without the warnings that an owner allows. */
export function validate(document: SpecDocument): readonly Diagnostic[] {
  const diagnostics = new Map<string, Diagnostic>();
  for (const rule of rules) {
    rule(document, (problem, ...owners) => {
      const diagnostic = diagnose(problem);
      const { code, range, message, severity } = diagnostic;
      const allowed = owners.some(({ allow }) => allow.some(({ value }) => value === code));
      if (severity === "warning" && allowed) return;
      diagnostics.set(`${code} ${range.start} ${range.end} ${message}`, diagnostic);
    });
  }
  return [...diagnostics.values()];
}
