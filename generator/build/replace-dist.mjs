/** Fills a folder, then lets it take the place of `dist/`: a build that fails leaves the last one as it was. */
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";

/** Unless the folder holds everything, what it does not hold is left in `dist/`. */
export async function replaceDist({ fill, everything }) {
  const folder = join("node_modules", ".cache", "scopegen", `dist-${process.pid}`);
  try {
    await fill(folder);
    if (everything) await rm("dist", { recursive: true, force: true });
    await mkdir("dist", { recursive: true });
    for (const name of await readdir(folder)) {
      await rm(join("dist", name), { recursive: true, force: true });
      await rename(join(folder, name), join("dist", name));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
