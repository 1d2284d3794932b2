/** A code, a place and a text in, a diagnostic with the severity that the catalogue gives it out. */
import { catalogue, type DiagnosticCode } from "./catalogue.js";
import type { Diagnostic, Range, RelatedPlace } from "./diagnostic.js";

/** What a diagnostic is made from: its severity follows from its code. */
export interface Problem {
  readonly code: DiagnosticCode;
  readonly range: Range;
  /** One sentence without a full stop. */
  readonly message: string;
  /** What to write instead: one sentence. */
  readonly hint?: string | undefined;
  readonly related?: readonly RelatedPlace[] | undefined;
}

/** Characters of a hint, which may show a text of the author's. */
const LONGEST_HINT = 2_000;

export function diagnose({ code, range, message, hint, related = [] }: Problem): Diagnostic {
  const { severity } = catalogue[code];
  if (hint === undefined) return { code, severity, message, range, related };
  const shown = hint.length > LONGEST_HINT ? `${hint.slice(0, LONGEST_HINT)}…` : hint;
  return { code, severity, message, hint: shown, range, related };
}
