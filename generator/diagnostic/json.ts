/** Diagnostics in, the same as plain data with lines and columns out. */
import type { DiagnosticCode, Severity } from "./catalogue.js";
import type { Diagnostic, Range } from "./diagnostic.js";
import { lineIndex, type LineIndex, type Position } from "./line-index.js";
import type { DiagnosedText } from "./render.js";

export interface JsonPlace {
  readonly path: string;
  /** Counted from 1; a column is one UTF-16 code unit. */
  readonly start: Position;
  /** The first position after it. */
  readonly end: Position;
}

export interface JsonDiagnostic extends JsonPlace {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  readonly related: readonly (JsonPlace & { readonly message: string })[];
}

/** One object a diagnostic, in the same order. */
export function diagnosticsToJson(
  diagnostics: readonly Diagnostic[],
  { path, text }: DiagnosedText,
): JsonDiagnostic[] {
  const lines = lineIndex(text);
  return diagnostics.map(({ code, severity, message, hint, range, related }) => ({
    code,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...jsonPlace(path, range, lines),
    related: related.map((other) => ({ message: other.message, ...jsonPlace(path, other.range, lines) })),
  }));
}

function jsonPlace(path: string, range: Range, lines: LineIndex): JsonPlace {
  return { path, start: lines.position(range.start), end: lines.position(range.end) };
}
