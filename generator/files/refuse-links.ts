/** Paths in an output folder in; a failure if one of them leads out of it through a symbolic link, out. */
import { lstatSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { diskFailure, errorCode, Failure, unchanged } from "./failure.js";
import { isInside } from "./is-inside.js";

/** The output folder itself may be a link. */
export function refuseLinksOutside(out: string, paths: readonly string[]): void {
  const places = new Set(paths.flatMap(withParents));
  for (const place of places) {
    const target = linkTarget(join(out, place));
    if (target === undefined || isInside(target, realpathSync(out))) continue;
    throw new Failure(
      74,
      `${join(out, place)} is a symbolic link that leads out of the output folder`,
      `${unchanged} Replace the link with a folder or file, or give --out the folder that it leads to.`,
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
