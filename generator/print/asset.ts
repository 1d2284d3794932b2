/**
 * What comes with the generator in, the same as encoded text out: sources of ours, with no text of any spec in them. Only
 * the emitters that copy them may ask.
 */
import type { Code } from "./code.js";
import type { Html } from "./html.js";

/** A source of the helpers. */
export function codeAsset(text: string): Code {
  return text as Code;
}

/** The script or the style sheet of the explorer: the build has seen to it that they end no element. */
export function htmlAsset(text: string): Html {
  return text as Html;
}
