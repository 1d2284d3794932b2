/** The sources in; the program's chunks, the two files that start it and the explorer out; and the modules they hold. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { bundleExplorer } from "./explorer.mjs";
import { typescriptSyntax } from "./typescript-syntax.mjs";

/**
 * Writes `bin.js`, `index.js`, `chunks/` and `explorer/` into `folder`.
 * @returns the paths of all bundled modules
 */
export async function bundle({ folder, version }) {
  const program = await write({
    input: { main: "generator/commands/main.ts", index: "generator/index.ts" },
    folder,
    plugins: [withoutLibraryTexts(), typescriptSyntax(), asciiSources()],
  });
  const explorer = await bundleExplorer();
  mkdirSync(join(folder, "explorer"), { recursive: true });
  writeFileSync(join(folder, "explorer", "explorer.js"), explorer.script);
  writeFileSync(join(folder, "explorer", "explorer.css"), explorer.styles);
  const build = buildId({ chunks: program, explorer, version });
  const starter = await write({
    input: { bin: "generator/bin.ts" },
    folder,
    define: { SCOPEGEN_BUILD: JSON.stringify(build), SCOPEGEN_VERSION: JSON.stringify(version) },
    banner: "#!/usr/bin/env node",
  });
  return [...program, ...starter, explorer].flatMap(({ moduleIds }) => moduleIds);
}

async function write({ input, folder, plugins = [], define = {}, banner = "" }) {
  const bundler = await rolldown({
    input,
    platform: "node",
    external: [/^node:/],
    plugins,
    preserveEntrySignatures: "allow-extension",
    transform: { define },
    // How long it takes on a busy machine is no mistake of ours.
    checks: { bundlerTimings: false },
    onLog: (level, log) => {
      if (level === "warn" && log.code !== "INEFFECTIVE_DYNAMIC_IMPORT") throw new Error(log.message);
    },
  });
  const { output } = await bundler.write({
    dir: folder,
    format: "cjs",
    // Plain requires, which the loader of chunks understands.
    dynamicImportInCjs: false,
    charset: "ascii",
    comments: false,
    minify: true,
    banner,
    entryFileNames: ({ name }) => (name === "main" ? "chunks/main.js" : `${name}.js`),
    chunkFileNames: "chunks/[name].js",
    // One file for all that a run with nothing to do needs; the rest is split by what is imported dynamically.
    codeSplitting: { groups: [{ name: "main", test: /[\\/]commands[\\/]main\.ts$|rolldown[\\/]runtime/ }] },
  });
  await bundler.close();
  for (const { fileName, code } of output) {
    // The loader reads chunks byte by byte.
    if (/[^\0-\x7f]/.test(code)) throw new Error(`${fileName} is not pure ASCII`);
  }
  return output;
}

/** ts-morph brings the declarations of the standard library, three megabytes for a checker that is never asked. */
function withoutLibraryTexts() {
  return {
    name: "without-library-texts",
    transform: {
      filter: { id: /[\\/]ts-morph-common\.js$/ },
      handler: (code) => {
        const rest = code.replace(/^const libFiles = \[[\s\S]*?^ {4}\}\];$/m, "const libFiles = [];");
        if (rest === code)
          throw new Error("ts-morph keeps the standard library's declarations elsewhere now");
        return rest;
      },
    },
  };
}

/** The bundler escapes all but tagged templates. */
function asciiSources() {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return {
    name: "ascii-sources",
    transform: {
      filter: { id: /[\\/]generator[\\/].*\.ts$/ },
      handler: (code) => code.replaceAll(/[^\0-\x7f]/g, escaped),
    },
  };
}

/** Names what the program does: its code, the explorer and the helpers' sources that it writes out, its version. */
function buildId({ chunks, explorer, version }) {
  const hash = createHash("sha256").update(version);
  for (const text of [explorer.script, explorer.styles]) hash.update(text).update("\0");
  for (const { fileName, code } of chunks) hash.update(fileName).update("\0").update(code).update("\0");
  for (const file of readdirSync("generator/runtime").toSorted()) {
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join("generator/runtime", file)))
      .update("\0");
  }
  return hash.digest("hex").slice(0, 32);
}
