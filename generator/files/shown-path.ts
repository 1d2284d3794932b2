/** An absolute path in; the path as messages show it, relative to a folder and with `/`, out. */
import { relative, sep } from "node:path";

export function shownPath(path: string, from: string): string {
  return withSlashes(relative(from, path)) || ".";
}

/** The same path with `/` whatever the system. */
export function withSlashes(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}
