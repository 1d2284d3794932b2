/** The Markdown files that the user names in; each real file once, and how it is called, out. Nothing is read. */
import { realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative } from "node:path";
import { isInside } from "./is-inside.js";
import { diskFailure, errorCode, Failure } from "./failure.js";
import { extension } from "./find-specs.js";
import { findUpwards } from "./find-upwards.js";
import { realPath } from "./real-path.js";
import { shownPath, withSlashes } from "./shown-path.js";

export interface DocumentFile {
  /** Absolute, and what a symbolic link leads to: this is the file that is written. */
  readonly file: string;
  /** As messages show it. */
  readonly shown: string;
  /** As manifests name it: relative to the nearest package.json, with `/`. */
  readonly path: string;
  /** The way from it to the output folder, with `/`; undefined where it would not be the same on another machine. */
  readonly wayOut: string | undefined;
}

export interface DocumentPlaces {
  /** Absolute. */
  readonly places: readonly string[];
  readonly out: string;
  /** The folder that messages show paths relative to. */
  readonly shownFrom: string;
}

export function findDocuments({ places, out, shownFrom }: DocumentPlaces): DocumentFile[] {
  const files = new Map<string, DocumentFile>();
  const realOut = realPath(out);
  for (const place of places) {
    const shown = shownPath(place, shownFrom);
    const file = realFile(place, shown);
    if (files.has(file)) continue;
    if (extension.test(file)) throw new Failure(2, `${shown} is YAML, not Markdown`, named);
    if (isInside(file, realOut)) {
      throw new Failure(
        2,
        `${shown} is in the output folder, where all files are generated`,
        "Name documents of your own only.",
      );
    }
    const nearest = findUpwards(dirname(file), "package.json");
    files.set(file, {
      file,
      shown,
      path: nearest ? withSlashes(relative(dirname(nearest), file)) : basename(file),
      wayOut: wayFrom(dirname(file), realOut),
    });
  }
  return [...files.values()];
}

function realFile(place: string, shown: string): string {
  try {
    if (statSync(place).isFile()) return realpathSync(place);
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw diskFailure(`read ${shown}`, error);
    throw new Failure(2, `there is no file ${shown}`, named);
  }
  throw new Failure(2, `${shown} is not a file`, named);
}

const named = '--inject and "inject" in package.json name Markdown files.';

/** Within one project the way is the same wherever that is; a package.json above both tells that they are in one. */
function wayFrom(folder: string, out: string): string | undefined {
  const way = relative(folder, out);
  if (isAbsolute(way)) return undefined;
  const shared = join(folder, ...way.split(/[\\/]/).filter((part) => part === ".."));
  return findUpwards(shared, "package.json") === undefined ? undefined : withSlashes(way);
}
