/** A YAML tree in, the node that each of its aliases stands for out. */
import { isAlias, isMap, isNode, isPair, isSeq, type Alias, type Node } from "yaml";
import { diagnose } from "../diagnostic/diagnose.js";
import type { Diagnostic } from "../diagnostic/diagnostic.js";
import { quoted } from "./wording.js";

export type AliasTargets = ReadonlyMap<Alias, Node>;

/**
 * An alias stands for the last node before it with its anchor. A node is no target within itself, so that nothing is
 * ever read in circles. `count` is the number of aliases in the text: without any there is nothing to walk through.
 */
export function aliasTargets(
  root: Node,
  count: number,
): { targets: AliasTargets; diagnostics: readonly Diagnostic[] } {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  const diagnostics: Diagnostic[] = [];

  const walk = (node: unknown): void => {
    if (isPair(node)) {
      walk(node.key);
      walk(node.value);
    } else if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target) targets.set(node, target);
      else diagnostics.push(noAnchor(node));
    } else if (isNode(node)) {
      if (isMap(node) || isSeq(node)) node.items.forEach(walk);
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    }
  };
  if (count > 0) walk(root);
  return { targets, diagnostics };
}

function noAnchor(alias: Alias): Diagnostic {
  const [start = 0, end = start] = alias.range ?? [];
  return diagnose({
    code: "yaml-syntax",
    range: { start, end },
    message: `There is no anchor ${quoted(`&${alias.source}`)} before this alias`,
    hint: "Put the value in quotes if it is meant to begin with an asterisk.",
  });
}
