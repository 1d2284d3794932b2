/** A configuration in, what TypeScript's compiler writes for it out. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

/**
 * @param configuration as in a tsconfig.json; paths in it are absolute
 * @throws with all messages of the compiler, if there is one
 */
export async function tsc(configuration) {
  const cache = resolve("node_modules", ".cache", "scopegen");
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, "tsc-"));
  try {
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify(configuration));
    await promisify(execFile)(process.execPath, ["node_modules/typescript/bin/tsc", "-p", folder]);
  } catch (error) {
    throw new Error(error.stdout || error.message, { cause: error });
  } finally {
    await rm(folder, { recursive: true });
  }
}
