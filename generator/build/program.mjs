/** The sources in; the program, the library, what they read when they run, and the licences of what is inside, out. */
import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundle } from "./bundle.mjs";
import { licences } from "./licences.mjs";

export async function buildProgram({ folder, version }) {
  const modules = await bundle({ folder, version });
  await cp("generator/runtime", join(folder, "runtime"), { recursive: true });
  await writeFile(join(folder, "THIRD-PARTY-LICENSES.txt"), await licences(modules));
  // Node starts a CommonJS file a tenth faster than an ES module.
  await writeFile(join(folder, "package.json"), `${JSON.stringify({ type: "commonjs" })}\n`);
}
