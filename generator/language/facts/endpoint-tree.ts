/** Endpoints of one method in, a tree with one level a path segment out. */
import type { TemplateSegment } from "../../model/template.js";
import type { EndpointEntry } from "../document.js";
import { segmentShape, segmentsOf } from "./endpoint-shape.js";

export interface EndpointTree {
  /** The first endpoint that comes through here. */
  readonly first: EndpointEntry;
  /** The first endpoint that ends here. */
  endpoint?: EndpointEntry;
  readonly children: Map<string, Branch>;
}

export interface Branch {
  readonly segment: TemplateSegment;
  readonly kind: "literal" | "mixed" | "parameter";
  readonly tree: EndpointTree;
}

/** A tree a method. Endpoints whose names are wrong are left out. */
export function endpointTrees(endpoints: readonly EndpointEntry[]): ReadonlyMap<string, EndpointTree> {
  const trees = new Map<string, EndpointTree>();
  for (const endpoint of endpoints) {
    const segments = segmentsOf(endpoint);
    if (!segments) continue;
    let tree = trees.get(endpoint.method) ?? emptyTree(endpoint);
    trees.set(endpoint.method, tree);
    for (const segment of segments) tree = branchFor(segment, tree, endpoint).tree;
    tree.endpoint ??= endpoint;
  }
  return trees;
}

function branchFor(segment: TemplateSegment, { children }: EndpointTree, endpoint: EndpointEntry): Branch {
  const shape = segmentShape(segment);
  const found = children.get(shape);
  if (found) return found;
  const branch = { segment, kind: kindOf(segment), tree: emptyTree(endpoint) };
  children.set(shape, branch);
  return branch;
}

function kindOf(segment: TemplateSegment): Branch["kind"] {
  if (segment.every(({ kind }) => kind === "literal")) return "literal";
  return segment.length === 1 ? "parameter" : "mixed";
}

function emptyTree(first: EndpointEntry): EndpointTree {
  return { first, children: new Map() };
}
