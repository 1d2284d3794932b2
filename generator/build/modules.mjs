/** Every folder of `generated/` in, the same compiled for `import "scopegen/<name>"` out. */
import { cp, readdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { tsc } from "./tsc.mjs";

export async function buildModules({ folder }) {
  await cp("generated/spec.schema.json", join(folder, "spec.schema.json"));
  const entries = await readdir("generated", { withFileTypes: true });
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    await tsc({
      compilerOptions: {
        target: "ES2022",
        module: "NodeNext",
        lib: ["ES2022"],
        types: [],
        strict: true,
        declaration: true,
        rootDir: resolve("generated", name),
        outDir: resolve(folder, name),
      },
      include: [resolve("generated", name, "**/*.ts")],
    });
    const scope = { type: "module", sideEffects: false };
    await writeFile(join(folder, name, "package.json"), `${JSON.stringify(scope)}\n`);
  }
}
