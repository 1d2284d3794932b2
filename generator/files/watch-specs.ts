/** Spec files and folders, and documents, in; a call whenever one of them is saved, added or removed, out. */
import { lstatSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { isSpecFile, specFilesIn } from "./find-specs.js";
import { isFolder } from "./found-file.js";
import { isInside } from "./is-inside.js";
import { pathWatchers } from "./path-watchers.js";

export interface SpecWatcher {
  close(): void;
}

export interface WatchedPlaces {
  /** Spec files and folders, absolute. */
  readonly specs: readonly string[];
  /** Absolute. */
  readonly documents: readonly string[];
  /** The folder to work in, absolute. */
  readonly cwd: string;
}

/**
 * Folders tell of the files in them, also of those that an editor saves by renaming a new file over the old one. A
 * change of branches may take a folder away and bring another one at once: the folders on the way to it tell of that,
 * and the folder that a link leads to of what it means.
 *
 * @throws A failure if the system does not let them be watched.
 */
export function watchSpecs(
  { specs, documents, cwd }: WatchedPlaces,
  onChange: (path: string) => void,
): SpecWatcher {
  const specFolders = new Set(specs.filter(isFolder));
  const files = new Set([...specs.filter((place) => !specFolders.has(place)), ...documents]);
  const holders = [...specFolders, ...[...files].map((file) => dirname(file))];
  const folders = new Set(holders.flatMap((folder) => wayTo(folder, cwd)));
  /** What links lead to, and which place it is. */
  const links = new Map<string, string>();
  const watchers = pathWatchers();
  followAll();
  watchers.mustBeAllowed();
  return { close: () => watchers.close() };

  /** The folder above before the one below, so that it tells of the other where that comes later. */
  function followAll(): void {
    for (const folder of folders) {
      follow(folder);
      followLink(folder);
    }
    for (const file of [...files, ...[...specFolders].flatMap(specsNow)]) followLink(file);
  }

  function follow(folder: string): void {
    watchers.follow(folder, (event, name) => told(event, join(folder, name ?? "")));
  }

  function followLink(path: string): void {
    const target = linkTarget(path);
    if (target === undefined) return;
    links.set(target, path);
    if (!folders.has(dirname(target))) follow(dirname(target));
  }

  function told(event: string, path: string): void {
    const place = links.get(path) ?? path;
    if (files.has(place) || (specFolders.has(dirname(place)) && isSpecFile(place))) {
      followLink(place);
    } else {
      // On Windows a folder changes, too, with what is in it.
      if (!folders.has(place) || event !== "rename") return;
      followAll();
    }
    onChange(place);
  }
}

/** The folders on the way to the one given, from the nearest that the folder to work in is in, or is. */
function wayTo(folder: string, cwd: string): string[] {
  const above = dirname(folder);
  if (isInside(cwd, folder) || above === folder) return [folder];
  return [...wayTo(above, cwd), folder];
}

/** Undefined where no link is, or one that leads to nothing. */
function linkTarget(path: string): string | undefined {
  try {
    return lstatSync(path).isSymbolicLink() ? realpathSync(path) : undefined;
  } catch {
    return undefined;
  }
}

/** None where the folder is gone. */
function specsNow(folder: string): string[] {
  try {
    return specFilesIn(folder);
  } catch {
    return [];
  }
}
