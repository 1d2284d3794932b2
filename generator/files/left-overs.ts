/** A folder in; the files of ours in it that nothing generates any more out. Foreign files are not among them. */
import { join } from "node:path";
import type { FileState, FileStatus } from "./file-state.js";
import { findOwnFile } from "./found-file.js";
import { hasGeneratedName, isMarkedGenerated } from "./header.js";
import { listFiles } from "./list-files.js";
import { tellingFiles } from "./output-tree.js";
import { manifestName, readManifest } from "./read-manifest.js";
import type { Manifest } from "./read-manifest.js";
import { isAbandoned } from "./temporary-name.js";
import { textHash } from "./text-hash.js";

/** How the file of that name, which should not be there, came to be there; none for a foreign one. */
export function leftOverState(
  out: string,
  folder: string,
  name: string,
  manifest: Manifest | undefined,
): FileState[] {
  const path = folder === "" ? name : `${folder}/${name}`;
  const status = leftOverStatus(join(out, path), manifest?.files.get(name));
  return status === undefined ? [] : [{ path, status, wanted: undefined, found: undefined, manifest }];
}

/** `owned` is the hash that the manifest has for it. */
function leftOverStatus(file: string, owned: string | undefined): FileStatus | undefined {
  if (isAbandoned(file)) return "abandoned";
  if (owned === undefined && !hasGeneratedName(file)) return undefined;
  const found = findOwnFile(file);
  if (found.kind !== "file") return undefined;
  const marked = isMarkedGenerated(file, found.bytes);
  if (owned === undefined) return marked ? "left_over_unowned" : undefined;
  if (owned !== textHash(found.bytes)) return "left_over_edited";
  // All that scopegen writes is marked, so that a manifest which owns more than that was tampered with.
  return marked ? "left_over" : undefined;
}

/** What is left in a folder whose spec is gone. Its manifest goes with the last of its files, so that none is forgotten. */
export function orphanStates(out: string, folder: string): FileState[] {
  const manifest = readManifest(join(out, folder, manifestName));
  if (!manifest) {
    if (!holdsOurs(join(out, folder))) return [];
    return listFiles(join(out, folder)).flatMap((path) => leftOverState(out, folder, path, manifest));
  }
  // Without a spec it is the manifest of an output folder, which belongs to another run.
  if (manifest.specHash === undefined) return [];
  const files = listFiles(join(out, folder)).filter((path) => path !== manifestName);
  const states = files.flatMap((path) => leftOverState(out, folder, path, manifest));
  if (states.some(({ status }) => status !== "left_over" && status !== "abandoned")) return states;
  const path = `${folder}/${manifestName}`;
  return [...states, { path, status: "left_over", wanted: undefined, found: undefined, manifest }];
}

/** A run that was killed at the very end may leave nothing but temporary files. */
function holdsOurs(folder: string): boolean {
  return tellingFiles(folder).some((path) => isAbandoned(join(folder, path)) || isGenerated(folder, path));
}

function isGenerated(folder: string, path: string): boolean {
  if (!hasGeneratedName(path)) return false;
  const found = findOwnFile(join(folder, path));
  return found.kind === "file" && isMarkedGenerated(path, found.bytes);
}
