/** The path of a file in; the temporary file beside it that is renamed to it, and whose it is, out. */
import { basename, dirname, join } from "node:path";
import { errorCode } from "./failure.js";

export function temporaryPath(file: string): string {
  return join(dirname(file), `.${basename(file)}.${process.pid}.scopegen`);
}

/** Whether the process that made a file of that name has ended without taking it away. */
export function isAbandoned(path: string): boolean {
  const [, pid] = /^\..+\.([1-9]\d*)\.scopegen$/.exec(basename(path)) ?? [];
  return pid !== undefined && !isRunning(Number(pid));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) !== "ESRCH";
  }
}
