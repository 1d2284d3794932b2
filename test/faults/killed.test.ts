/** `kill -9` at every writing system call of `generate`: no file is ever torn, no mixture called fine, and all is mended by the next run. */
import { describe, expect, test } from "vitest";
import { untraceable } from "../environment/system-calls.js";
import { changeOfEverything, firstRun, withoutCache } from "./change.js";
import { killedAt, writingPoints } from "./points.js";
import { report, sample } from "./sample.js";

/** A run and its checks take a second or two. */
const patience = 3 * 60 * 60_000;

describe.skipIf(untraceable)("killed at a writing system call", () => {
  test.each([
    ["of the first run", firstRun, 3, 250],
    ["of a run that changes everything", changeOfEverything, 7, 300],
    ["of a run that only keeps what it has found out", withoutCache, 1, 10],
  ])(
    "%s",
    async (name, make, count, least) => {
      const change = make();
      change.restore();
      const points = writingPoints(change.project);
      // Fewer would mean that the tracer misses some.
      expect(points.length).toBeGreaterThan(least);
      const started = performance.now();
      const chosen = sample(points, count, 5);
      for (const point of chosen) {
        change.restore();
        killedAt(change.project, point);
        await expect(change.checkAfter(), point.line).resolves.toBeUndefined();
      }
      const minutes = ((performance.now() - started) / 60_000).toFixed(1);
      report(`killed ${name}: ${chosen.length} of ${points.length} writing system calls, ${minutes} min`);
    },
    patience,
  );
});
