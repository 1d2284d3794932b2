/** Two endpoints with the same `operationId`. */
import type { Text } from "../document.js";
import { endpointsOf } from "../facts/endpoints.js";
import { quoted } from "../wording.js";
import type { Rule } from "./rule.js";

export const duplicateOperationId: Rule = (document, report) => {
  const first = new Map<string, Text>();
  for (const { operationId, name } of endpointsOf(document)) {
    if (!operationId) continue;
    const other = first.get(operationId.value);
    if (!other) first.set(operationId.value, operationId);
    else {
      report({
        code: "duplicate-operation-id",
        range: operationId.range,
        message: `The operationId ${quoted(operationId.value)} stands twice`,
        hint: `Give ${quoted(name.value)} another one, or none.`,
        related: [{ range: other.range, message: "The other one" }],
      });
    }
  }
};
