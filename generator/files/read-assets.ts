/** The folder that scopegen runs from in; the sources of the helpers that it writes into generated code out. */
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

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8").replaceAll("\r\n", "\n");
  } catch (error) {
    throw diskFailure(`read ${file}`, error);
  }
}
