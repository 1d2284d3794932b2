/** The output folder in; the files in it that scopegen has an eye on, as sorted paths relative to it, out. */
import { join } from "node:path";
import { specName } from "./find-specs.js";
import { listFiles, listFolders } from "./list-files.js";
import { isAbandoned, isTemporary } from "./temporary-name.js";

export interface OutputPlace {
  /** The output folder, absolute. */
  readonly out: string;
  readonly specNames: readonly string[];
  /** Whether there may be folders of other specs, which are then none of our business. */
  readonly onlyThese: boolean;
}

/** The files directly in the output folder, all of the specs' folders, and those that tell of other folders whose they are. */
export function listOutput(place: OutputPlace): string[] {
  const own = place.specNames.flatMap((name) => below(name, listFiles(join(place.out, name))));
  const others = otherFolders(place).flatMap((name) => below(name, tellingFiles(join(place.out, name))));
  return [...listFiles(place.out, 0), ...own, ...others].filter((path) => !isInUse(join(place.out, path)));
}

/** By these of its files a folder is known as one that was generated: at the top of it, or all that is left of it. */
export function tellingFiles(folder: string): string[] {
  const inner = listFolders(folder).filter((name) => name === "docs" || name === "runtime");
  return [...listFiles(folder, 0), ...inner.flatMap((name) => below(name, listFiles(join(folder, name), 0)))];
}

/** A temporary file of a run that goes on is soon gone. */
function isInUse(path: string): boolean {
  return isTemporary(path) && !isAbandoned(path);
}

/** Folders that could be those of specs that are gone. */
export function otherFolders({ out, specNames, onlyThese }: OutputPlace): string[] {
  if (onlyThese) return [];
  return listFolders(out).filter((name) => specName.test(name) && !specNames.includes(name));
}

function below(folder: string, paths: readonly string[]): string[] {
  return paths.map((path) => `${folder}/${path}`);
}
