/** A step that may take long in; its result out, and a line on the terminal while it takes over a second. */
import type { Io } from "./io.js";

export async function withProgress<Result>(
  io: Io,
  step: string,
  work: () => Promise<Result>,
): Promise<Result> {
  if (!io.stderr.isTTY) return work();
  const started = Date.now();
  let shown = false;
  const timer = setInterval(() => {
    shown = true;
    io.stderr.write(`\r\u001B[K${step} … ${Math.round((Date.now() - started) / 1000)} s`);
  }, 1000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (shown) io.stderr.write("\r\u001B[K");
  }
}
