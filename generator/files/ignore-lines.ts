/** A file of lines, such as .gitattributes, and lines that should be in it, in; those that are missing, or added, out. */
import { appendFileSync } from "node:fs";
import { diskFailure } from "./failure.js";
import { findFile } from "./found-file.js";
import { plainText } from "./text-hash.js";

/** The lines that the file, which need not exist, does not have. */
export function missingLines(path: string, lines: readonly string[]): string[] {
  const present = new Set(
    textAt(path)
      .split("\n")
      .map((line) => line.trim()),
  );
  return lines.filter((line) => !present.has(line));
}

/** Adds them at the end. */
export function appendLines(path: string, lines: readonly string[]): void {
  const text = textAt(path);
  try {
    appendFileSync(path, `${text === "" || text.endsWith("\n") ? "" : "\n"}${lines.join("\n")}\n`);
  } catch (error) {
    throw diskFailure(`write ${path}`, error);
  }
}

function textAt(path: string): string {
  const found = findFile(path);
  return found.kind === "file" ? plainText(found.bytes) : "";
}
