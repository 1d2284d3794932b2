/** A step that may take long in; its result out, and a line on the terminal that says what it is while it lasts. */
import type { Io } from "./io.js";

export async function withProgress<Result>(
  io: Io,
  step: string,
  work: () => Promise<Result>,
): Promise<Result> {
  if (!io.stderr.isTTY) return work();
  const started = Date.now();
  // Before it begins, for a step that only computes leaves no time to say anything in between.
  io.stderr.write(`\r\u001B[K${step} …`);
  const timer = setInterval(() => {
    io.stderr.write(`\r\u001B[K${step} … ${Math.round((Date.now() - started) / 1000)} s`);
  }, 1000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    io.stderr.write("\r\u001B[K");
  }
}
