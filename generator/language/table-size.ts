/** A document in, what makes its table larger than the generator takes on out: the first place that is too much. */
import { diagnose } from "../diagnostic/diagnose.js";
import type { Diagnostic } from "../diagnostic/diagnostic.js";
import type { SpecDocument, Text } from "./document.js";
import { endpointsOf } from "./facts/endpoints.js";
import { implicationsOf, reachable } from "./facts/implications.js";
import { ENDPOINTS, IMPLIED, SCOPES } from "./limits.js";
import { quoted } from "./wording.js";

export function tableSizeProblem(document: SpecDocument): Diagnostic | undefined {
  const scope = document.scopes[SCOPES];
  if (scope) return tooMany(scope.name, `${SCOPES} scopes`);
  const endpoint = endpointsOf(document)[ENDPOINTS];
  if (endpoint) return tooMany(endpoint.name, `${ENDPOINTS} endpoints`);
  return tooManyImplied(document);
}

function tooMany({ range }: Text, most: string): Diagnostic {
  return diagnose({
    code: "too-large",
    range,
    message: `From here on the table has more than ${most}`,
    hint: "Split the table into several specs.",
  });
}

/** Chains of implications cost little to write, and the square of that to write out. */
function tooManyImplied(document: SpecDocument): Diagnostic | undefined {
  const implications = implicationsOf(document);
  // A scope that is not declared is what is wrong first.
  if ([...implications.values()].some((implied) => implied.some((name) => !implications.has(name)))) return;
  let pairs = 0;
  for (const { name, implies } of document.scopes) {
    if (implies.length > 0) pairs += reachable([name.value], implications).size - 1;
    if (pairs <= IMPLIED) continue;
    return diagnose({
      code: "too-large",
      range: name.range,
      message: `Up to ${quoted(name.value)} scopes imply more than ${IMPLIED} others, through one another`,
      hint: "Let scopes imply fewer others: a chain of implications is counted from each of its links.",
    });
  }
  return undefined;
}
