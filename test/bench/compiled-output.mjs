/** A project and a size in, the folder in which its output stands as JavaScript, compiled once, out. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { settled, sizedProject } from "./sized-projects.mjs";

const tsc = fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url));

export async function compiledOutput(project, size) {
  const { cwd, output } = sizedProject(project, size);
  const folder = join(cwd, "compiled");
  if (existsSync(folder)) return folder;
  await settled(project, size);
  const flags = "--noCheck --target ES2022 --module NodeNext --outDir".split(" ");
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [tsc, ...flags, folder, join(output, "index.ts")],
    { cwd, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stdout + stderr);
  return folder;
}
