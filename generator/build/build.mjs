/**
 * `node generator/build/build.mjs [--into FOLDER]`: the sources in, the program, the library with its types and every
 * generated module out, in `dist/` unless another folder is named.
 */
import { spawnSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildDeclarations } from "./declarations.mjs";
import { buildModules } from "./modules.mjs";
import { buildProgram } from "./program.mjs";
import { replaceDist } from "./replace-dist.mjs";
import { markFresh, sourcesHash } from "./sources.mjs";

/** `everything` includes what only the package needs, and what cannot be built while `generated/` is broken. */
export async function buildDist({ everything }) {
  const hash = await sourcesHash();
  await replaceDist({ everything, fill: (folder) => build({ folder, everything }) });
  await markFresh(hash);
  if (everything) await keepCode();
}

/** One run of the program, so that V8's code is kept and the first run of a person is as quick as the next. */
async function keepCode() {
  const cwd = await mkdtemp(join(tmpdir(), "scopegen-build-"));
  const argv = [resolve("dist/bin.js"), "generate", "--spec", resolve("spec")];
  spawnSync(process.execPath, argv, { cwd, stdio: "ignore" });
  await rm(cwd, { recursive: true, force: true });
}

async function build({ folder, everything }) {
  await mkdir(folder, { recursive: true });
  const { version } = JSON.parse(await readFile("package.json", "utf8"));
  await buildProgram({ folder, version });
  await chmod(join(folder, "bin.js"), 0o755);
  if (!everything) return;
  await buildDeclarations({ folder });
  await buildModules({ folder });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { into } = parseArgs({ options: { into: { type: "string" } } }).values;
  await (into === undefined ? buildDist({ everything: true }) : build({ folder: into, everything: true }));
}
