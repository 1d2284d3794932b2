/** `check` makes no system call that could change anything in the project, whatever it finds there. */
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { acme, emptyFolder, generatedProject, programFile, restorer } from "./installed-program.js";
import { parseCalls, traced, untraceable } from "./system-calls.js";
import { writingCalls } from "./writing-calls.js";

type Change = (project: string) => void;
const put =
  (path: string, text: string): Change =>
  (project) =>
    writeFileSync(join(project, path), text);
const remove =
  (path: string): Change =>
  (project) =>
    rmSync(join(project, path), { recursive: true });
const nothing: Change = () => undefined;

/** A temporary file: no process can have that number. */
const killed = "generated/acme/.scopes.ts.4194304.scopegen";

const runs: readonly [name: string, line: string, exitCode: number, change: Change][] = [
  ["up to date, by its record", "check", 0, nothing],
  ["up to date, as data", "check --json", 0, nothing],
  ["up to date, all rendered again", "check --full", 0, nothing],
  ["with no cache", "check", 0, remove("node_modules/.cache")],
  ["with none of V8's code kept", "check", 0, remove("node_modules/.cache/scopegen/code")],
  ["with a spoilt cache", "check --full", 0, spoilCache],
  ["with an edited file", "check", 3, put("generated/acme/scopes.ts", "// by hand\n")],
  ["with an edited file, as data", "check --json", 3, put("generated/acme/scopes.ts", "// by hand\n")],
  ["with no output", "check", 3, remove("generated")],
  ["with a file left behind by a killed run", "check", 3, put(killed, "")],
  [
    "with an empty region",
    "check",
    3,
    put("README.md", "<!-- scopegen:acme:scopes -->\n<!-- /scopegen -->\n"),
  ],
  ["with a broken region", "check", 1, put("README.md", "<!-- scopegen:acme:scopes -->\n")],
  ["with errors in the spec", "check", 1, put("spec/acme.yaml", "scopegen: 1\nscopes: [\n")],
  ["with errors in the spec, as data", "check --json", 1, put("spec/acme.yaml", "scopegen: 1\n")],
  ["with no spec", "check", 2, remove("spec")],
  ["wrongly called", "check --ful", 2, nothing],
  ["asked for help", "check --help", 0, nothing],
];

let project: string;
let restore: () => void;
beforeAll(() => {
  project = generatedProject();
  restore = restorer(project);
});

