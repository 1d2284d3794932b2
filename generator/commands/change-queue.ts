/** A signal to stop in; a queue in which the changes between two runs count as one out. */
import { setTimeout as sleep } from "node:timers/promises";

/**
 * An editor may write a file in several steps: that long nothing must happen before it is read. It has to be longer
 * than the 50 ms in which chokidar tells of a file only once: what is saved meanwhile is read, but never told.
 */
const quietMilliseconds = 60;

export interface ChangeQueue {
  add(): void;
  /** True after a change, false once it is time to stop. */
  next(): Promise<boolean>;
}

export function changeQueue(signal: AbortSignal): ChangeQueue {
  // Of a clock that nobody sets.
  let last: number | undefined;
  let wake: () => void = () => undefined;
  signal.addEventListener("abort", () => wake());
  const quietLeft = () => Math.max(0, (last ?? 0) + quietMilliseconds - performance.now());
  return {
    add(): void {
      last = performance.now();
      wake();
    },
    async next(): Promise<boolean> {
      if (last === undefined && !signal.aborted) await new Promise<void>((changed) => (wake = changed));
      // Even after a long run: chokidar's 50 ms end when the clock is next looked at.
      do await sleep(quietLeft());
      while (!signal.aborted && quietLeft() > 0);
      last = undefined;
      return !signal.aborted;
    },
  };
}
