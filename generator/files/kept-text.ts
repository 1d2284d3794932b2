/** A text that a later run needs in, kept in node_modules/.cache; the same out, or nothing if it was not kept or not whole. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { checksum } from "./checksum.js";
import { findUpwards } from "./find-upwards.js";
import { removeAbandoned } from "./remove-abandoned.js";
import { temporaryPath } from "./temporary-name.js";

/** Where the record of such a run is kept: one for each combination of folders. Undefined without node_modules. */
export function recordPath(cwd: string, run: readonly string[]): string | undefined {
  const modules = findUpwards(cwd, "node_modules");
  if (!modules) return undefined;
  return join(modules, ".cache", "scopegen", `${checksum(Buffer.from(JSON.stringify(run)))}.json`);
}

/** Throws where it cannot be kept. */
export function keepText(
  path: string,
  { owner, text }: { readonly owner: string; readonly text: string },
): void {
  mkdirSync(dirname(path), { recursive: true });
  removeAbandoned([path]);
  const temporary = temporaryPath(path);
  const bytes = Buffer.from(text);
  try {
    writeFileSync(temporary, Buffer.concat([Buffer.from(firstLine(owner, bytes)), bytes]), { flag: "wx" });
    renameSync(temporary, path);
  } catch {
    rmSync(temporary, { force: true });
  }
}

/** Undefined unless the same owner kept it and every byte is as it was. */
export function keptText(path: string, owner: string): string | undefined {
  const found = bytesOf(path);
  if (!found) return undefined;
  const start = found.indexOf(0x0a) + 1;
  const bytes = found.subarray(start);
  if (found.toString("latin1", 0, start) !== firstLine(owner, bytes)) return undefined;
  return bytes.toString("utf8");
}

function firstLine(owner: string, bytes: Uint8Array): string {
  return `${owner} ${checksum(bytes)}\n`;
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
