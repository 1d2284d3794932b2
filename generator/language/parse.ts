/** The text of a spec in, the document that could be read and every mistake of its YAML and shape out. */
import type { Diagnostic } from "../diagnostic/diagnostic.js";
import { buildDocument } from "./build-document.js";
import type { SpecDocument } from "./document.js";
import { readContext } from "./read-context.js";
import { readSpec } from "./read-spec.js";
import { readYaml } from "./read-yaml.js";
import { tableSizeProblem } from "./table-size.js";

export interface Parsed {
  readonly document: SpecDocument;
  readonly diagnostics: readonly Diagnostic[];
  /** How many YAML tokens the text has at most. */
  readonly tokens: number;
  /** Whether aliases let a part of the text mean what stands in another. */
  readonly hasAliases: boolean;
}

const EMPTY = buildDocument(undefined, false);

export function parse(text: string): Parsed {
  const tree = readYaml(text);
  const about = { tokens: tree.tokens, hasAliases: tree.hasAliases };
  if (!tree.root) return { document: EMPTY, diagnostics: tree.diagnostics, ...about };
  const context = readContext(tree);
  const spec = readSpec(tree.root, context);
  const document = context.exhausted() ? EMPTY : buildDocument(spec, !context.incomplete());
  const diagnostics = [...tree.diagnostics, ...context.diagnostics];
  const tooLarge = tableSizeProblem(document);
  return tooLarge
    ? { document: EMPTY, diagnostics: [...diagnostics, tooLarge], ...about }
    : { document, diagnostics, ...about };
}
