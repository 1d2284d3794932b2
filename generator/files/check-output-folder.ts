/** An output folder and what is to be written there in; a failure if that would reach where it must not, out. */
import { lstatSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, parse, relative, isAbsolute } from "node:path";
import { errorCode, diskFailure, Failure } from "./failure.js";
import type { SpecFile } from "./find-specs.js";

/** Refuses folders that nobody means, and a generated folder that would swallow hand-written specs. */
export function refuseUnlikelyOutput(out: string, specs: readonly SpecFile[]): void {
  if (out === parse(out).root || isInside(homedir(), out)) {
    throw new Failure(
      2,
      `${out} cannot be the output folder`,
      "Give --out a folder of its own, such as generated.",
    );
  }
  for (const spec of specs) {
    const folder = join(out, spec.name);
    if (!isInside(dirname(spec.file), folder)) continue;
    throw new Failure(
      2,
      `${spec.shown} would be generated into ${folder}, the folder that it stands in`,
      "Give --out another folder: people write specs, scopegen writes the output.",
    );
  }
}

/** Refuses to write or remove through symbolic links that lead out of the output folder. */
export function refuseLinksOutside(out: string, paths: readonly string[]): void {
  const places = new Set(paths.flatMap(withParents));
  for (const place of places) {
    const target = linkTarget(join(out, place));
    if (target === undefined || isInside(target, realpathSync(out))) continue;
    throw new Failure(
      74,
      `${join(out, place)} is a symbolic link that leads out of the output folder`,
      "Nothing was written. Replace the link with a folder or file, or give --out the folder that it leads to.",
    );
  }
}

/** `a/b/c` is `a`, `a/b`, `a/b/c`. */
function withParents(path: string): string[] {
  const parts = path.split("/");
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

function linkTarget(path: string): string | undefined {
  try {
    if (!lstatSync(path).isSymbolicLink()) return undefined;
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(errorCode(error) ?? "")) return undefined;
    throw diskFailure(`look at ${path}`, error);
  }
  try {
    return realpathSync(path);
  } catch {
    // A link to nowhere may come to lead anywhere.
    return "";
  }
}

/** The folder itself counts. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return path !== "" && !isAbsolute(way) && way.split(/[\\/]/)[0] !== "..";
}
