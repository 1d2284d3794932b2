/**
 * What V8 compiled, kept from one run to the next: in `node_modules/.cache` beside the installed package, so that
 * only who may change the program may change its code. Whatever is wrong with it, a run only gets slower.
 */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { cachedDataVersionTag } from "node:v8";

/** Undefined where the package is no part of a node_modules and has none. */
export function codeFolder(packageFolder: string): string | undefined {
  const parents = [dirname(packageFolder), dirname(dirname(packageFolder))];
  const modules =
    parents.find((folder) => basename(folder) === "node_modules") ?? join(packageFolder, "node_modules");
  if (!existsSync(modules)) return undefined;
  // The tag stands for V8's version and flags; code made under others would be refused.
  const engine = `${process.version}-${process.arch}-${cachedDataVersionTag().toString(16)}`;
  return join(modules, ".cache", "scopegen", "code", engine);
}

/** Undefined unless `build` wrote it and every byte is as it was: V8 itself would crash on damaged code. */
export function readCode(file: string, build: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const code = bytes.subarray(digestLength);
    return digest(code, build).equals(bytes.subarray(0, digestLength)) ? code : undefined;
  } catch {
    return undefined;
  }
}

export function writeCode(file: string, build: string, code: Buffer): void {
  const temporary = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    // Never into what stands there, be it a link to elsewhere.
    writeFileSync(temporary, Buffer.concat([digest(code, build), code]), { flag: "wx" });
    renameSync(temporary, file);
  } catch {
    removeIfPossible(temporary);
  }
}

/** What runs that were killed while they wrote have left in the folder. */
export function removeLeftOvers(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const [, pid] = /\.js\.([1-9]\d*)$/.exec(name) ?? [];
      if (pid !== undefined && isLeft(join(folder, name), Number(pid))) removeIfPossible(join(folder, name));
    }
  } catch {
    return;
  }
}

/** Writing takes no minute, so an older file is left over also where another process has the number by now. */
function isLeft(file: string, pid: number): boolean {
  return Date.now() - statSync(file).mtimeMs > 60_000 || !isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code !== "ESRCH";
  }
}

function removeIfPossible(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    return;
  }
}

const digestLength = 32;

function digest(code: Buffer, build: string): Buffer {
  return createHash("sha256").update(build).update(code).digest();
}
