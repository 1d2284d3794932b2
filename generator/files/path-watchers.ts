/** Paths in, what the file system tells of each of them out. */
import { watch } from "node:fs";
import type { FSWatcher } from "node:fs";
import { errorCode, Failure } from "./failure.js";

/** `rename` where a name came, went or means something else now; the name is that of what is in a folder. */
export type PathListener = (event: string, name: string | null) => void;

export interface PathWatchers {
  /** What stands there now, in place of what stood there when it was last followed: a file, a folder or nothing. */
  follow(path: string, listener: PathListener): void;
  /** @throws A failure if the system did not let all of them be followed. */
  mustBeAllowed(): void;
  close(): void;
}

export function pathWatchers(): PathWatchers {
  const watchers = new Map<string, FSWatcher>();
  let isFull = false;
  const close = () => {
    for (const watcher of watchers.values()) watcher.close();
  };
  return {
    follow(path, listener) {
      watchers.get(path)?.close();
      watchers.delete(path);
      try {
        const watcher = watch(path, listener);
        watchers.set(path, watcher);
        // As Windows says that a folder was removed.
        watcher.on("error", () => watcher.close());
      } catch (error) {
        isFull ||= limits.has(errorCode(error));
      }
    },
    mustBeAllowed() {
      if (!isFull) return;
      close();
      throw new Failure(
        74,
        "cannot watch the specs: too many files are watched on this machine",
        "End programs that watch files, or raise fs.inotify.max_user_watches and fs.inotify.max_user_instances.",
      );
    },
    close,
  };
}

const limits = new Set<string | undefined>(["ENOSPC", "EMFILE", "ENFILE"]);
