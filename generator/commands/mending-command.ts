/** What the user asked for in; the one command that brings the output up to date out. */
import { flagDefinitions } from "./flags.js";
import type { Flags, Invocation } from "./invocation.js";
import type { Settings } from "./settings.js";

/** The project's own script where it has one, for it may do more than scopegen; else the same flags again. */
export function mendingCommand({ flags }: Invocation, settings: Settings): string {
  const script = settings.package?.scripts["generate"];
  const ours = settings.package?.name === "scopegen";
  if (!flags.cwd && typeof script === "string" && (ours || /\bscopegen\b/.test(script))) {
    return "npm run generate";
  }
  return ["npx scopegen generate", ...writtenFlags(flags, ["spec", "out", "importExtension", "cwd"])].join(
    " ",
  );
}

/** Some flags as they were given: `--spec api.yaml --out src/api`. */
export function writtenFlags(flags: Flags, keys: readonly (keyof Flags)[]): string[] {
  return flagDefinitions
    .filter(({ key }) => keys.includes(key))
    .flatMap(({ key, name }) => [flags[key] ?? []].flat().flatMap((value) => [name, quoted(String(value))]));
}

function quoted(word: string): string {
  return /^[\w./:@=+-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