describe.skipIf(untraceable)("check writes nothing", () => {
  beforeEach(() => restore());

  test.each(runs)("%s", (_, line, exitCode, change) => {
    change(project);
    const before = treeOf(project);
    const { code, stderr, calls } = traced(project, [
      process.execPath,
      programFile(project),
      ...line.split(" "),
    ]);
    expect({ code, stderr: code === 70 ? stderr : "" }).toEqual({ code: exitCode, stderr: "" });
    expect(calls.filter(({ paths }) => paths.includes(programFile(project)))).not.toEqual([]);
    expect(writingCalls(calls, project)).toEqual([]);
    expect(treeOf(project)).toEqual(before);
  });

  test("nor anywhere else on the disk", () => {
    const { calls } = traced(project, [process.execPath, programFile(project), "check", "--full"]);
    const onDisk = calls.filter(({ paths }) => paths.some((path) => !/^\/(?:dev|proc|sys)\//.test(path)));
    expect(writingCalls(onDisk, "")).toEqual([]);
  });

  test("which generate does, so that the tracer is known to see it", () => {
    rmSync(join(project, "generated"), { recursive: true });
    rmSync(join(project, "node_modules/.cache"), { recursive: true });
    writeFileSync(join(project, "README.md"), acme["README.md"] ?? "");
    const { code, calls } = traced(project, [process.execPath, programFile(project), "generate"]);
    expect(code).toBe(0);
    const found = writingCalls(calls, project).join("\n");
    for (const place of ["generated/acme/scopes.ts", "README.md", "node_modules/.cache/scopegen/code"]) {
      expect(found).toContain(join(project, place));
    }
  });
});

const writing = [
  'writeFileSync("a", "")',
  'appendFileSync("a", "")',
  'closeSync(fs.openSync("file", "r+"))',
  'closeSync(fs.openSync("file", "a"))',
  'mkdirSync("a")',
  'mkdtempSync("a")',
  'rmdirSync("folder")',
  'rmSync("file")',
  'rmSync("folder", { recursive: true })',
  'unlinkSync("file")',
  'renameSync("file", "b")',
  'linkSync("file", "b")',
  'symlinkSync("file", "b")',
  'copyFileSync("/etc/hostname", "b")',
  'cpSync("folder", "b", { recursive: true })',
  'chmodSync("file", 0o600)',
  'chownSync("file", process.getuid(), process.getgid())',
  'lchownSync("file", process.getuid(), process.getgid())',
  'utimesSync("file", 1, 1)',
  'lutimesSync("file", 1, 1)',
  'truncateSync("file")',
];
const reading = ['readFileSync("file")', 'readdirSync(".")', 'statSync("file")', 'realpathSync("file")'];

describe.skipIf(untraceable)("a writing call is noticed", () => {
  test("of every kind, each in a folder of its own, and no other", () => {
    const folder = emptyFolder();
    const all = [...writing, ...reading];
    const places = all.map((_, index) => join(folder, `${index}`));
    for (const place of places) {
      mkdirSync(join(place, "folder"), { recursive: true });
      writeFileSync(join(place, "file"), "text");
    }
    const steps = all.map((call, index) => `process.chdir("${places[index]}"); fs.${call};`);
    const { code, stderr, calls } = traced(folder, [process.execPath, "-e", steps.join("\n")]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const noticed = all.filter((_, index) => writingCalls(calls, places[index] ?? "").length > 0);
    expect(noticed).toEqual(writing);
  });
});

test("a log with a write in it is refused, and one without is not", () => {
  const found = (line: string) => writingCalls(parseCalls(line, "/work/acme"), "/work/acme");
  for (const line of [
    'openat(AT_FDCWD</work/acme>, "spec", O_RDONLY|O_CLOEXEC) = 18</work/acme/spec>',
    'openat(AT_FDCWD</work/acme>, "/work/acme-two/a", O_WRONLY|O_CREAT, 0666) = 18</work/acme-two/a>',
    'read(18</work/acme/spec/acme.yaml>, "O_WRONLY /work/acme", 99) = 19',
    'write(1</dev/null>, "/work/acme", 10)   = 10',
    "+++ exited with 0 +++",
  ]) {
    expect({ line, found: found(line) }).toEqual({ line, found: [] });
  }
  for (const line of [
    'openat(AT_FDCWD</work/acme>, "a", O_WRONLY|O_CREAT, 0666) = 18</work/acme/a>',
    'openat(AT_FDCWD</work/acme/spec>, "../a", O_RDWR) = -1 EROFS (Read-only file system)',
    'mkdir("/work/acme/a", 0777)             = -1 EEXIST (File exists)',
    'rename("/tmp/a", "/work/acme/a")        = 0',
    'renameat2(AT_FDCWD</tmp>, "a", 4</work/acme>, "b", 0) = 0',
    'write(18</work/acme/a>, "a", 1)         = 1',
    "ftruncate(18</work/acme/a>, 0)          = 0",
    'unlinkat(4</work/acme>, "a", AT_REMOVEDIR) = ?',
    'a_call_of_tomorrow("/work/acme/a")      = 0',
    "io_uring_setup(64, {flags=0})           = 3",
  ]) {
    expect({ line, found: found(line) }).toEqual({ line, found: [line] });
  }
});

/** Every file and folder, with when it was last changed in any way. */
function treeOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .toSorted()
    .map((path) => `${path} ${lstatSync(join(folder, path)).ctimeMs}`);
}

function spoilCache(folder: string): void {
  const cache = join(folder, "node_modules/.cache/scopegen");
  for (const entry of readdirSync(cache, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile()) writeFileSync(file, readFileSync(file).subarray(1));
  }
}
