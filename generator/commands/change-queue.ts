/** A signal to stop in; a queue in which the changes between two runs count as one out. */
import { setTimeout as sleep } from "node:timers/promises";

/** An editor may write a file in several steps: that long nothing must happen before it is read. */
const quietMilliseconds = 40;

export interface ChangeQueue {
  add(file: string): void;
  /** The files that changed since the last time, at least one; undefined once it is time to stop. */
  next(): Promise<ReadonlySet<string> | undefined>;
}

export function changeQueue(signal: AbortSignal): ChangeQueue {
  let changed = new Set<string>();
  // Of a clock that nobody sets.
  let last = 0;
  let wake: () => void = () => undefined;
  signal.addEventListener("abort", () => wake());
  return {
    add(file): void {
      changed.add(file);
      last = performance.now();
      wake();
    },
    async next(): Promise<ReadonlySet<string> | undefined> {
      if (changed.size === 0 && !signal.aborted) await new Promise<void>((woken) => (wake = woken));
      while (!signal.aborted && performance.now() - last < quietMilliseconds) await sleep(quietMilliseconds);
      const files = changed;
      changed = new Set();
      return signal.aborted ? undefined : files;
    },
  };
}
