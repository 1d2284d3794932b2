/** Spec files and folders in; a call whenever one of the specs is saved, added or removed, out. */
import { dirname } from "node:path";
import { watch } from "chokidar";
import { diskFailure } from "./failure.js";
import { isSpecFile } from "./find-specs.js";
import { isFolder } from "./found-file.js";

export interface SpecWatcher {
  close(): Promise<void>;
}

/**
 * `places` are absolute. Folders are watched, never files: an editor that saves by renaming a new file over the old
 * one would take a watched file away. The folder above is watched too, for a change of branches may take the folder
 * itself away and bring it back.
 */
export async function watchSpecs(
  places: readonly string[],
  onChange: (file: string) => void,
): Promise<SpecWatcher> {
  const folders = new Set(places.filter(isFolder));
  const files = new Set(places.filter((place) => !folders.has(place)));
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
