/** A project in; the lines and npm scripts that it lacks for living well with generated files, out. */
import { join } from "node:path";
import { appendLines, missingLines, refuseUnwritable } from "../files/ignore-lines.js";
import { shownPath } from "../files/shown-path.js";
import type { Flags } from "./invocation.js";
import { writtenFlags } from "./mending-command.js";
import type { Settings } from "./settings.js";

export interface Proposals {
  /** By file. */
  readonly lines: Readonly<Record<string, readonly string[]>>;
  readonly scripts: Readonly<Record<string, string>>;
}

export function proposalsFor(settings: Settings, flags: Flags): Proposals {
  const out = shownPath(settings.out, settings.cwd);
  // Patterns speak of what is below their file only, and none of it alone is ours where that is the output folder.
  const wanted =
    out === "." || out.startsWith("..")
      ? {}
      : { ".gitattributes": [`${attributePattern(out)} linguist-generated`], ".prettierignore": [`${out}/`] };
  const lines = Object.entries(wanted).map(
    ([file, all]) => [file, missingLines(join(settings.cwd, file), all)] as const,
  );
  return { lines: Object.fromEntries(lines), scripts: missingScripts(settings, flags) };
}

/** Before anything is written, so that all of it is or nothing. */
export function refuseUnwritableLines(settings: Settings, { lines }: Proposals): void {
  for (const [file, missing] of Object.entries(lines)) {
    if (missing.length > 0) refuseUnwritable(join(settings.cwd, file), file);
  }
}

export function addLines(settings: Settings, { lines }: Proposals): void {
  for (const [file, missing] of Object.entries(lines)) {
    if (missing.length > 0) appendLines(join(settings.cwd, file), missing);
  }
}

/** A space ends a pattern of .gitattributes, unless it stands in quotes. */
function attributePattern(folder: string): string {
  const pattern = `${folder}/**`;
  return /\s/.test(pattern) ? JSON.stringify(pattern) : pattern;
}

function missingScripts(settings: Settings, flags: Flags): Record<string, string> {
  const { package: nearest } = settings;
  if (!nearest) return {};
  const names = ["generate", "check", "watch"].filter((name) => !Object.hasOwn(nearest.scripts, name));
  return Object.fromEntries(
    names.map((name) => [name, ["scopegen", name, ...writtenFlags(flags, ["spec", "out"])].join(" ")]),
  );
}
