/** Files in; what runs that were cut short have left beside them taken away, and whether all of it is gone, out. */
import { readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { attempt } from "./attempt.js";
import { isAbandoned, isTemporaryOf } from "./temporary-name.js";

/** The files of others are never taken away, nor is what a running process is at work with. */
export function removeAbandoned(files: readonly string[]): boolean {
  return files.every((file) => {
    const folder = dirname(file);
    return attempt(() => {
      for (const name of readdirSync(folder)) {
        if (isTemporaryOf(name, file) && isAbandoned(join(folder, name))) {
          rmSync(join(folder, name), { force: true });
        }
      }
    });
  });
}
