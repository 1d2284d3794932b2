/** A value in, JSON out, in which texts are escaped as in string literals of TypeScript, so that nothing in them hides. */
import { escapeHidden } from "./hidden-characters.js";

declare const encoded: unique symbol;

export type Json = string & { readonly [encoded]: true };

/** With two spaces a level and a line end at the end. */
export function json(value: unknown): Json {
  const lines = JSON.stringify(value, null, 2).split("\n");
  return `${lines.map((line) => escapeHidden(line)).join("\n")}\n` as Json;
}
