/** A process in; a mark for the names of its temporary files, from which others tell whether it still runs, out. */
import { readFileSync, readlinkSync, statSync } from "node:fs";
import { hostname } from "node:os";
import { errorCode } from "./failure.js";

/** A new one with every call: nobody can foresee it, so that nobody can put something in its place beforehand. */
export function newMark(): string {
  const { pid } = process;
  return [pid, stateOf(pid)?.started ?? "0", machine(), crypto().randomBytes(6).toString("hex")].join("-");
}

/** What a name may hold as a mark. Older releases wrote the number of the process alone. */
export const markPattern = /([1-9]\d*)(?:-(\d+)-([0-9a-f]{12})-[0-9a-f]{12})?/;

/** Whether the process that a mark speaks of has ended. `file` bears the mark, and its age tells where nothing else does. */
export function hasEnded(mark: string, file: string): boolean {
  const [, pid, started, where] = new RegExp(`^${markPattern.source}$`).exec(mark) ?? [];
  if (pid === undefined) return false;
  if (where !== undefined && where !== machine()) return isOld(file);
  return !isRunning(Number(pid), started);
}

/** A number is given to another process some time after its first one has ended: hence the time of the start. */
function isRunning(pid: number, started: string | undefined): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) === "ESRCH") return false;
  }
  const found = stateOf(pid);
  if (found === undefined || started === undefined || started === "0") return true;
  return found.started === started && !found.isZombie;
}

/** Undefined where the system does not tell. */
function stateOf(pid: number): { readonly started: string; readonly isZombie: boolean } | undefined {
  try {
    // The name of the program stands in brackets, and may hold brackets and spaces itself.
    const fields = readFileSync(`/proc/${pid}/stat`, "latin1").split(") ").at(-1)?.split(" ");
    const started = fields?.[19];
    return started === undefined ? undefined : { started, isZombie: /^[ZX]$/.test(fields?.[0] ?? "") };
  } catch {
    return undefined;
  }
}

let known: string | undefined;

/** Where numbers of processes mean the same ones: this machine since it was started, or one container on it. */
function machine(): string {
  known ??= crypto()
    .createHash("sha256")
    .update([hostname(), boot(), processes()].join("\n"))
    .digest("hex")
    .slice(0, 12);
  return known;
}

/** Loaded by who writes only. */
function crypto() {
  return process.getBuiltinModule("node:crypto");
}

function boot(): string {
  return told(() => readFileSync("/proc/sys/kernel/random/boot_id", "latin1"));
}

function processes(): string {
  return told(() => readlinkSync("/proc/self/ns/pid"));
}

function told(read: () => string): string {
  try {
    return read();
  } catch {
    return "";
  }
}

/** Writing takes seconds. Of a process on another machine nothing but that is known. */
const oldMilliseconds = 10 * 60_000;

function isOld(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs > oldMilliseconds;
}
