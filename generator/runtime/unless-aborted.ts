/** What somebody waits for and a signal in, the same out, until the signal ends the waiting. */
import type { PlainSignal } from "./client-platform.js";

/**
 * What `ask` gives.
 *
 * @throws what the signal says, once it is aborted; nothing is asked where it is already.
 */
export async function unlessAborted<T>(
  ask: () => T | PromiseLike<T>,
  signal: PlainSignal | null | undefined,
): Promise<T> {
  if (!signal) return ask();
  if (signal.aborted) throw signal.reason;
  let abort = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason);
  });
  signal.addEventListener("abort", abort);
  try {
    return await Promise.race([aborted, ask()]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}
