/** The arguments of a node process in, what it cost out. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** User and system time of the process with all its threads; bash knows it to the millisecond. */
export function cpuSeconds(args, { cwd, exitCode = 0 } = {}) {
  const script = 'TIMEFORMAT="%3U %3S"; time "$@" >/dev/null 2>&1';
  const { stderr } = run("bash", ["-c", script, "bash", process.execPath, ...args], { cwd, exitCode });
  const [user, system] = stderr.trim().split(" ").map(Number);
  return user + system;
}

/** Linux alone tells this of another process in fractions of a second. */
export function processSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

export function peakMebibytes(args, { cwd }) {
  const reporter = fileURLToPath(new URL("report-memory.cjs", import.meta.url));
  const { stderr } = run(process.execPath, ["--require", reporter, ...args], { cwd, exitCode: 0 });
  return Number(stderr.trim().split("\n").at(-1)) / 1024;
}

/** A run, and a later one that finds the record and keeps the code that it needs. */
export async function settle(generate) {
  generate();
  // What has just been written is read once more, since a change could bear the same time.
  await sleep(2_100);
  generate();
}

export function median(samples) {
  const sorted = samples.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

function run(command, args, { cwd, exitCode }) {
  const result = spawnSync(command, args, { cwd, encoding: "utf8" });
  if (result.error) throw result.error;
  if (result.status !== exitCode) {
    throw new Error(`${args.join(" ")} exits ${result.status}, not ${exitCode}\n${result.stderr}`);
  }
  return result;
}
