/** The absolute path of a spec in; its path in generated headers, the same on every machine, out. */
import { basename, dirname, relative } from "node:path";
import { findUpwards } from "./find-upwards.js";
import { withSlashes } from "./shown-path.js";

/** Relative to the nearest package.json; the file name alone where there is none. */
export function specHeaderPath(file: string): string {
  const nearest = findUpwards(dirname(file), "package.json");
  return nearest ? withSlashes(relative(dirname(nearest), file)) : basename(file);
}
