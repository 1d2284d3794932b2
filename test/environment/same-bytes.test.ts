/** The program writes the same bytes wherever, whenever, as whom and on which node it runs. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { repository } from "../architecture/repository.js";
import {
  acme,
  emptyFolder,
  generatedProject,
  plainEnvironment,
  programFile,
  run,
} from "./installed-program.js";
import type { How } from "./installed-program.js";

const readme = `# Acme

<!-- scopegen:acme:scopes -->
<!-- /scopegen -->

<!-- scopegen:odd:endpoints -->
<!-- /scopegen -->
`;

/** Where the program runs. */
interface Environment extends Partial<Pick<How, "env" | "flags" | "node">> {
  /** What the shell does before. */
  readonly first?: string;
  /** Of the program. */
  readonly argv?: readonly string[];
  /** Expressions whose values are others than usual, so that the environment is known to be another. */
  readonly sees: readonly string[];
  /** Of the files that are written. */
  readonly mode?: number;
}

const number = "(1.5).toLocaleString()";
const fullEnvironment = Object.fromEntries(
  `CI=true NODE_ENV=production FORCE_COLOR=3 NO_COLOR= COLUMNS=20 LINES=2 TERM=dumb DEBUG=* HOME=/nowhere USER=somebody
  HOSTNAME=elsewhere npm_config_user_agent=x PWD=/ SHELL= SOURCE_DATE_EPOCH=1 PRETTIER_DEBUG=1 TS_NODE_PROJECT=x
  EDITOR=false`
    .split(/\s+/)
    .map((entry) => entry.split("=")),
);

let project: string;
let link: string;
let elsewhere: string;
let expected: ReadonlyMap<string, string>;
beforeAll(() => {
  project = generatedProject({ ...acme, "README.md": readme, "spec/odd.yaml": odd, "spec/bare.yml": bare });
  mkdirSync(join(project, "deep/down"), { recursive: true });
  elsewhere = emptyFolder();
  link = join(elsewhere, "a link to it");
  symlinkSync(project, link);
  writeFileSync(join(elsewhere, "shuffle.cjs"), shuffle);
  writeFileSync(join(elsewhere, "clock.cjs"), clock);
  expected = treeOf(project);
});
/** The record stays: it must not be believed without the files. */
beforeEach(forget);

const odd = readFileSync(join(repository, "test/fixtures/compile/odd.yaml"), "utf8");
const bare = readFileSync(join(repository, "test/fixtures/compile/bare.yaml"), "utf8");

/** Folders list their entries in another order each time. */
const shuffle = `
const fs = require("node:fs");
const shuffled = (list) => list.map((item) => [Math.random(), item]).sort(([a], [b]) => a - b).map(([, item]) => item);
const { readdirSync } = fs;
fs.readdirSync = (...given) => shuffled(readdirSync(...given)).reverse();
const { readdir } = fs.promises;
fs.promises.readdir = async (...given) => shuffled(await readdir(...given));
`;
/** Another day, another number of the process, other dice. */
const clock = `
const { now } = Date;
Date.now = () => now() + 2e12;
globalThis.Date = class extends Date {
  constructor(...given) { super(...(given.length === 0 ? [Date.now()] : given)); }
};
Math.random = () => 0.25;
Object.defineProperty(process, "pid", { value: 7 });
`;

