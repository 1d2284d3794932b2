/** A file as an emitter returns it and as it is written. */
import type { Code } from "../print/code.js";
import type { Html } from "../print/html.js";
import type { Json } from "../print/json.js";
import type { Markdown } from "../print/markdown.js";
import type { PlainText } from "../print/plain-text.js";

/** What encoders make: text of a spec is nowhere in it but as what it is. */
export type EncodedText = Code | Html | Json | Markdown | PlainText;

export interface GeneratedFile {
  /** Relative to the folder of the spec, with `/`: `docs/endpoints.md`. */
  readonly path: string;
  /** LF line ends, one at the end. */
  readonly text: EncodedText;
}
