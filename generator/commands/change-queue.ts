/** A signal to stop in; a queue in which the changes between two runs count as one out. */
import { setTimeout as sleep } from "node:timers/promises";

/** An editor may write a file in several steps: that long nothing must happen before it is read. */
const quietMilliseconds = 40;

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
  return {
    add(): void {
      last = performance.now();
      wake();
    },
    async next(): Promise<boolean> {
      if (last === undefined && !signal.aborted) await new Promise<void>((changed) => (wake = changed));
      while (!signal.aborted && performance.now() - (last ?? 0) < quietMilliseconds)
        await sleep(quietMilliseconds);
      last = undefined;
      return !signal.aborted;
    },
  };
}
