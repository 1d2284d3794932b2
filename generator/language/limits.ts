/** What the generator reads at most: far beyond any scope table, but little enough to stay quick and alive. */
import { diagnose } from "../diagnostic/diagnose.js";
import type { Diagnostic } from "../diagnostic/diagnostic.js";

/** Bytes of a file, or characters of a text. */
const SIZE = 32 * 1024 * 1024;
/** The tokens that a YAML reader cuts the text into; a row of a scope table has about ten. */
export const TOKENS = 4_000_000;
/** Mappings and lists within each other; the format has seven. */
export const DEPTH = 64;
/** Aliases (`*name`) in one file. */
export const ALIASES = 10_000;
/** Nodes read again because aliases repeat them. */
export const REPEATED_NODES = 100_000;

/** Undefined when `size` is fine. */
export function sizeProblem(size: number): Diagnostic | undefined {
  if (size <= SIZE) return undefined;
  return diagnose({
    code: "too-large",
    range: { start: 0, end: 0 },
    message: `The file has ${size} bytes, more than the ${SIZE} that are read`,
    hint: "Split the table into several specs.",
  });
}
