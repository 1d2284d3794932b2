/** A path and a text with scopegen's header in; the file out, new or in the place of one that scopegen wrote. */
import { lstatSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { makeFolder } from "./create-file.js";
import { diskFailure, Failure } from "./failure.js";
import { findFile } from "./found-file.js";
import { isMarkedGenerated } from "./header.js";
import { temporaryPath } from "./temporary-name.js";

/** `shown` is the path as messages show it. Whatever else stands there is left alone. */
export function replaceGenerated(path: string, shown: string, text: string): void {
  refuseForeign(path, shown);
  makeFolder(dirname(path));
  const temporary = temporaryPath(path);
  try {
    writeFileSync(temporary, text, { flag: "wx", flush: true });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw diskFailure(`write ${shown}`, error);
  }
}

function refuseForeign(path: string, shown: string): void {
  const found = findFile(path);
  if (found.kind === "nothing" && !isLink(path)) return;
  if (found.kind === "file" && !isLink(path) && isMarkedGenerated(path, found.bytes)) return;
  throw new Failure(
    74,
    `there is a ${shown} that scopegen did not write`,
    "It was left as it is. Give another name, or delete it first.",
  );
}

/** Also one that leads nowhere. */
function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
