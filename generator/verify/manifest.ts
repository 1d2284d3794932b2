/** The manifest and the files that it speaks of in, nothing out: whatever it says of them that is not so is thrown. */
import { mismatch } from "./mismatch.js";
import type { PrintedFile } from "./index.js";

export function verifyManifest(manifest: PrintedFile, files: readonly PrintedFile[]): void {
  const { files: listed } = JSON.parse(manifest.text) as {
    readonly files: Readonly<Record<string, unknown>>;
  };
  const paths = Object.keys(listed);
  const wanted = files.map(({ path }) => path).toSorted();
  if (JSON.stringify(paths.toSorted()) !== JSON.stringify(wanted) || new Set(wanted).size < wanted.length) {
    throw mismatch(manifest.path, "it does not name the files");
  }
  const wrong = paths.find((path) => !/^[0-9a-f]{64}$/.test(String(listed[path])));
  if (wrong !== undefined) throw mismatch(manifest.path, `it has no hash of ${wrong}`);
}
