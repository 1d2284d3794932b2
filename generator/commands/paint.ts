/** An output in; functions that colour text for it, or leave it alone where colour is not wanted, out. */
import type { Io, Output } from "./io.js";

export type Style = "red" | "green" | "yellow" | "bold" | "dim";
export type Paint = (style: Style, text: string) => string;

const codes: Readonly<Record<Style, number>> = { red: 31, green: 32, yellow: 33, bold: 1, dim: 2 };

export function painter(output: Output, env: Io["env"]): Paint {
  if (!showsColor(output, env)) return (_, text) => text;
  return (style, text) => `\u001B[${codes[style]}m${text}\u001B[0m`;
}

/** Colour is for terminals, and NO_COLOR (no-color.org) turns it off. */
export function showsColor(output: Output, env: Io["env"]): boolean {
  return output.isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb";
}
