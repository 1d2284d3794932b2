/** System calls in; those that could change anything in a folder out: all that are not known to only look. */
import type { SystemCall } from "./system-calls.js";

/** Calls that leave the file they name, and the one whose descriptor they have, as it is. */
const looking = new Set(
  `access faccessat faccessat2 chdir close dup dup2 dup3 epoll_create1 epoll_ctl epoll_pwait execve fcntl fstat
  fstatfs getcwd getdents64 inotify_add_watch inotify_rm_watch lseek lstat mmap newfstatat poll pread64 read
  readlink readlinkat readv stat statfs statx`.split(/\s+/),
);
const opening = new Set(["open", "openat"]);
const toChange = /\bO_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND|TMPFILE)\b/;

export function writingCalls(calls: readonly SystemCall[], folder: string): string[] {
  return calls
    .filter((call) => call.paths.some((path) => `${path}/`.startsWith(`${folder}/`)) || call.name === hiding)
    .filter(({ name, line }) => (opening.has(name) ? toChange.test(line) : !looking.has(name)))
    .map(({ line }) => line);
}

/** What goes through its ring is no system call that a tracer sees. */
const hiding = "io_uring_setup";
