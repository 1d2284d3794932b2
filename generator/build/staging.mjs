/** A folder to build in, which then takes the place of `dist/`: a build that fails leaves the last one as it was. */
import { chmod, mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";

export async function staging() {
  const folder = join("node_modules", ".cache", "scopegen", `dist-${process.pid}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Unless the folder holds everything, what it does not hold is left in `dist/`. */
export async function placeInDist(folder, { everything }) {
  await chmod(join(folder, "bin.js"), 0o755);
  if (everything) await rm("dist", { recursive: true, force: true });
  await mkdir("dist", { recursive: true });
  for (const name of await readdir(folder)) {
    await rm(join("dist", name), { recursive: true, force: true });
    await rename(join(folder, name), join("dist", name));
  }
  await rm(folder, { recursive: true });
}
