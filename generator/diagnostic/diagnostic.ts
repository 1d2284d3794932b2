/** What is wrong with a spec, as data: a stable code, a text, and every place that has a part in it. */
import type { DiagnosticCode, Severity } from "./catalogue.js";

/** Offsets into the spec's text in UTF-16 code units; `end` is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Another place with a part in the problem, such as the first of two equal keys. */
export interface RelatedPlace {
  readonly range: Range;
  readonly message: string;
}

export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** What is wrong: one sentence without a full stop. */
  readonly message: string;
  /** What to write instead, where that is known: one sentence. */
  readonly hint?: string;
  readonly range: Range;
  readonly related: readonly RelatedPlace[];
}
