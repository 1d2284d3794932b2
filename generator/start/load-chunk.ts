/**
 * The name of a chunk in `dist/chunks/` in, its exports out. A chunk is a CommonJS module that V8 takes from its code
 * cache where there is one; after a run that may write in the project the code is kept for the next, functions
 * compiled on the way included.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Script } from "node:vm";
import { codeFolder, readCode, removeLeftOvers, writeCode } from "./code-cache.js";

/** Replaced by the build. */
declare const SCOPEGEN_BUILD: string;
declare const SCOPEGEN_VERSION: string;

export const release = { build: SCOPEGEN_BUILD, version: SCOPEGEN_VERSION, home: import.meta.dirname };

/** `check` promises to write nothing at all; nor does any other command that only answers leave a trace. */
const mayWrite = ["generate", "watch"].includes(process.argv[2] ?? "");

const chunksFolder = join(import.meta.dirname, "chunks");
const cacheFolder = codeFolder(dirname(import.meta.dirname));
const loaded = new Map<string, { exports: unknown }>();
const scripts = new Map<string, Script>();
/** Whether every chunk came from the cache. */
let cached = true;
/** How many chunks the program begins with, and how much code had been compiled when the last one was loaded. */
let chunksAtStart = 0;
let compiledAtStart = 0;
let depth = 0;

export function loadChunk<Exports>(name: string): Exports {
  const known = loaded.get(name);
  // The caller names the module that the chunk was built from.
  if (known) return known.exports as Exports;
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
  if (chunksAtStart === 0) chunksAtStart = scripts.size;
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
  const cachedData = cacheFolder && readCode(join(cacheFolder, name), release.build);
  const script = cachedData
    ? new Script(source, { filename, cachedData })
    : compiledFor(chunksAtStart === 0 && mayWrite, () => new Script(source, { filename }));
  scripts.set(name, script);
  cached &&= cachedData !== undefined && !script.cachedDataRejected;
  return script.runInThisContext() as Chunk;
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
  if (cached && scripts.size === chunksAtStart) return;
  if (cached && compiledBytes() - compiledAtStart < worthKeeping) return;
  for (const [name, script] of scripts) {
    writeCode(join(cacheFolder, name), release.build, script.createCachedData());
  }
});
