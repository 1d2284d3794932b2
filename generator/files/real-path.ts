/** An absolute path in, the same with symbolic links followed out; what it leads to need not be there yet. */
import { realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";

export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}
