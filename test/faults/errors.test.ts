/** Every writing system call of `generate` answered with an error: all is as it was, and one clear message says why. */
import { describe, expect, test } from "vitest";
import type { Run } from "../commands/project.js";
import { untraceable } from "../environment/system-calls.js";
import { changeOfEverything, firstRun } from "./change.js";
import type { Change } from "./change.js";
import { failedAt, writingPoints } from "./points.js";
import type { Point } from "./points.js";
import { report, sample } from "./sample.js";

const patience = 3 * 60 * 60_000;

/** What each call may meet; others, such as those that set times, meet EIO. */
const errors: Readonly<Record<string, readonly string[]>> = {
  openat: ["ENOSPC", "EMFILE", "EACCES", "EIO"],
  write: ["ENOSPC", "EIO"],
  fsync: ["EIO", "ENOSPC"],
  rename: ["EXDEV", "EIO", "ENOSPC", "EACCES"],
  link: ["EXDEV", "EACCES", "EIO"],
  mkdir: ["ENOSPC", "EACCES", "EIO"],
  unlink: ["EACCES", "EIO"],
  rmdir: ["EACCES", "EIO"],
  chmod: ["EACCES", "EIO"],
};

interface Fault {
  readonly point: Point;
  readonly error: string;
  /** Whether all later calls of that name meet it too, so that nothing can be put back with them. */
  readonly onwards: boolean;
}

/** Each point meets one error once and another one onwards; neighbours meet others. */
function faultsAt(point: Point, index: number): Fault[] {
  const possible = errors[point.call] ?? ["EIO"];
  const at = (number: number) => possible[number % possible.length] ?? "EIO";
  const once = { point, error: at(index), onwards: false };
  // With this call node wakes its own threads, too, and ends at once if it cannot.
  return point.call === "write" ? [once] : [once, { point, error: at(index + 1), onwards: true }];
}

describe.skipIf(untraceable)("an error at a writing system call", () => {
  test.each([
    ["of the first run", firstRun, 5],
    ["of a run that changes everything", changeOfEverything, 11],
  ])(
    "%s",
    async (name, make, count) => {
      const change = make();
      change.restore();
      const started = performance.now();
      const all = writingPoints(change.project).flatMap(faultsAt);
      const chosen = sample(all, count, 7);
      const codes = new Map<string, number>();
      for (const fault of chosen) {
        change.restore();
        const { point, error, onwards } = fault;
        const what = `${error}${onwards ? " onwards" : ""}: ${point.line}`;
        const run = failedAt(change.project, point, fault);
        const state = change.state();
        expect({ what, ...complaint(run, fault, state) }).toEqual({
          what,
          code: run.code === 0 ? 0 : 74,
          wrong: [],
        });
        codes.set(`${run.code} ${state}`, (codes.get(`${run.code} ${state}`) ?? 0) + 1);
        await change.checkAfter(what);
      }
      const minutes = ((performance.now() - started) / 60_000).toFixed(1);
      const ends = [...codes].map(([end, times]) => `${times} times exit ${end}`).join(", ");
      report(`errors ${name}: ${chosen.length} of ${all.length}, ${ends}, ${minutes} min`);
    },
    patience,
  );
});

/** What is wrong with how the run ended. */
function complaint({ code, stdout, stderr }: Run, { onwards }: Fault, state: ReturnType<Change["state"]>) {
  const told = /^scopegen: cannot [^\n]+\n[^\n]+\n$/.test(stderr);
  const admits = stderr.includes("could not be put back");
  const wrong = [
    ...(/\n {4}at /.test(stderr) ? ["a stack"] : []),
    ...(code === 0 && state !== "after" ? [`exit 0, but ${state}`] : []),
    ...(code !== 0 && !told ? [`no clear message: ${stderr}`] : []),
    ...(code !== 0 && stdout !== "" ? ["something on standard output"] : []),
    ...(code !== 0 && state === "mixed" && !admits ? [`mixed, and does not say so: ${stderr}`] : []),
    ...(code !== 0 && state === "mixed" && !onwards ? ["mixed, though it could have been put back"] : []),
    ...(code !== 0 && state !== "mixed" && !stderr.includes("Nothing was written.") ? [stderr] : []),
  ];
  return { code, wrong };
}
