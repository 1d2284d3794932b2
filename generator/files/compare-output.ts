/** The files that there should be in; for each of them, and for each left-over, how the disk differs, out. */
import { join } from "node:path";
import { findFile } from "./found-file.js";
import { hasGeneratedName, isMarkedGenerated } from "./header.js";
import { listFiles } from "./list-files.js";
import { otherFolders } from "./output-tree.js";
import type { OutputPlace } from "./output-tree.js";
import { readManifest } from "./read-manifest.js";
import type { Manifest } from "./read-manifest.js";
import { plainText, textHash } from "./text-hash.js";

export type FileStatus =
  | "unchanged"
  | "missing"
  /** As scopegen wrote it, and no longer what it writes. */
  | "changed"
  /** Not as scopegen wrote it. */
  | "edited"
  /** Something that scopegen did not write stands where a file must go. */
  | "in_the_way"
  /** Written by scopegen, unedited, and no longer generated. */
  | "left_over"
  /** The same, but edited: never removed. */
  | "left_over_edited"
  /** Carries scopegen's header, but no manifest owns it: never removed. */
  | "left_over_unowned";

export interface FileState {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  readonly status: FileStatus;
  /** The text that should be there; undefined for left-overs. */
  readonly wanted: string | undefined;
  /** The text that is there. */
  readonly found: string | undefined;
  /** What the folder says of how it was generated. */
  readonly manifest: Manifest | undefined;
}

export interface WantedFolder {
  /** `acme`; empty for the files directly in the output folder. */
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

const manifestName = "manifest.json";

/** In the order in which the files are given; left-overs after the files of their folder. */
export function compareOutput(place: OutputPlace, wanted: readonly WantedFolder[]): FileState[] {
  const orphans = otherFolders(place).filter((name) => holdsGenerated(join(place.out, name)));
  return [
    ...wanted.flatMap((folder) => compareFolder(place.out, folder)),
    ...orphans.flatMap((name) => orphanStates(place.out, name)),
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
  const path = folder === "" ? file.path : `${folder}/${file.path}`;
  const state = { path, wanted: file.text, found: undefined, manifest };
  const found = findFile(join(out, path));
  if (found.kind === "nothing") return { ...state, status: "missing" };
  if (found.kind === "other") return { ...state, status: "in_the_way" };

  const text = plainText(found.bytes);
  if (text === file.text) return { ...state, found: text, status: "unchanged" };
  const owned = manifest?.files.get(file.path);
  if (owned !== undefined) {
    return { ...state, found: text, status: owned === textHash(found.bytes) ? "changed" : "edited" };
  }
  return { ...state, found: text, status: isMarkedGenerated(path, found.bytes) ? "changed" : "in_the_way" };
}

function leftOverState(
  out: string,
  folder: string,
  name: string,
  manifest: Manifest | undefined,
): FileState[] {
  const path = folder === "" ? name : `${folder}/${name}`;
  const owned = manifest?.files.get(name);
  if (owned === undefined && !hasGeneratedName(path)) return [];
  const found = findFile(join(out, path));
  if (found.kind !== "file") return [];
  const state = { path, wanted: undefined, found: undefined, manifest };
  if (owned !== undefined) {
    return [{ ...state, status: owned === textHash(found.bytes) ? "left_over" : "left_over_edited" }];
  }
  return isMarkedGenerated(path, found.bytes) ? [{ ...state, status: "left_over_unowned" }] : [];
}

/** A folder whose spec is gone. Its manifest goes with the last of its files, so that none is forgotten. */
function orphanStates(out: string, folder: string): FileState[] {
  const manifest = readManifest(join(out, folder, manifestName));
  const files = listFiles(join(out, folder)).filter((path) => path !== manifestName || !manifest);
  const states = files.flatMap((path) => leftOverState(out, folder, path, manifest));
  if (!manifest || states.some(({ status }) => status !== "left_over")) return states;
  const path = `${folder}/${manifestName}`;
  return [...states, { path, status: "left_over", wanted: undefined, found: undefined, manifest }];
}

function holdsGenerated(folder: string): boolean {
  return listFiles(folder, 0)
    .filter(hasGeneratedName)
    .some((path) => {
      const found = findFile(join(folder, path));
      return found.kind === "file" && isMarkedGenerated(path, found.bytes);
    });
}
