/** A command in a project in; the system calls with which it writes there out, and runs in which one of them goes wrong. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Run } from "../commands/project.js";
import { plainEnvironment, programFile } from "../environment/installed-program.js";
import { parseCalls } from "../environment/system-calls.js";
import { writingCalls } from "../environment/writing-calls.js";

export interface Point {
  /** `openat` */
  readonly call: string;
  /** It is the how manieth of that name. */
  readonly ordinal: number;
  /** As the tracer prints it. */
  readonly line: string;
}

const traced = ["strace", "-f", "-qq", "-e", "signal=none"];
/** Stops the process only where it must, but cannot kill it. */
const soon = "--seccomp-bpf";
const env = { ...plainEnvironment, UV_USE_IO_URING: "0" };

/** Every writing system call of `generate` below the project, in the order in which they are made. */
export function writingPoints(project: string): Point[] {
  const folder = mkdtempSync(join(tmpdir(), "scopegen-points-"));
  try {
    const tracer = [...traced, soon, "-ff", "-y", "-e", "trace=%file,%desc", "-o", join(folder, "calls")];
    const { status, stderr } = generate(project, tracer);
    if (status !== 0) throw new Error(stderr);
    const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
    const threads = texts.map((text) => pointsOf(text, project));
    // Another thread's calls could come in any order.
    if (threads.filter((points) => points.length > 0).length > 1)
      throw new Error("more than one thread writes");
    return threads.flat();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pointsOf(text: string, project: string): Point[] {
  const seen = new Map<string, number>();
  return parseCalls(text, project).flatMap((call) => {
    const ordinal = (seen.get(call.name) ?? 0) + 1;
    seen.set(call.name, ordinal);
    return writingCalls([call], project).map((line) => ({ call: call.name, ordinal, line }));
  });
}

/** The run ends in the middle, as the point is reached, as if the power of the process were cut. */
export function killedAt(project: string, { call, ordinal }: Point): void {
  const inject = `inject=${call}:signal=SIGKILL:when=${ordinal}`;
  const { signal, stdout, stderr } = generate(project, injecting(call, inject));
  if (signal !== "SIGKILL") throw new Error(`${call} ${ordinal} was not reached: ${stdout}${stderr}`);
}

/** The call is answered with an error, such as `ENOSPC`; `onwards`: so are all of its name that come later. */
export function failedAt(
  project: string,
  { call, ordinal }: Point,
  { error, onwards }: { readonly error: string; readonly onwards: boolean },
): Run {
  const inject = `inject=${call}:error=${error}:when=${ordinal}${onwards ? "+" : ""}`;
  const { status, stdout, stderr } = generate(project, [...injecting(call, inject), soon]);
  return { code: status ?? -1, stdout, stderr };
}

function injecting(call: string, inject: string): string[] {
  return [...traced, "-o", "/dev/null", "-e", `trace=${call}`, "-e", inject];
}

function generate(project: string, [command = "", ...tracer]: readonly string[]) {
  const line = [process.execPath, programFile(project), "generate"];
  const done = spawnSync(command, [...tracer, ...line], { cwd: project, env, encoding: "utf8" });
  if (done.error) throw done.error;
  return done;
}
