/** Spec files and folders in; a call whenever one of the specs is saved, added or removed, out. */
import { statSync } from "node:fs";
import { dirname } from "node:path";
import { watch } from "chokidar";
import { diskFailure } from "./failure.js";
import { isSpecFile } from "./find-specs.js";

export interface SpecWatcher {
  close(): Promise<void>;
}

/**
 * `places` are absolute. Folders are watched, never files: an editor that saves by renaming a new file over the old
 * one would take a watched file away.
 */
export async function watchSpecs(
  places: readonly string[],
  onChange: (file: string) => void,
): Promise<SpecWatcher> {
  const folders = new Set(places.filter(isFolder));
  const files = new Set(places.filter((place) => !folders.has(place)));
  const watched = new Set([...folders, ...[...files].map((file) => dirname(file))]);
  const watcher = watch([...watched], { ignoreInitial: true, depth: 0 });
  watcher.on("all", (_, path) => {
    if (files.has(path) || (folders.has(dirname(path)) && isSpecFile(path))) onChange(path);
  });
  await new Promise<void>((ready, failed) => {
    watcher.once("ready", ready);
    watcher.once("error", (error) => failed(diskFailure("watch the specs", error)));
  });
  return { close: () => watcher.close() };
}

function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
