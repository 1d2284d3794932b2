/** A tree of endpoints in, the pairs out that match the same path with neither more specific at the first difference. */
import type { TemplateSegment } from "../../model/template.js";
import type { EndpointEntry } from "../document.js";
import { alikeSegments } from "./alike-segments.js";
import { commonSegment } from "./common-segment.js";
import type { Branch, EndpointTree } from "./endpoint-tree.js";

/** Comparisons that may still be made, so that no table takes for ever. */
export interface Budget {
  steps: number;
  /** An endpoint that there was no step left for. */
  unchecked?: EndpointEntry;
}

export interface Overlap {
  readonly earlier: EndpointEntry;
  readonly later: EndpointEntry;
  /** The segments of a path that both match. */
  readonly path: readonly string[];
}

/**
 * Below each place in the tree, the pairs of endpoints that nothing tells apart: literals come before partly literal
 * segments and those before parameters, and of partly literal ones the one with more literal text, so that only partly
 * literal siblings with as much literal text can leave it open.
 */
export function* ambiguities(
  tree: EndpointTree,
  before: readonly string[],
  budget: Budget,
): Generator<Overlap> {
  const branches = [...tree.children.values()];
  const mixed = branches.filter(({ kind }) => kind === "mixed");
  for (const alike of mixed.length > 1 ? groupBySpecificity(mixed) : []) {
    for (const [one, other] of alikeSegments(alike)) {
      if (isSpent(budget, one.tree)) return;
      const path = [...before, commonSegment(one.segment, other.segment) ?? "x"];
      yield* overlaps(one.tree, other.tree, path, budget);
    }
  }
  for (const { segment, tree: below } of branches)
    yield* ambiguities(below, [...before, example(segment)], budget);
}

function groupBySpecificity(branches: readonly Branch[]): Branch[][] {
  const groups = new Map<number, Branch[]>();
  for (const branch of branches) {
    const size = literalLength(branch.segment);
    const group = groups.get(size);
    if (group) group.push(branch);
    else groups.set(size, [branch]);
  }
  return [...groups.values()];
}

function literalLength(segment: TemplateSegment): number {
  return segment.reduce((sum, part) => sum + (part.kind === "literal" ? part.text.length : 0), 0);
}

/** The endpoints of two trees that have a path in common. */
function* overlaps(
  one: EndpointTree,
  other: EndpointTree,
  path: readonly string[],
  budget: Budget,
): Generator<Overlap> {
  if (isSpent(budget, one)) return;
  if (one.endpoint && other.endpoint) yield inOrder(one.endpoint, other.endpoint, path);
  for (const [shape, branch] of one.children) {
    for (const partner of partners(shape, branch, other)) {
      const segment = commonSegment(branch.segment, partner.segment);
      if (segment !== undefined) yield* overlaps(branch.tree, partner.tree, [...path, segment], budget);
    }
  }
}

/** Of many literals only the same one can match too. */
function partners(shape: string, branch: Branch, { children }: EndpointTree): Branch[] {
  if (branch.kind !== "literal") return [...children.values()];
  const same = children.get(shape);
  const open = [...children.values()].filter(({ kind }) => kind !== "literal");
  return same ? [same, ...open] : open;
}

function inOrder(one: EndpointEntry, other: EndpointEntry, path: readonly string[]): Overlap {
  return one.name.range.start <= other.name.range.start
    ? { earlier: one, later: other, path }
    : { earlier: other, later: one, path };
}

function isSpent(budget: Budget, tree: EndpointTree): boolean {
  if (budget.steps-- > 0) return false;
  budget.unchecked ??= tree.first;
  return true;
}

function example(segment: TemplateSegment): string {
  return segment.map((part) => (part.kind === "literal" ? part.text : "x")).join("");
}
