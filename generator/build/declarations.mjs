/** `generator/index.ts` in; its declarations and those that they refer to, in `types/`, out. */
import { cp, readFile, rm } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { tsc } from "./tsc.mjs";

export async function buildDeclarations({ folder }) {
  const all = resolve(folder, "all-types");
  await tsc({
    extends: resolve("tsconfig.json"),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      // `npm run typecheck` has its own turn.
      noCheck: true,
      rootDir: resolve("generator"),
      outDir: all,
    },
    include: [],
    files: [resolve("generator/index.ts")],
  });
  for (const file of await referredTo(join(all, "index.d.ts"))) {
    await cp(file, join(folder, "types", relative(all, file)));
  }
  await rm(all, { recursive: true });
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
