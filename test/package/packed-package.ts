/** The repository in; its package, and projects that it is installed in, out. The repository's own dist/ is left alone. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { repository } from "../architecture/repository.js";

/** The package unpacked, built afresh by the command that `prepare` runs. */
export function builtPackage(): string {
  const folder = emptyFolder();
  for (const name of ["package.json", "README.md", "LICENSE"]) {
    cpSync(join(repository, name), join(folder, name));
  }
  execFileSync(process.execPath, ["generator/build/build.mjs", "--into", join(folder, "dist")], {
    cwd: repository,
  });
  return folder;
}

/** The path of the tarball that npm would publish. */
export function pack(folder: string): string {
  const destination = emptyFolder();
  npm(folder, ["pack", "--ignore-scripts", "--pack-destination", destination]);
  const [tarball = ""] = readdirSync(destination);
  return join(destination, tarball);
}

/** A project of its own, far from any node_modules, with nothing in it but the package and `files`. */
export function projectWith(tarball: string, files: Readonly<Record<string, string>> = {}): string {
  const folder = emptyFolder();
  const manifest = '{ "name": "acme-app", "private": true, "type": "module" }\n';
  for (const [path, text] of Object.entries({ "package.json": manifest, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  npm(folder, ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", tarball]);
  return folder;
}

/** The same folder once more, so that a test may damage it. */
export function copyOf(folder: string): string {
  const copy = emptyFolder();
  cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

export interface Finished {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What `npx scopegen …` in a project starts. */
export function scopegen(project: string, args: readonly string[]): Finished {
  return finished(project, join(project, "node_modules/.bin/scopegen"), args);
}

export function finished(cwd: string, command: string, args: readonly string[]): Finished {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: "utf8" });
  if (error) throw error;
  return { exitCode: status, stdout, stderr };
}

/** For steps that a test builds upon. */
export function succeed({ exitCode, stderr }: Finished): void {
  if (exitCode !== 0) throw new Error(`exit code ${exitCode}\n${stderr}`);
}

/** Removed after the tests. */
function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "scopegen-package-"));
  emptyFolders.push(folder);
  return folder;
}

const emptyFolders: string[] = [];
afterAll(() => {
  for (const folder of emptyFolders) rmSync(folder, { recursive: true, force: true });
});

function npm(cwd: string, args: readonly string[]): void {
  execFileSync("npm", [...args, "--silent"], { cwd, stdio: ["ignore", "ignore", "inherit"] });
}
