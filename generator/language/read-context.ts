/** What is the same for every node of one run: where aliases lead, what to skip, and the mistakes found so far. */
import { isAlias, isScalar, type Node } from "yaml";
import { diagnose, type Problem } from "../diagnostic/diagnose.js";
import type { Diagnostic, Range } from "../diagnostic/diagnostic.js";
import { REPEATED_NODES } from "./limits.js";
import { rangeSet } from "./range-set.js";
import type { YamlTree } from "./read-yaml.js";

export interface ReadContext {
  readonly diagnostics: Diagnostic[];
  report(problem: Problem): void;
  /** The node itself, or what an alias stands for; undefined for an alias that leads nowhere or too far. */
  resolve(node: Node): Node | undefined;
  /** Runs `read` on what an alias stands for, counting the nodes that it visits. */
  repeat<Result>(alias: Node, read: () => Result): Result;
  isDamaged(node: Node): boolean;
  /** To be said when a value is left out of the document. */
  leaveOut(): undefined;
  /** Whether anything was left out. */
  incomplete(): boolean;
  /** Whether aliases repeat more than is read. */
  exhausted(): boolean;
}

export function readContext({ targets, damaged }: YamlTree): ReadContext {
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  const damage = rangeSet(damaged);
  let leftOut = !damage.empty;
  /** The outermost alias that is being read. */
  let within: Node | undefined;
  let repeated = 0;

  const context: ReadContext = {
    diagnostics,
    report(problem) {
      // What an alias repeats is wrong once, in the place where it is written.
      const identity = `${problem.code} ${problem.range.start} ${problem.range.end} ${problem.message}`;
      if (seen.has(identity)) return;
      seen.add(identity);
      diagnostics.push(diagnose(problem));
    },
    resolve(node) {
      if (within && ++repeated === REPEATED_NODES) context.report(tooManyRepeated(rangeOf(within)));
      if (context.exhausted()) return undefined;
      if (!isAlias(node)) return node;
      return targets.get(node) ?? context.leaveOut();
    },
    repeat(alias, read) {
      const outer = within;
      within ??= alias;
      const result = read();
      within = outer;
      return result;
    },
    exhausted: () => repeated >= REPEATED_NODES,
    isDamaged: (node) => damage.touches(rangeOf(node)),
    leaveOut() {
      leftOut = true;
      return undefined;
    },
    incomplete: () => leftOut,
  };
  return context;
}

/** Where a node is written: an alias where it stands, not where it leads. */
export function rangeOf(node: Node): Range {
  const [start = 0, end = start] = node.range ?? [];
  return { start, end };
}

/** Whether nothing at all is written: `key:` without a value. */
export function isMissing(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === "" && node.type === "PLAIN");
}

function tooManyRepeated(range: Range): Problem {
  return {
    code: "too-many-aliases",
    range,
    message: `Aliases repeat more than ${REPEATED_NODES} nodes`,
    hint: "Write the values out, or use `defaults`.",
  };
}
