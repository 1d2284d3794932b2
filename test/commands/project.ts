/** Files in; a project in a temporary folder in which commands can be run like on a command line out. */
import { mkdirSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "../../generator/commands/main.js";
import type { Io } from "../../generator/commands/main.js";
import { filesIn, putFile, temporaryFolder } from "../files/temporary-folder.js";

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Project {
  readonly folder: string;
  run(...argv: string[]): Promise<Run>;
  runWith(io: Partial<Io>, ...argv: string[]): Promise<Run>;
  put(path: string, text: string): void;
  /** Every file with its text, node_modules left out. */
  files(): Record<string, string>;
  /** Makes every file old, so that a write shows. */
  age(): void;
  /** The files, node_modules left out, that were written since. */
  touched(): string[];
}

export const home = fileURLToPath(new URL("../../dist", import.meta.url));

/** A spec of two scopes and two endpoints without anything to warn of. */
export const spec = `scopegen: 1
title: Acme
scopes:
  things_read: { description: Read things., prompt: See things, allows: [read] }
  things_write: { description: Change things., prompt: Change things, allows: [write] }
endpoints:
  Things:
    GET /things: things_read
    PUT /things/{id}: { requires: things_write, operationId: putThing, evidence: inferred, note: Seen once. }
`;

/** With a package.json and node_modules, unless `files` say otherwise. `program` is what runs the commands. */
export function project(
  files: Readonly<Record<string, string>> = { "spec/acme.yaml": spec },
  program: typeof main = main,
): Project {
  const folder = temporaryFolder({ "package.json": "{}", ...files });
  mkdirSync(join(folder, "node_modules"));
  const past = new Date("2020-01-01");
  const own = () => Object.keys(filesIn(folder)).filter((path) => !path.startsWith("node_modules/"));
  const made: Project = {
    folder,
    run: (...argv) => made.runWith({}, ...argv),
    async runWith(io, ...argv) {
      const [stdout, stderr]: [string[], string[]] = [[], []];
      const code = await program(argv, {
        stdout: { write: (text) => stdout.push(text) },
        stderr: { write: (text) => stderr.push(text) },
        cwd: folder,
        env: {},
        build: "build-of-the-test",
        version: "1.2.3",
        home,
        ...io,
      });
      return { code, stdout: stdout.join(""), stderr: stderr.join("") };
    },
    put: (path, text) => putFile(folder, path, text),
    files: () => Object.fromEntries(Object.entries(filesIn(folder)).filter(([path]) => own().includes(path))),
    age: () => own().forEach((path) => utimesSync(join(folder, path), past, past)),
    touched: () => own().filter((path) => statSync(join(folder, path)).mtimeMs !== past.getTime()),
  };
  return made;
}

/** The files of the record, where there is one. */
export function recordFiles({ folder }: Project): string[] {
  return Object.keys(filesIn(join(folder, "node_modules", ".cache", "scopegen")));
}
