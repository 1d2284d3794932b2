/** The path of a file to be written in, the folder of generated files that it would stand in, if any, out. */
import { dirname, join } from "node:path";
import { isInside } from "./is-inside.js";
import { manifestName, readManifest } from "./read-manifest.js";
import { realPath } from "./real-path.js";

/** `out`, though nothing be generated yet, or whatever folder has a manifest; links are followed. */
export function generatedPlace(path: string, out: string): string | undefined {
  const folder = realPath(dirname(path));
  return isInside(folder, realPath(out)) ? realPath(out) : nearestGenerated(folder);
}

function nearestGenerated(folder: string): string | undefined {
  if (readManifest(join(folder, manifestName))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : nearestGenerated(parent);
}
