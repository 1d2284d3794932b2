/** The folder that scopegen runs from in; what it writes out as it is, such as the sources of the helpers, out. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { diskFailure } from "./failure.js";
import { listFiles } from "./list-files.js";

export interface RuntimeSource {
  /** Relative to `runtime/`, with `/`. */
  readonly path: string;
  readonly text: string;
}

export function readRuntime(home: string): RuntimeSource[] {
  const folder = join(home, "runtime");
  return listFiles(folder)
    .filter((path) => path.endsWith(".ts"))
    .map((path) => ({ path, text: readText(join(folder, path)) }));
}

/** The script and the style sheet of the explorer. */
export function readExplorer(home: string): { readonly script: string; readonly styles: string } {
  const folder = join(home, "explorer");
  return {
    script: readText(join(folder, "explorer.js")),
    styles: readText(join(folder, "explorer.css")),
  };
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8").replaceAll("\r\n", "\n");
  } catch (error) {
    throw diskFailure(`read ${file}`, error);
  }
}
