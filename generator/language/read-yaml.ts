/** The text of a spec in, the root of its YAML tree out: bounded, failsafe, and with whatever is wrong located. */
import { Composer, isMap, isScalar, type CST, type Document, type Node, type ParsedNode } from "yaml";
import { diagnose } from "../diagnostic/diagnose.js";
import type { Diagnostic, Range } from "../diagnostic/diagnostic.js";
import { aliasTargets, type AliasTargets } from "./alias-targets.js";
import { sizeProblem } from "./limits.js";
import { scanTokens } from "./scan-tokens.js";
import { trimRanges } from "./trim-ranges.js";
import { explainSyntax } from "./yaml-syntax.js";

export interface YamlTree {
  /** Undefined when nothing can be concluded from the tree. */
  readonly root: Node | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Where the tree is not what the author wrote; those places are reported already. */
  readonly damaged: readonly Range[];
  readonly targets: AliasTargets;
  /** As many YAML tokens as there are in the text. */
  readonly tokens: number;
  readonly hasAliases: boolean;
}

/** Every scalar stays the text that was written; keys may repeat, which the caller checks in linear time. */
const OPTIONS = {
  schema: "failsafe",
  stringKeys: true,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: "silent",
  version: "1.2",
} as const;

export function readYaml(text: string): YamlTree {
  const tooLarge = sizeProblem(text.length);
  if (tooLarge) return unreadable([tooLarge]);
  const scan = scanTokens(text);
  if (scan.tokens === undefined) return unreadable(scan.diagnostics);

  const [document, second] = compose(scan.tokens, text.length);
  const root: ParsedNode | null | undefined = document?.contents;
  const problems = [...scan.diagnostics];
  if (second) problems.push(severalDocuments(second.range[0], text));
  const errors = document?.errors ?? [];
  const empty = !root || (isScalar(root) && root.value === "" && root.range[0] === root.range[1]);
  if (empty && errors.length === 0 && problems.length === 0) return unreadable([emptySpec(text)]);

  if (isForeign(root, text, errors.length > 0)) return unreadable([notASpec(text)]);
  const conflict = errors.length > 0 ? mergeConflict(text) : undefined;
  if (conflict) return unreadable([conflict]);
  const syntax = explainSyntax(errors, text, scan.openQuotes);
  for (const problem of syntax.diagnostics) problems.push(problem);
  if (syntax.fatal || !root) return unreadable(problems);
  trimRanges(root, text);
  const aliases = aliasTargets(root, scan.aliases);
  return {
    root,
    diagnostics: [...problems, ...aliases.diagnostics],
    damaged: syntax.damaged,
    targets: aliases.targets,
    tokens: scan.count,
    hasAliases: scan.aliases > 0,
  };
}

/** Without stack traces in the reader's errors: there may be a million of them, and nobody sees one. */
function compose(tokens: readonly CST.Token[], length: number): Document.Parsed[] {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    // The documents behind the second are not even looked at.
    const [first, second] = new Composer(OPTIONS).compose(tokens, true, length);
    return [first, second].filter((document) => document !== undefined);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function unreadable(diagnostics: readonly Diagnostic[]): YamlTree {
  return { root: undefined, diagnostics, damaged: [], targets: new Map(), tokens: 0, hasAliases: false };
}

/** A spec is a mapping; broken YAML that nowhere mentions the first keys of one is not an attempt at a spec. */
function isForeign(root: Node | null | undefined, text: string, broken: boolean): boolean {
  if (broken) return !/^[ \t{]{0,99}["']?(?:scopegen|scopes)\b/mu.test(text);
  return !isMap(root);
}

function notASpec(text: string): Diagnostic {
  const start = text.length - text.trimStart().length;
  const lineEnd = text.slice(start).search(/[\r\n]/);
  return diagnose({
    code: "not-a-spec",
    range: { start, end: lineEnd === -1 ? text.length : start + lineEnd },
    message: text[start] === "<" ? "This is HTML or XML, no spec" : "This is no spec",
    hint: STARTER,
  });
}

/** What every spec begins with. */
export const STARTER = "A spec is YAML with the keys scopegen: 1, title: and scopes: at its left edge.";

function emptySpec(text: string): Diagnostic {
  return diagnose({
    code: "empty-spec",
    range: { start: text.length, end: text.length },
    message: "The file is empty",
    hint: STARTER,
  });
}

/** What a version control system leaves of two versions of the same lines. */
function mergeConflict(text: string): Diagnostic | undefined {
  const marker = /^<{7}(?: .*)?$/mu.exec(text);
  if (!marker || !/^>{7}(?: .*)?$/mu.test(text)) return undefined;
  return diagnose({
    code: "yaml-syntax",
    range: { start: marker.index, end: marker.index + marker[0].trimEnd().length },
    message: "A merge conflict begins here",
    hint: "Keep one of the two versions, and remove the lines of <<<<<<<, ======= and >>>>>>>.",
  });
}

function severalDocuments(offset: number, text: string): Diagnostic {
  const start = Math.max(0, text.slice(0, offset + 3).lastIndexOf("---"));
  return diagnose({
    code: "unsupported-yaml",
    range: { start, end: start + 3 },
    message: "A second YAML document begins here",
    hint: "Write one spec a file, and leave --- out.",
  });
}
