/** An alternative that never decides, since whoever meets it meets another one too. */
import type { AlternativeEntry } from "../document.js";
import { endpointsOf } from "../facts/endpoints.js";
import { implicationsOf, reachable, type Implications } from "../facts/implications.js";
import type { Report, Rule, Silencing } from "./rule.js";

/** Scopes and alternatives looked at: far beyond any real table, after which a warning may well be missing. */
const STEPS = 5_000_000;

export const unreachableAlternative: Rule = (document, report) => {
  let implications: Implications | undefined;
  const budget = { steps: STEPS };
  /** What many endpoints require is looked at once. */
  const clean = new Set<string>();
  for (const endpoint of endpointsOf(document)) {
    if (endpoint.requires?.kind !== "scopes" || endpoint.requires.alternatives.length < 2) continue;
    const { alternatives } = endpoint.requires;
    const key = JSON.stringify(alternatives.map(({ scopes }) => scopes.map(({ value }) => value)));
    if (clean.has(key)) continue;
    implications ??= implicationsOf(document);
    const found = unreachable(alternatives, implications, budget);
    if (found.length === 0) clean.add(key);
    for (const { entry, other } of found) warn(entry, other, endpoint, report);
  }
};

interface Unreachable {
  readonly entry: AlternativeEntry;
  /** What whoever meets it meets too. */
  readonly other: Alternative;
}

interface Alternative {
  readonly entry: AlternativeEntry;
  readonly position: number;
  readonly needed: ReadonlySet<string>;
}

function unreachable(
  entries: readonly AlternativeEntry[],
  implications: Implications,
  budget: { steps: number },
): Unreachable[] {
  const alternatives = distinct(entries);
  const byRarest = groupByRarest(alternatives);
  return alternatives.flatMap((alternative) => {
    if (budget.steps < 0) return [];
    const granted = reachable(alternative.needed, implications);
    const met = [...granted].flatMap((name) => byRarest.get(name) ?? []);
    budget.steps -= granted.size + met.length;
    const other = met.find((each) => makesUnreachable(each, alternative, granted, implications));
    return other ? [{ entry: alternative.entry, other }] : [];
  });
}

function warn(
  entry: AlternativeEntry,
  { needed, entry: { range } }: Alternative,
  owner: Silencing,
  report: Report,
): void {
  report(
    {
      code: "unreachable-alternative",
      range: entry.range,
      message: "Whoever meets this alternative meets another one too",
      hint: `Remove it: ${[...needed].join(", ")} is enough.`,
      related: [{ range, message: "The other alternative" }],
    },
    owner,
  );
}

/** Each under the one of its scopes that the fewest others need, so that few are ever compared. */
function groupByRarest(alternatives: readonly Alternative[]): Map<string, Alternative[]> {
  const counts = new Map<string, number>();
  for (const name of alternatives.flatMap(({ needed }) => [...needed]))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  const groups = new Map<string, Alternative[]>();
  for (const alternative of alternatives) {
    const [first = "", ...rest] = alternative.needed;
    const rarest = rest.reduce(
      (best, name) => ((counts.get(name) ?? 0) < (counts.get(best) ?? 0) ? name : best),
      first,
    );
    const group = groups.get(rarest);
    if (group) group.push(alternative);
    else groups.set(rarest, [alternative]);
  }
  return groups;
}

/** A scope that stands twice is another rule's business. */
function distinct(entries: readonly AlternativeEntry[]): Alternative[] {
  const singles = new Set<string>();
  return entries
    .map((entry, position) => ({ entry, position, needed: new Set(entry.scopes.map(({ value }) => value)) }))
    .filter(({ needed }) => {
      const [only = ""] = needed;
      if (needed.size !== 1) return needed.size > 0;
      return singles.has(only) ? false : singles.add(only);
    });
}

/** Of two that come to the same the later one is unreachable. */
function makesUnreachable(
  other: Alternative,
  alternative: Alternative,
  granted: ReadonlySet<string>,
  implications: Implications,
): boolean {
  if (other === alternative || ![...other.needed].every((name) => granted.has(name))) return false;
  const back = reachable(other.needed, implications);
  const same = [...alternative.needed].every((name) => back.has(name));
  return !same || other.position < alternative.position;
}
