/**
 * An output of the process in; the same out, without the streams that Node would load for it. Those are left to
 * terminals, and to a reader that is not ready when something is written.
 */
import { fstatSync, statSync, writeSync } from "node:fs";

export interface ProcessOutput {
  readonly isTTY: boolean;
  write(text: string): void;
  on(event: "error", listener: (error: Error) => void): void;
}

export function processOutput(name: "stdout" | "stderr"): ProcessOutput {
  const fd = name === "stdout" ? 1 : 2;
  const listeners: ((error: Error) => void)[] = [];
  let stream = isPlain(fd) ? undefined : process[name];
  return {
    isTTY: stream?.isTTY ?? false,
    write(text) {
      if (stream) {
        stream.write(text);
        return;
      }
      const rest = written(fd, Buffer.from(text));
      if (rest.length === 0) return;
      stream = process[name];
      for (const listener of listeners) stream.on("error", listener);
      stream.write(rest);
    },
    on(event, listener) {
      if (stream) stream.on(event, listener);
      else listeners.push(listener);
    },
  };
}

/** A file, a pipe or nothing at all; a terminal is told by a stream only. */
function isPlain(fd: number): boolean {
  try {
    const found = fstatSync(fd);
    return found.isFile() || found.isFIFO() || (found.isCharacterDevice() && found.rdev === nothing());
  } catch {
    return false;
  }
}

function nothing(): number | undefined {
  return statSync("/dev/null", { throwIfNoEntry: false })?.rdev;
}

/** What could not be written at once. */
function written(fd: number, bytes: Buffer): Buffer {
  let at = 0;
  try {
    while (at < bytes.length) at += writeSync(fd, bytes, at);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;
  }
  return bytes.subarray(at);
}
