/** Whether this very `dist/` was built from the sources as they are now. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const record = join("node_modules", ".cache", "scopegen", "dist-sources");

export async function isFresh() {
  if (!existsSync(join("dist", "bin.js")) || !existsSync(record)) return false;
  return (await readFile(record, "utf8")) === (await recordOf(await sourcesHash()));
}

/** Takes the place of the record, which may be linked to that of another copy of the project. */
export async function markFresh(hash) {
  await mkdir(dirname(record), { recursive: true });
  const temporary = `${record}.${process.pid}`;
  await writeFile(temporary, await recordOf(hash));
  await rename(temporary, record);
}

/** The program names the build that it is of. */
async function recordOf(hash) {
  const program = createHash("sha256").update(await readFile(join("dist", "bin.js")));
  return `${hash} ${program.digest("hex")}`;
}

/** Of every file that the program is built from, by name and content. */
export async function sourcesHash() {
  const entries = await readdir("generator", { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hash = createHash("sha256");
  for (const file of [...files, "package.json", "package-lock.json", "tsconfig.json"].toSorted()) {
    hash
      .update(file)
      .update("\0")
      .update(await readFile(file))
      .update("\0");
  }
  return hash.digest("hex");
}
