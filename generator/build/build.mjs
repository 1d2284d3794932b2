/** The sources in, a fresh `dist/` out: the program, the library with its types, and every generated module. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { buildDeclarations } from "./declarations.mjs";
import { buildModules } from "./modules.mjs";
import { buildProgram } from "./program.mjs";
import { placeInDist, staging } from "./staging.mjs";
import { markFresh, sourcesHash } from "./sources.mjs";

/** `everything` includes what only the package needs, and what cannot be built while `generated/` is broken. */
export async function build({ everything }) {
  const hash = await sourcesHash();
  const { version } = JSON.parse(await readFile("package.json", "utf8"));
  const folder = await staging();
  await buildProgram({ folder, version });
  if (everything) {
    await buildDeclarations({ folder });
    await buildModules({ folder });
  }
  await placeInDist(folder, { everything });
  await markFresh(hash);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build({ everything: true });
