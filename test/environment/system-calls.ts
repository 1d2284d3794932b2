/** A command in; every system call with which it and its threads touched files, the network or processes, out. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Run } from "../commands/project.js";
import { plainEnvironment, run } from "./installed-program.js";

export interface SystemCall {
  readonly name: string;
  /** Absolute paths: those that it names and those of the open files that it is given. */
  readonly paths: readonly string[];
  /** As the tracer prints it. */
  readonly line: string;
}

export interface TracedRun extends Run {
  readonly calls: readonly SystemCall[];
}

/** Every call that has to do with a name or a descriptor of a file, and all that could hide one. */
const classes = "trace=%file,%desc,%network,%process,io_uring_setup";

export function traced(cwd: string, line: readonly string[], env: NodeJS.ProcessEnv = {}): TracedRun {
  const folder = mkdtempSync(join(tmpdir(), "scopegen-trace-"));
  try {
    // A file for each thread, so that no call is torn in two by another's.
    const tracer = ["strace", "-ff", "-y", "--seccomp-bpf", "-e", "signal=none", "-e", classes];
    const done = run(cwd, [...tracer, "-o", join(folder, "calls"), ...line], {
      env: { ...plainEnvironment, UV_USE_IO_URING: "0", ...env },
    });
    const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
    return { ...done, calls: texts.flatMap((text) => parseCalls(text, cwd)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lines of strace such as `openat(AT_FDCWD</a>, "b", O_RDONLY) = 3</a/b>` in. */
export function parseCalls(text: string, start: string): SystemCall[] {
  let cwd = start;
  return text.split("\n").flatMap((line) => {
    const [, name, given] = /^(\w+)\((.*)/.exec(line.replace(/\)\s+= [^=]*$/, "")) ?? [];
    if (name === undefined || given === undefined) return [];
    const paths = pathsIn(name, given, cwd);
    if (name === "chdir") cwd = paths[0] ?? cwd;
    return [{ name, paths, line }];
  });
}

/** Calls whose quoted texts are what is read or written. */
const ofTexts = new Set(["read", "pread64", "readv", "write", "pwrite64", "writev", "getcwd"]);
/** Calls of which only the first quoted text is a name. */
const ofOneName = new Set(["execve", "readlink", "readlinkat"]);

function pathsIn(call: string, given: string, cwd: string): string[] {
  const opened: string[] = [];
  const named: string[] = [];
  let folder = cwd;
  const parts = /AT_FDCWD<(?<at>[^>]*)>|\b\d+<(?<open>\/[^>]*)>|"(?<name>(?:[^"\\]|\\.)*)"/g;
  for (const { groups: { at, open, name } = {} } of given.matchAll(parts)) {
    folder = at ?? open ?? folder;
    if (open !== undefined) opened.push(open);
    if (name) named.push(resolve(folder, name));
  }
  if (ofTexts.has(call)) return opened;
  return [...opened, ...named.slice(0, ofOneName.has(call) ? 1 : undefined)];
}

/** Where the tracer is missing, the tests that need it are skipped at a desk and fail where the project is checked. */
export const untraceable =
  spawnSync("strace", ["-o", "/dev/null", "true"]).status !== 0 && process.env["CI"] === undefined;
