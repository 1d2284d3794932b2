/** The files that there should be in; for each of them, and for each left-over, how the disk differs, out. */
import { join } from "node:path";
import type { FileState } from "./file-state.js";
import { findFile } from "./found-file.js";
import { isMarkedGenerated } from "./header.js";
import { leftOverState, orphanStates } from "./left-overs.js";
import { listFiles } from "./list-files.js";
import { otherFolders } from "./output-tree.js";
import type { OutputPlace } from "./output-tree.js";
import { manifestName, readManifest } from "./read-manifest.js";
import type { Manifest } from "./read-manifest.js";
import { isPlainText, plainText, textHash } from "./text-hash.js";

export interface WantedFolder {
  /** `acme`; empty for the files directly in the output folder. */
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** Where its files go, relative to the output folder. */
export function pathsOf({ name, files }: WantedFolder): string[] {
  return files.map(({ path }) => pathIn(name, path));
}

/** In the order in which the files are given; left-overs after the files of their folder. */
export function compareOutput(place: OutputPlace, wanted: readonly WantedFolder[]): FileState[] {
  return [
    ...wanted.flatMap((folder) => compareFolder(place.out, folder)),
    ...otherFolders(place).flatMap((name) => orphanStates(place.out, name)),
  ];
}

function compareFolder(out: string, folder: WantedFolder): FileState[] {
  const manifest = readManifest(join(out, folder.name, manifestName));
  const present = new Set(folder.files.map(({ path }) => path));
  const left = listFiles(join(out, folder.name), folder.name === "" ? 0 : Infinity).filter(
    (path) => !present.has(path),
  );
  return [
    ...folder.files.map((file) => wantedState(out, folder.name, file, manifest)),
    ...left.flatMap((path) => leftOverState(out, folder.name, path, manifest)),
  ];
}

function wantedState(
  out: string,
  folder: string,
  file: { readonly path: string; readonly text: string },
  manifest: Manifest | undefined,
): FileState {
  const path = pathIn(folder, file.path);
  const state = { path, wanted: file.text, found: undefined, manifest };
  const found = findFile(join(out, path));
  if (found.kind === "nothing") return { ...state, status: "missing" };
  if (found.kind === "other") return { ...state, status: "in_the_way" };

  if (isPlainText(found.bytes, file.text)) return { ...state, found: file.text, status: "unchanged" };
  const text = plainText(found.bytes);
  const owned = manifest?.files.get(file.path);
  if (owned !== undefined && owned !== textHash(found.bytes)) {
    return { ...state, found: text, status: "edited" };
  }
  // All that scopegen writes is marked, so that a manifest which owns more than that was tampered with.
  return { ...state, found: text, status: isMarkedGenerated(path, found.bytes) ? "changed" : "in_the_way" };
}

function pathIn(folder: string, path: string): string {
  return folder === "" ? path : `${folder}/${path}`;
}
