/** Two endpoints of one method that match the same path, neither of them more specific where they first differ. */
import { ambiguities, type Budget, type Overlap } from "../facts/ambiguities.js";
import { endpointTrees } from "../facts/endpoint-tree.js";
import { endpointsOf } from "../facts/endpoints.js";
import type { EndpointEntry } from "../document.js";
import { quoted } from "../wording.js";
import type { Report, Rule } from "./rule.js";

/** Far beyond what any real table needs. */
const STEPS = 500_000;
/** The others that one diagnostic names. */
const NAMED = 10;

export const ambiguousEndpoints: Rule = (document, report) => {
  const budget: Budget = { steps: STEPS };
  const overlaps = new Map<EndpointEntry, Overlap[]>();
  for (const tree of endpointTrees(endpointsOf(document)).values()) {
    for (const overlap of ambiguities(tree, [], budget)) {
      const known = overlaps.get(overlap.later);
      if (!known) overlaps.set(overlap.later, [overlap]);
      else if (known.length < NAMED) known.push(overlap);
    }
  }
  for (const [later, known] of overlaps) reportAmbiguous(later, known, report);
  if (budget.unchecked) reportUnchecked(budget.unchecked, report);
};

function reportAmbiguous(
  { name, method }: EndpointEntry,
  overlaps: readonly Overlap[],
  report: Report,
): void {
  const others = overlaps.map(({ earlier }) => earlier.name);
  report({
    code: "ambiguous-endpoints",
    range: name.range,
    message: `${quoted(name.value)} and ${quoted(others[0]?.value ?? "")} match the same path, and neither is more specific`,
    hint: `Both match ${method} /${overlaps[0]?.path.join("/")}. Give one of them more literal text.`,
    related: others.map(({ value, range }) => ({ range, message: quoted(value) })),
  });
}

function reportUnchecked({ name }: EndpointEntry, report: Report): void {
  report({
    code: "ambiguous-endpoints",
    range: name.range,
    message: "From here on there are too many partly literal segments that are alike to compare them",
    hint: "Make the segments that differ literal.",
  });
}
