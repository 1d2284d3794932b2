/** A project in, the CPU seconds that all pages of 11,000 endpoints cost a fresh process that has the catalog, out. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { syntheticSpec } from "./synthetic-spec.mjs";
import { cpuSeconds } from "./measure.mjs";

const generator = fileURLToPath(new URL("../../generator", import.meta.url));

/** Bundles the reader and the writer of pages, and keeps the catalog as data. */
export async function prepareDocs({ cwd }) {
  const folder = join(cwd, "docs");
  mkdirSync(folder, { recursive: true });
  await bundle("generate.ts", join(folder, "generate"));
  await bundle("emit/docs/index.ts", join(folder, "emit-docs"));
  writeFileSync(join(folder, "large.yaml"), syntheticSpec("L"));
  writeFileSync(join(folder, "catalog.mjs"), readCatalog);
  writeFileSync(join(folder, "idle.mjs"), start);
  writeFileSync(join(folder, "write.mjs"), start + writePages);
  cpuSeconds(["catalog.mjs"], { cwd: folder });
}

/** To compute and write the pages, as files: without starting, loading the code and reading the catalog. */
export function docsSeconds({ cwd }) {
  const [wrote, idle] = ["write.mjs", "idle.mjs"].map((file) =>
    cpuSeconds([file], { cwd: join(cwd, "docs") }),
  );
  return wrote - idle;
}

async function bundle(source, dir) {
  const bundler = await rolldown({ input: join(generator, source), platform: "node", external: [/^node:/] });
  await bundler.write({
    dir,
    format: "esm",
    entryFileNames: "index.mjs",
  });
  await bundler.close();
}

const readCatalog = `import { readFileSync, writeFileSync } from "node:fs";
import { readSpec } from "./generate/index.mjs";
const specText = readFileSync("large.yaml", "utf8");
const { catalog } = readSpec({ specName: "large", specPath: "spec/large.yaml", specText });
writeFileSync("catalog.json", JSON.stringify(catalog));
`;

const start = `import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { docsEmitter } from "./emit-docs/index.mjs";
const catalog = JSON.parse(readFileSync("catalog.json", "utf8"));
`;

const writePages = `for (const { path, text } of docsEmitter()(catalog, { importExtension: "js" })) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
`;
