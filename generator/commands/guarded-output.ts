/** An output in; the same out, except that a reader who closes the pipe early (`scopegen … | head`) is no error. */
import type { Output } from "./io.js";

export function guardedOutput(output: Output): Output {
  output.on?.("error", rethrowUnlessClosed);
  return {
    isTTY: output.isTTY,
    write(text) {
      try {
        output.write(text);
      } catch (error) {
        rethrowUnlessClosed(error);
      }
    },
  };
}

function rethrowUnlessClosed(error: unknown): void {
  if (!(error instanceof Error && "code" in error && error.code === "EPIPE")) throw error;
}
