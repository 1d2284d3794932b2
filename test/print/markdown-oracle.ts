/** Markdown in, what an independent parser of GitHub's dialect sees in it out. */
import type { Nodes, Root, TableCell } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

/** The syntax tree. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** All nodes of a kind, in the order of the text. */
export function nodesOf<Type extends Nodes["type"]>(
  node: Nodes,
  type: Type,
): Extract<Nodes, { type: Type }>[] {
  const below = "children" in node ? node.children.flatMap((child) => nodesOf(child, type)) : [];
  return node.type === type ? [node as Extract<Nodes, { type: Type }>, ...below] : below;
}

/** The text that a reader sees; tags show nothing. */
export function visibleText(node: Nodes): string {
  if (node.type === "break") return "\n";
  if (node.type === "html") return "";
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(visibleText).join("") : "";
}

/** The kinds of the nodes at and below this one, each once, sorted. */
export function kindsOf(node: Nodes): string[] {
  const below = "children" in node ? node.children.flatMap(kindsOf) : [];
  return [...new Set([node.type, ...below])].toSorted();
}

/** The rows of all tables: a list of cells for each, the titles included. */
export function tableRows(node: Nodes): TableCell[][] {
  return nodesOf(node, "tableRow").map((row) => row.children);
}
