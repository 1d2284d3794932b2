/** Spec files and folders, and documents, in; a call whenever one of them is saved, added or removed, out. */
import { dirname } from "node:path";
import { watch } from "chokidar";
import { diskFailure } from "./failure.js";
import { isSpecFile } from "./find-specs.js";
import { isFolder } from "./found-file.js";

export interface SpecWatcher {
  close(): Promise<void>;
}

export interface WatchedPlaces {
  /** Spec files and folders, absolute. */
  readonly specs: readonly string[];
  /** Absolute. */
  readonly documents: readonly string[];
}

/**
 * Folders are watched, never files: an editor that saves by renaming a new file over the old
 * one would take a watched file away. The folder above is watched too, for a change of branches may take the folder
 * itself away and bring it back.
 */
export async function watchSpecs(
  { specs, documents }: WatchedPlaces,
  onChange: (file: string) => void,
): Promise<SpecWatcher> {
  const folders = new Set(specs.filter(isFolder));
  const files = new Set([...specs.filter((place) => !folders.has(place)), ...documents]);
  const holders = new Set([...folders, ...[...files].map((file) => dirname(file))]);
  const above = new Set([...holders].map((folder) => dirname(folder)));
  const isSpec = (path: string) => files.has(path) || (folders.has(dirname(path)) && isSpecFile(path));

  const watcher = watch([...above], {
    ignoreInitial: true,
    depth: 1,
    ignored: (path) => !above.has(path) && !holders.has(path) && !isSpec(path),
  });
  watcher.on("all", (_, path) => {
    if (isSpec(path)) onChange(path);
  });
  await new Promise<void>((ready, failed) => {
    watcher.once("ready", ready);
    watcher.on("error", (error) => failed(diskFailure("watch the specs", error)));
  });
  return { close: () => watcher.close() };
}
