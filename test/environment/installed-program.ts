/** Files in; a project in a temporary folder with the program in its node_modules, as an installation puts it there, out. */
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { repository } from "../architecture/repository.js";
import { spec } from "../commands/project.js";
import type { Run } from "../commands/project.js";

/** A spec, a document with regions, and a package.json that names it. */
export const acme: Readonly<Record<string, string>> = {
  "package.json": '{ "name": "acme-app", "type": "module", "scopegen": { "inject": ["README.md"] } }\n',
  "README.md": "# Acme\n\n<!-- scopegen:acme:scopes -->\n<!-- /scopegen -->\n",
  "spec/acme.yaml": spec,
};

/** What of the package the program needs when it runs; test/package proves that the tarball has it. */
const parts = ["bin.js", "package.json", "chunks", "runtime", "explorer"];

export function projectWithProgram(files: Readonly<Record<string, string>> = acme): string {
  const folder = emptyFolder();
  const installed = join(folder, "node_modules/scopegen");
  for (const part of parts) {
    cpSync(join(repository, "dist", part), join(installed, "dist", part), { recursive: true });
  }
  cpSync(join(repository, "package.json"), join(installed, "package.json"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** One in which `generate` has run, so that its record and V8's code are kept. */
export function generatedProject(files: Readonly<Record<string, string>> = acme): string {
  const folder = projectWithProgram(files);
  const { code, stderr } = runProgram(folder, ["generate"]);
  if (code !== 0) throw new Error(stderr);
  return folder;
}

/** A project in; what puts all of it but the installed package back as it is now, at the same place, out. */
export function restorer(project: string): () => void {
  const copy = emptyFolder();
  const changeable = ["generated", "spec", "README.md", "package.json", "node_modules/.cache"];
  mkdirSync(join(copy, "node_modules"));
  for (const path of changeable) run(project, ["cp", "-a", path, join(copy, path)]);
  return () => {
    for (const path of changeable) {
      rmSync(join(project, path), { recursive: true, force: true });
      run(copy, ["cp", "-a", path, join(project, path)]);
    }
  };
}

/** What node is given to run the program of a project. */
export function programFile(project: string): string {
  return join(project, "node_modules/scopegen/dist/bin.js");
}

export function runProgram(project: string, argv: readonly string[], how: Partial<How> = {}): Run {
  return run(
    project,
    [how.node ?? process.execPath, ...(how.flags ?? []), programFile(project), ...argv],
    how,
  );
}

export interface How {
  readonly node: string;
  /** Of node itself. */
  readonly flags: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

export function run(folder: string, line: readonly string[], { cwd, env }: Partial<How> = {}): Run {
  const [command = "", ...args] = line;
  const done = spawnSync(command, args, {
    cwd: cwd ?? folder,
    env: env ?? plainEnvironment,
    encoding: "utf8",
  });
  if (done.error) throw done.error;
  return { code: done.status ?? -1, stdout: done.stdout, stderr: done.stderr };
}

/** Nothing of this machine and of the test runner. */
export const plainEnvironment: NodeJS.ProcessEnv = { PATH: process.env["PATH"], HOME: tmpdir() };

/** Others may enter it, which they may not by default. Removed after the tests. */
export function emptyFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "scopegen-environment-")));
  emptyFolders.push(folder);
  chmodSync(folder, 0o755);
  return folder;
}

const emptyFolders: string[] = [];
afterAll(() => {
  for (const folder of emptyFolders) {
    spawnSync("chmod", ["-R", "u+w", folder]);
    rmSync(folder, { recursive: true, force: true });
  }
});
