/**
 * `node generator/build/build.mjs [--into FOLDER]`: the sources in, the program, the library with its types and every
 * generated module out, in `dist/` unless another folder is named.
 */
import { spawnSync } from "node:child_process";
import { chmod, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
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
  if (everything) keepCode();
}

/** One run of the program, so that V8's code is kept and the first run of a person is as quick as the next. */
function keepCode() {
  spawnSync(process.execPath, ["dist/bin.js", "check", "--full"], { stdio: "ignore" });
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
