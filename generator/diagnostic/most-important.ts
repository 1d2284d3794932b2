/** Diagnostics in, the most important ones out: errors before warnings, in the order of the file. */
import type { Diagnostic } from "./diagnostic.js";

export function mostImportant(diagnostics: readonly Diagnostic[], most: number): readonly Diagnostic[] {
  if (diagnostics.length <= most) return diagnostics;
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const warnings = diagnostics.filter(({ severity }) => severity === "warning");
  const chosen = new Set([...errors, ...warnings].slice(0, most));
  return diagnostics.filter((diagnostic) => chosen.has(diagnostic));
}
