/**
 * The name of a chunk in `dist/chunks/` in, its exports out. A chunk is a CommonJS module that V8 takes from its code
 * cache where there is one; after a run that may write in the project the code is kept for the next, functions
 * compiled on the way included.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Script } from "node:vm";
import { codeFolder, readCode, removeLeftOvers, writeCode } from "./code-cache.js";
import { optimizeLate } from "./optimize-late.js";

/** Replaced by the build. */
declare const SCOPEGEN_BUILD: string;
declare const SCOPEGEN_VERSION: string;

export const release = { build: SCOPEGEN_BUILD, version: SCOPEGEN_VERSION, home: import.meta.dirname };

/** `check` promises to write nothing at all; nor does any other command that only answers leave a trace. */
const mayWrite = ["generate", "watch"].includes(process.argv[2] ?? "");

const chunksFolder = join(import.meta.dirname, "chunks");
const cacheFolder = codeFolder(dirname(import.meta.dirname));
const loaded = new Map<string, { exports: unknown }>();
/** What the program begins with and had to be compiled. */
const codeAtStart = new Map<string, Buffer>();
/** All that was loaded since: V8 has other settings now, and takes code only with those that it was made with. */
const scripts = new Map<string, Script>();
/** Whether every chunk came from the cache. */
let cached = true;
/** Whether the chunks that the program begins with are loaded. */
let started = false;
/** How much code had been compiled when the last chunk was loaded. */
let compiledAtStart = 0;
let depth = 0;

export function loadChunk<Exports>(name: string): Exports {
  const known = loaded.get(name);
  // The caller names the module that the chunk was built from.
  if (known) return known.exports as Exports;
  if (started && scripts.size === 0) optimizeLate();
  const module = { exports: {} };
  loaded.set(name, module);
  const filename = join(chunksFolder, name);
  depth += 1;
  compile(name, filename)(module.exports, requireFromChunk, module, filename, chunksFolder);
  depth -= 1;
  if (depth === 0) noteStart();
  return module.exports as Exports;
}

/** V8 walks the whole heap to count, so it is not asked for what is never looked at. */
function noteStart(): void {
  if (!started) started = true;
  else if (mayWrite) compiledAtStart = compiledBytes();
}

type Chunk = (
  exports: object,
  require: (id: string) => unknown,
  module: object,
  filename: string,
  dirname: string,
) => void;

function compile(name: string, filename: string): Chunk {
  // Chunks are pure ASCII, so this is the same as UTF-8 and the fastest to read.
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, "latin1")}\n})`;
  const kept = keptScript(name, { source, filename });
  cached &&= kept !== undefined;
  const script = kept ?? compiledFor(!started && mayWrite, () => new Script(source, { filename }));
  if (started) scripts.set(name, script);
  else if (mayWrite && !kept) codeAtStart.set(name, script.createCachedData());
  return script.runInThisContext() as Chunk;
}

/** Undefined where there is no code of an earlier run, or V8 does not take it. */
function keptScript(
  name: string,
  { source, filename }: { readonly source: string; readonly filename: string },
) {
  const cachedData = cacheFolder && readCode(join(cacheFolder, name), release.build);
  const script = cachedData && new Script(source, { filename, cachedData });
  return script && !script.cachedDataRejected ? script : undefined;
}

/** What is kept of the beginning is all of it, for a run with nothing to do calls other functions than this one. */
function compiledFor(keeping: boolean, compileNow: () => Script): Script {
  if (!keeping) return compileNow();
  const v8 = process.getBuiltinModule("node:v8");
  v8.setFlagsFromString("--no-lazy");
  try {
    return compileNow();
  } finally {
    v8.setFlagsFromString("--lazy");
  }
}

function requireFromChunk(id: string): unknown {
  return id.startsWith("./") ? loadChunk(id.slice(2)) : process.getBuiltinModule(id);
}

function compiledBytes(): number {
  return process.getBuiltinModule("node:v8").getHeapCodeStatistics().bytecode_and_metadata_size;
}

/** More than this had to be compiled although a cache was there: an earlier run did other things. */
const worthKeeping = 128 * 1024;

process.once("exit", (exitCode) => {
  // A run that failed has compiled next to nothing.
  if (!cacheFolder || !mayWrite || exitCode > 3) return;
  // Also where there is nothing to keep: what a killed run has left goes with the next one.
  removeLeftOvers(cacheFolder);
  if (cached && (scripts.size === 0 || compiledBytes() - compiledAtStart < worthKeeping)) return;
  for (const [name, code] of codeAtStart) writeCode(join(cacheFolder, name), release.build, code);
  for (const [name, script] of scripts) {
    writeCode(join(cacheFolder, name), release.build, script.createCachedData());
  }
});
