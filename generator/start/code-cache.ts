/**
 * What V8 compiled, kept from one run to the next: in `node_modules/.cache` beside the installed package, so that
 * only who may change the program may change its code. Whatever is wrong with it, a run only gets slower.
 */
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
import { checksum } from "../files/checksum.js";

/** Undefined where the package is no part of a node_modules and has none. */
export function codeFolder(packageFolder: string): string | undefined {
  const parents = [dirname(packageFolder), dirname(dirname(packageFolder))];
  const modules =
    parents.find((folder) => basename(folder) === "node_modules") ?? join(packageFolder, "node_modules");
  if (!existsSync(modules)) return undefined;
  return join(modules, ".cache", "scopegen", "code", `${process.version}-${process.arch}-${flags()}`);
}

/** V8 refuses code that was made under other flags, so each set of them has its own. To ask V8 takes its time. */
function flags(): string {
  if (process.execArgv.length === 0 && (process.env["NODE_OPTIONS"] ?? "") === "") return "plain";
  return process.getBuiltinModule("node:v8").cachedDataVersionTag().toString(16);
}

/** Undefined unless `build` wrote it and every byte is as it was: V8 itself would crash on damaged code. */
export function readCode(file: string, build: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const start = lengthOfHead(build);
    const code = bytes.subarray(start);
    return bytes.toString("latin1", 0, start) === head(code, build) ? code : undefined;
  } catch {
    return undefined;
  }
}

export function writeCode(file: string, build: string, code: Buffer): void {
  const temporary = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    // Never into what stands there, be it a link to elsewhere.
    writeFileSync(temporary, Buffer.concat([Buffer.from(head(code, build)), code]), { flag: "wx" });
    renameSync(temporary, file);
  } catch {
    removeIfPossible(temporary);
  }
}

function head(code: Buffer, build: string): string {
  return `${build} ${checksum(code)}`.padEnd(lengthOfHead(build));
}

/** V8 copies code that does not begin where a word does. */
function lengthOfHead(build: string): number {
  return Math.ceil((build.length + 1 + 16) / 8) * 8;
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
