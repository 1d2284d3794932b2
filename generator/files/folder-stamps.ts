/** The output folder in; what tells without listing it again that the same files stand in it, out. */
import { join } from "node:path";
import { folderStamp } from "./file-stamp.js";
import { listEntries } from "./list-files.js";
import { otherFolders } from "./output-tree.js";
import type { OutputPlace } from "./output-tree.js";
import { isTemporary } from "./temporary-name.js";

/** The stamps of all folders that `listOutput` looks into, by their paths; none unless all of them have one. */
export function folderStamps(place: OutputPlace): Record<string, string> {
  const { out, specNames } = place;
  const stamps: Record<string, string> = {};
  const isStamped =
    stampFolder(out, [], stamps) &&
    specNames.every((name) => stampFolder(join(out, name), undefined, stamps)) &&
    otherFolders(place).every((name) => stampFolder(join(out, name), ["docs", "runtime"], stamps));
  return isStamped ? stamps : {};
}

/** False where there are none: then nobody knows of a folder that it is as it was. */
export function hasFolderStamps(stamps: Readonly<Record<string, string>>): boolean {
  const folders = Object.keys(stamps);
  return folders.length > 0 && folders.every((folder) => folderStamp(folder) === stamps[folder]);
}

/** With those of the folders in it that bear one of the names: all of them where no names are given. */
function stampFolder(
  folder: string,
  names: readonly string[] | undefined,
  stamps: Record<string, string>,
): boolean {
  // From before it is listed: whoever makes an entry afterwards changes it.
  const stamp = folderStamp(folder);
  if (stamp === undefined) return false;
  stamps[folder] = stamp;
  const entries = listEntries(folder);
  // Whether a temporary file counts depends on who still runs.
  if (entries.some(({ name }) => isTemporary(name))) return false;
  return entries
    .filter((entry) => entry.isDirectory() && (names?.includes(entry.name) ?? true))
    .every(({ name }) => stampFolder(join(folder, name), names && [], stamps));
}
