/** A project before and after a change of everything; what there may be after a run that went wrong, checked. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import { main } from "../../generator/commands/main.js";
import { isTemporary } from "../../generator/files/temporary-name.js";
import { home, spec } from "../commands/project.js";
import type { Run } from "../commands/project.js";
import { emptyFolder, projectWithProgram, runProgram } from "../environment/installed-program.js";

type Files = ReadonlyMap<string, string>;

export interface Change {
  readonly project: string;
  /** Puts the project back as it was before the run that is to be disturbed. */
  restore(): void;
  /** A command, mostly in the process of the test, which is much sooner done than in one of its own. */
  run(...argv: string[]): Promise<Run>;
  /** How the files stand: as before, as a whole run leaves them, or between the two. Temporary files are passed over. */
  state(): "before" | "after" | "mixed";
  /** Checks the state of the disk, what `check` says of it, and that the next run makes a whole of it. */
  checkAfter(what: string): Promise<void>;
}

const inject = '{ "scopegen": { "inject": ["README.md", "docs/guide.md"] } }\n';
const region = (name: string) => `<!-- scopegen:acme:${name} -->\n<!-- /scopegen -->\n`;
const documents = {
  "package.json": inject,
  "README.md": `# Acme\n\n${region("scopes")}\nMine.\n`,
  "docs/guide.md": `${region("endpoints")}${region("prompts")}`,
};

/** A new scope, an endpoint less, a spec less, an API renamed. */
const changed = spec
  .replace("title: Acme", "title: Acme 2")
  .replace(
    /things_write: .*/,
    "things_drop: { description: Drop things., prompt: Drop things, allows: [delete] }",
  )
  .replace(/ {4}PUT .*\n/, "    DELETE /things/{id}: things_drop\n");

/** Nothing was generated before, and no code of V8 kept. */
export function firstRun(): Change {
  const project = projectWithProgram({ ...documents, "spec/acme.yaml": spec });
  return changeOf(project, () => undefined);
}

/** Only what is kept from run to run is missing. */
export function withoutCache(): Change {
  const project = projectWithProgram({ ...documents, "spec/acme.yaml": spec });
  const prepare = () => {
    generateIn(project);
    rmSync(join(project, "node_modules/.cache"), { recursive: true });
  };
  return changeOf(project, prepare, true);
}

/** All was generated from other specs before. */
export function changeOfEverything(): Change {
  const project = projectWithProgram({ ...documents, "spec/acme.yaml": spec, "spec/old.yaml": spec });
  return changeOf(project, () => {
    generateIn(project);
    writeFileSync(join(project, "spec/acme.yaml"), changed);
    rmSync(join(project, "spec/old.yaml"));
  });
}

function changeOf(project: string, prepare: () => void, cold = false): Change {
  prepare();
  const copy = emptyFolder();
  const places = readdirSync(project).filter((name) => name !== "node_modules");
  for (const name of places) cpSync(join(project, name), join(copy, name), { recursive: true });
  const before = filesIn(project);
  generateIn(project);
  const cache = "node_modules/.cache/scopegen";
  // With the code that V8 keeps, each of the many runs is shorter.
  if (!cold) cpSync(join(project, cache, "code"), join(copy, cache, "code"), { recursive: true });
  const after = filesIn(project);
  const run = (...argv: string[]) => (cold ? runProgram(project, argv) : runIn(project, argv));
  return {
    project,
    restore() {
      for (const name of readdirSync(project)) {
        if (name !== "node_modules") rmSync(join(project, name), { recursive: true });
      }
      rmSync(join(project, cache), { recursive: true, force: true });
      cpSync(copy, project, { recursive: true });
    },
    run: async (...argv) => run(...argv),
    state() {
      const found = lasting(filesIn(project));
      if (isSame(found, lasting(after))) return "after";
      return isSame(found, lasting(before)) ? "before" : "mixed";
    },
    async checkAfter(what) {
      const found = filesIn(project);
      expect({ what, wrong: wrongFiles(found, before, after) }).toEqual({ what, wrong: [] });
      const { code } = await run("check");
      // Of temporary files it names those in the output folder.
      const whole = isSame(checked(found), checked(after));
      expect({ what, code }).toEqual({ what, code: whole ? 0 : 3 });
      const next = await run("generate");
      expect({ what, code: next.code, remarks: remarks(next.stderr) }).toEqual({
        what,
        code: 0,
        remarks: [],
      });
      const mended = filesIn(project);
      expect({ what, wrong: differing(ours(mended), ours(after)) }).toEqual({ what, wrong: [] });
      // The cache may hold less, but nothing else.
      const surplus = [...mended.keys()].filter((path) => !after.has(path));
      expect({ what, surplus, code: (await run("check", "--full")).code }).toEqual({
        what,
        surplus: [],
        code: 0,
      });
    },
  };
}

/** Neither as before nor as after; temporary files may be anything. */
function wrongFiles(found: Files, before: Files, after: Files): string[] {
  const paths = new Set([...found.keys(), ...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => {
    const text = found.get(path);
    return !isTemporary(path) && !isCache(path) && text !== before.get(path) && text !== after.get(path);
  });
}

/** What is left over goes, and is named; of nothing else anything should be said. */
function remarks(stderr: string): string[] {
  return stderr.split("\n").filter((line) => line !== "" && !line.endsWith(" was left over and is removed"));
}

function isSame(one: Files, other: Files): boolean {
  return differing(one, other).length === 0;
}

function differing(one: Files, other: Files): string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].filter((path) => one.get(path) !== other.get(path));
}

function ours(files: Files): Files {
  return new Map([...files].filter(([path]) => !isCache(path)));
}

function checked(files: Files): Files {
  return new Map([...ours(files)].filter(([path]) => path.startsWith("generated/") || !isTemporary(path)));
}

function lasting(files: Files): Files {
  return new Map([...ours(files)].filter(([path]) => !isTemporary(path)));
}

function isCache(path: string): boolean {
  return path.startsWith("node_modules/.cache/");
}

function generateIn(project: string): void {
  const { code, stderr } = runProgram(project, ["generate"]);
  if (code !== 0) throw new Error(stderr);
}

/** All but the installed program; of what is in the cache the name alone, and not that of a record. */
function filesIn(project: string): Files {
  const paths = readdirSync(project, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(project.length + 1))
    .filter((path) => !path.startsWith("node_modules/scopegen/"));
  return new Map(
    paths.toSorted().map((path) => [path, isCache(path) ? "" : readFileSync(join(project, path), "latin1")]),
  );
}

async function runIn(project: string, argv: readonly string[]): Promise<Run> {
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const code = await main(argv, {
    stdout: { write: (text) => stdout.push(text) },
    stderr: { write: (text) => stderr.push(text) },
    cwd: project,
    env: {},
    ...release(),
    home,
  });
  return { code, stdout: stdout.join(""), stderr: stderr.join("") };
}

/** Those of the installed program, so that its record is believed. */
function release(): { readonly build: string; readonly version: string } {
  const [, build = ""] =
    /build:\s*[`"']([0-9a-f]{32})[`"']/.exec(readFileSync(join(home, "bin.js"), "utf8")) ?? [];
  const { version } = JSON.parse(readFileSync(join(dirname(home), "package.json"), "utf8")) as {
    version: string;
  };
  if (build === "") throw new Error("dist/bin.js names no build");
  return { build, version };
}
