/** What the generator reads at most: far beyond any scope table, but little enough to stay quick and alive. */
import { diagnose, type Problem } from "../diagnostic/diagnose.js";
import type { Diagnostic, Range } from "../diagnostic/diagnostic.js";

/** Bytes of a file, or characters of a text. */
const SIZE = 32 * 1024 * 1024;
/** The tokens that a YAML reader cuts the text into; a row of a scope table has about ten. */
export const TOKENS = 2_500_000;
/** Mappings and lists within each other; the format has seven. */
export const DEPTH = 64;
/** Aliases (`*name`) in one file. */
export const ALIASES = 10_000;
/** Nodes read again because aliases repeat them. */
export const REPEATED_NODES = 100_000;

/** Characters of a key; where YAML itself sets a limit, it is this one. */
export const KEY_LENGTH = 1_024;
/** Characters of any other text. */
export const TEXT_LENGTH = 100_000;
/** Endpoints of one table. */
export const ENDPOINTS = 50_000;
/** Scopes of one table. */
export const SCOPES = 10_000;
/** Pairs of scopes of which one implies the other, directly or through others. */
export const IMPLIED = 100_000;

/** Undefined when `size` is fine. */
export function sizeProblem(
  size: number,
  hint = "Split the table into several specs.",
): Diagnostic | undefined {
  if (size <= SIZE) return undefined;
  return diagnose({
    code: "too-large",
    range: { start: 0, end: 0 },
    message: `The file has more than the ${SIZE} bytes that are read`,
    hint,
  });
}

/** Undefined when `text` is fine. `what` is how messages call it. */
export function lengthProblem(
  what: string,
  { value, range }: { readonly value: string; readonly range: Range },
  most: number,
): Problem | undefined {
  if (value.length <= most) return undefined;
  return {
    code: "too-long",
    range,
    message: `${what} has ${value.length} characters, more than the ${most} that are read`,
    hint: "Shorten it.",
  };
}
