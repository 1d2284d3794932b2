/** A folder and a name in; the nearest file or folder of that name, in the folder or one above it, out. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

export function findUpwards(folder: string, name: string): string | undefined {
  const candidate = join(folder, name);
  if (existsSync(candidate)) return candidate;
  const parent = dirname(folder);
  return parent === folder ? undefined : findUpwards(parent, name);
}
