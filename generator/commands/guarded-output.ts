/** The outputs of a process in; the same out, except that writing to them never throws: what went wrong is told at the end. */
import { diskFailure, errorCode } from "../files/failure.js";
import type { Failure } from "../files/failure.js";
import type { Io, Output } from "./io.js";

export interface GuardedIo {
  /** Its signal ends `watch` also when nobody reads standard output any more. */
  readonly io: Io;
  /** Why standard output could not be written; undefined if it could, or its reader has closed it (`scopegen … | head`). */
  failure(): Promise<Failure | undefined>;
}

export function guarded(io: Io): GuardedIo {
  let isClosed = false;
  let closing: AbortController | undefined;
  let failure: Failure | undefined;
  const failed = (error: unknown) => {
    if (errorCode(error) !== "EPIPE") failure ??= diskFailure("write to standard output", error);
    else {
      isClosed = true;
      closing?.abort();
    }
  };
  return {
    io: {
      ...io,
      stdout: guardedOutput(io.stdout, failed),
      // Where would one complain that standard error cannot be written?
      stderr: guardedOutput(io.stderr, () => undefined),
      // Made for who asks, for few do.
      get signal() {
        closing ??= new AbortController();
        if (isClosed) closing.abort();
        return io.signal ? AbortSignal.any([io.signal, closing.signal]) : closing.signal;
      },
    },
    async failure() {
      // A stream tells of its errors a little later.
      await new Promise((later) => setImmediate(later));
      return failure;
    },
  };
}

function guardedOutput(output: Output, failed: (error: unknown) => void): Output {
  output.on?.("error", failed);
  return {
    isTTY: output.isTTY,
    write(text) {
      try {
        output.write(text);
      } catch (error) {
        failed(error);
      }
    },
  };
}
