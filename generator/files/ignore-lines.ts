/** A file of lines, such as .gitattributes, and lines that should be in it, in; those that are missing, or added, out. */
import { accessSync, appendFileSync, constants } from "node:fs";
import { diskFailure, Failure } from "./failure.js";
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

/** A failure unless lines can be added to the file or it is not there yet. */
export function refuseUnwritable(path: string, shown: string): void {
  const doing = `write ${shown}`;
  const { kind } = findFile(path);
  if (kind === "other") throw new Failure(74, `cannot ${doing}: it is a folder`);
  try {
    if (kind === "file") accessSync(path, constants.W_OK);
  } catch (error) {
    throw diskFailure(doing, error);
  }
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
