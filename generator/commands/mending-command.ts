/** What the user asked for in; the one command that brings the output up to date out. */
import { dirname } from "node:path";
import { flagDefinitions } from "./flags.js";
import type { Flags, Invocation } from "./invocation.js";
import type { Settings } from "./settings.js";

/** The project's own script where it does the same, for it may do more than scopegen; else the same flags again. */
export function mendingCommand({ flags }: Invocation, { cwd, package: nearest }: Settings): string {
  const written = writtenFlags(flags, ["spec", "out", "inject", "importExtension", "cwd"]);
  const inPackage = nearest && dirname(nearest.file) === cwd && !flags.cwd;
  // In this repository itself npx would not find it.
  if (inPackage && nearest.name === "scopegen") {
    return ["npm run generate", ...(written.length === 0 ? [] : ["--", ...written])].join(" ");
  }
  const command = ["scopegen generate", ...written].join(" ");
  return inPackage && runs(nearest.scripts["generate"], command) ? "npm run generate" : `npx ${command}`;
}

/** Whether a script runs the command with these flags and no others, be it among other commands. */
function runs(script: unknown, command: string): boolean {
  if (typeof script !== "string") return false;
  return script.split(/&&|[;|&]/).some((part) => part.trim().replace(/^npx /, "") === command);
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
