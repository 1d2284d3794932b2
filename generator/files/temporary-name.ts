/** The path of a file in; the temporary file beside it that is renamed to it, and whose it is, out. */
import { basename, dirname, join } from "node:path";
import { hasEnded, markPattern, newMark } from "./owner-mark.js";

/** Another one with every call. */
export function temporaryPath(file: string): string {
  return join(dirname(file), `.${stem(file)}.${newMark()}.scopegen`);
}

/** Whether a file of that name is a temporary one. */
export function isTemporary(path: string): boolean {
  return parts(path) !== undefined;
}

/** Whether it is one whose process has ended without taking it away. */
export function isAbandoned(path: string): boolean {
  const found = parts(path);
  return found !== undefined && hasEnded(found.mark, path);
}

/** Whether it is one that was made for this file, or for its text before. */
export function isTemporaryOf(path: string, file: string): boolean {
  const found = parts(path);
  return found !== undefined && [stem(file), stem(`${file}.before`)].includes(found.of);
}

const temporary = new RegExp(String.raw`^\.(.+)\.(${markPattern.source})\.scopegen$`);

function parts(path: string): { readonly of: string; readonly mark: string } | undefined {
  if (!path.endsWith(".scopegen")) return undefined;
  const [, of, mark] = temporary.exec(basename(path)) ?? [];
  return of === undefined || mark === undefined ? undefined : { of, mark };
}

/** Names have an end: of a long one the beginning must do. */
function stem(file: string): string {
  return basename(file).slice(0, 40);
}
