/** `generator/index.ts` in; its declarations and those that they refer to, in `types/`, out. */
import { readdir, readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { tsc } from "./tsc.mjs";

export async function buildDeclarations({ folder }) {
  const types = resolve(folder, "types");
  await tsc({
    extends: resolve("tsconfig.json"),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      // `npm run typecheck` has its own turn.
      noCheck: true,
      rootDir: resolve("generator"),
      outDir: types,
    },
    include: [],
    files: [resolve("generator/index.ts")],
  });
  const reachable = await referredTo(join(types, "index.d.ts"));
  const entries = await readdir(types, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && !reachable.has(file)) await rm(file);
  }
}

/** @throws if a declaration needs a package, which whoever installs ours would not have */
async function referredTo(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, from] of (await readFile(file, "utf8")).matchAll(/(?:from |import\()"([^"]+)"/g)) {
    if (!from.startsWith(".")) throw new Error(`${file} refers to ${from}`);
    await referredTo(resolve(file, "..", from.replace(/\.js$/, ".d.ts")), found);
  }
  return found;
}