/** Each is made of what cannot hide what the rest of it does. */
const environments: Readonly<Record<string, () => Environment>> = {
  "another time zone, in Turkish, umask 000, a full environment": () => ({
    first: "umask 000",
    mode: 0o666,
    env: { ...fullEnvironment, TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8" },
    sees: ["new Date(0).getHours()", number, "process.umask()", "process.env.NODE_ENV"],
  }),
  "in German, umask 077, from a folder of the project, old and young specs": () => ({
    first: "umask 077; touch -d 1971-01-01 spec/acme.yaml; touch -d 2037-01-01 spec/odd.yaml; cd deep/down",
    mode: 0o600,
    env: { LANG: "de_DE", LANGUAGE: "de" },
    argv: ["--cwd", "../.."],
    sees: [number, "process.umask()", "process.cwd()"],
  }),
  "in Arabic, through a link from the root folder, all folders shuffled": () => ({
    first: "cd /",
    env: { LC_ALL: "ar_EG.UTF-8" },
    flags: ["--require", join(elsewhere, "shuffle.cjs")],
    argv: ["--cwd", link],
    sees: [number, "process.cwd()", "[1, 2, 3, 4, 5, 6].map(() => fs.readdirSync('/').join()).join()"],
  }),
  "an empty environment, absolute paths, another day, another process": () => ({
    first: 'cd /; set -- env -i "$@"',
    flags: ["--require", join(elsewhere, "clock.cjs")],
    argv: ["--cwd", project, "--spec", join(link, "spec"), "--out", join(link, "generated")],
    sees: [
      "process.cwd()",
      "Object.keys(process.env)",
      "new Date().getFullYear()",
      "process.pid",
      "Math.random()",
    ],
  }),
  "frozen intrinsics, no __proto__, no code from strings, little memory": () => ({
    flags: `--frozen-intrinsics --disable-proto=throw --disallow-code-generation-from-strings
      --max-old-space-size=200`.split(/\s+/),
    sees: ["Object.isFrozen(Array.prototype)", "process.execArgv"],
  }),
  "options for node in the environment": () => ({
    env: { NODE_OPTIONS: "--max-old-space-size=200 --disable-proto=delete --no-warnings", NODE_ENV: "test" },
    sees: ["'__proto__' in {}", "process.env"],
  }),
};

/** Other releases of node that are at hand. */
const nodes = (process.env["SCOPEGEN_NODES"] ?? "").split(":").filter((path) => path !== "");
const others = Object.fromEntries(
  nodes.map((node): [string, () => Environment] => [node, () => ({ node, sees: ["process.version"] })]),
);

describe("the same bytes with", () => {
  test.each(Object.entries({ ...environments, ...others }))("%s", (_, environment) => {
    const here = environment();
    const look = ["-p", `JSON.stringify([${here.sees.join(", ")}])`];
    const [usual, seen] = [{ sees: [] }, here].map((one) => JSON.parse(start(one, look).stdout) as unknown[]);
    expect(
      here.sees.filter((_expression, index) => isDeepStrictEqual(usual?.[index], seen?.[index])),
    ).toEqual([]);
    const { code, stderr } = start(here, [programFile(project), "generate", ...(here.argv ?? [])]);
    expect({ code, stderr: code === 0 ? "" : stderr }).toEqual({ code: 0, stderr: "" });
    expect(changedSince(expected)).toEqual([]);
    expect(modes()).toEqual([here.mode ?? 0o644]);
  });

  test("everything that is not a flag; what is one is noticed", () => {
    start({ sees: [] }, [programFile(project), "generate", "--import-extension", "ts"]);
    expect(changedSince(expected)).toContain("generated/acme/index.ts");
    const before = treeWith("generated/acme/scopes.ts");
    rmSync(join(project, "generated/odd/index.ts"));
    writeFileSync(join(project, "generated/new.ts"), "");
    expect(changedSince(before)).toEqual(
      expect.arrayContaining(["generated/acme/scopes.ts", "generated/odd/index.ts", "generated/new.ts"]),
    );
  });
});

function start({ first = ":", env, flags = [], node }: Environment, line: readonly string[]) {
  const command = ["sh", "-c", `${first}; exec "$@"`, "sh", node ?? process.execPath, ...flags, ...line];
  return run(project, command, { env: { ...plainEnvironment, ...env } });
}

function forget(): void {
  rmSync(join(project, "generated"), { recursive: true, force: true });
  writeFileSync(join(project, "README.md"), readme);
}

/** The paths of files that differ, are missing or are new. */
function changedSince(before: ReadonlyMap<string, string>): string[] {
  const found = treeOf(project);
  return [...new Set([...before.keys(), ...found.keys()])].filter(
    (path) => found.get(path) !== before.get(path),
  );
}

/** The tree as it is, but for one byte of one file. */
function treeWith(changed: string): ReadonlyMap<string, string> {
  const tree = treeOf(project);
  return new Map([...tree, [changed, `${tree.get(changed)} `]]);
}

/** Those of all generated files: that which any new file gets. */
function modes(): number[] {
  const files = [...treeOf(project).keys()].filter((path) => path.startsWith("generated/"));
  return [...new Set(files.map((path) => statSync(join(project, path)).mode & 0o777))];
}

/** All that a run writes, byte by byte. */
function treeOf(folder: string): ReadonlyMap<string, string> {
  const below = existsSync(join(folder, "generated"))
    ? readdirSync(join(folder, "generated"), { recursive: true, withFileTypes: true })
    : [];
  const files = below.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const paths = [...files.map((file) => file.slice(folder.length + 1)), "README.md"].toSorted();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), "latin1")]));
}
