/** Two absolute paths in; whether the first stands in the folder that is the second, or is it, out. */
import { isAbsolute, relative } from "node:path";

export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return path !== "" && !isAbsolute(way) && way.split(/[\\/]/)[0] !== "..";
}
