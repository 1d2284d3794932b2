/** A project in; where the milliseconds of a run go, printed as a table, and how many they are together out. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { settled, sizedProject } from "./sized-projects.mjs";

/** In milliseconds: what costs less is told as one. */
const LEAST = 1;

export const profileFigures = [
  { size: "S", what: "nothing to do" },
  { size: "S", what: "from nothing" },
  { size: "M", what: "from nothing" },
  { size: "L", what: "from nothing" },
].map(({ size, what }) => ({
  name: `${size}: where a run with profiler goes, generate ${what}`,
  unit: "ms",
  rounds: 1,
  prepare: async ({ forgetful }) => {
    await settled(forgetful, size);
    // V8 takes no code that it kept without the profiler.
    profiled(forgetful, size, what);
  },
  measure: ({ forgetful }) => {
    const parts = partsOf(profiled(forgetful, size, what));
    print(`${size}, generate ${what}`, parts);
    return sumOf(parts);
  },
}));

function profiled(project, size, what) {
  const { cwd, forgetOutput } = sizedProject(project, size);
  if (what === "from nothing") forgetOutput();
  return profileOf(project.bin, cwd);
}

/** What V8 tells of the run, from when Node is ready to run a program. */
function profileOf(bin, cwd) {
  const folder = mkdtempSync(join(cwd, "profile-"));
  try {
    const flags = ["--cpu-prof", "--cpu-prof-interval", "100", "--cpu-prof-dir", folder];
    execFileSync(process.execPath, [...flags, bin, "generate"], { cwd, stdio: "ignore" });
    return JSON.parse(readFileSync(join(folder, readdirSync(folder)[0]), "utf8"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Milliseconds by the file in whose code they were spent, most first; what Node does for a file has its own name. */
function partsOf({ nodes, samples, timeDeltas }) {
  const partOf = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const parts = new Map();
  for (const [at, id] of samples.entries()) {
    const name = partOf.get(id);
    parts.set(name, (parts.get(name) ?? 0) + timeDeltas[at] / 1000);
  }
  parts.delete("(idle)");
  return [...parts].toSorted(([, a], [, b]) => b - a);
}

function nameOf({ url, functionName }) {
  if (url.startsWith("node:internal/modules/")) return "Node, loading modules";
  if (url.startsWith("node:")) return `Node, ${url}`;
  if (url !== "") return basename(url);
  if (functionName.startsWith("RegExp: ")) return "regular expressions";
  return functionName.startsWith("(") ? functionName : `Node, ${functionName || "native code"}`;
}

function sumOf(parts) {
  return parts.reduce((sum, [, cost]) => sum + cost, 0);
}

function print(title, parts) {
  const small = parts.filter(([, cost]) => cost < LEAST);
  const rows = [...parts.filter(([, cost]) => cost >= LEAST), ["less than 1 ms each", sumOf(small)]];
  const lines = rows.map(([name, cost]) => `${cost.toFixed(1).padStart(9)} ms  ${name}`);
  process.stdout.write(`${title}:\n${lines.join("\n")}\n\n`);
}
