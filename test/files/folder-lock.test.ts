/** One run at a time writes to a folder; those who ended without saying so keep nobody waiting. */
import { spawn, spawnSync } from "node:child_process";
import { openSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { isAtRest, stampOf } from "../../generator/files/at-rest.js";
import { isBeingWritten, lockFolder } from "../../generator/files/folder-lock.js";
import {
  isAbandoned,
  isTemporary,
  isTemporaryOf,
  temporaryPath,
} from "../../generator/files/temporary-name.js";
import { temporaryFolder } from "./temporary-folder.js";

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  return { ...fs, openSync: vi.fn<typeof openSync>(fs.openSync) };
});

const mark = (folder: string) => basename(temporaryPath(join(folder, "lock")));

test("who holds the lock is alone, however many want it", async () => {
  const folder = temporaryFolder();
  let inside = 0;
  let turns = 0;
  const work = async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const lock = await lockFolder(folder, "generated");
      inside += 1;
      await sleep(1);
      expect({ inside, written: isBeingWritten(folder) }).toEqual({ inside: 1, written: true });
      inside -= 1;
      turns += 1;
      lock.release();
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
  expect({ turns, left: readdirSync(folder) }).toEqual({ turns: 40, left: [] });
});

test("another run is waited for, and not for ever", async () => {
  const folder = temporaryFolder();
  const first = await lockFolder(folder, "generated");
  await expect(lockFolder(folder, "generated", { patience: 30 })).rejects.toMatchObject({
    exitCode: 74,
    message: "another run of scopegen has been writing to generated for a long time",
    hint: expect.stringMatching(/^Nothing was written\. .* delete generated\/\.lock\..*\.scopegen\.$/),
  });
  expect(readdirSync(folder)).toHaveLength(1);
  first.release();
  (await lockFolder(folder, "generated", { patience: 30 })).release();
  expect(readdirSync(folder)).toEqual([]);
});

test("who is to stop waits no longer, and leaves nothing behind", async () => {
  const folder = temporaryFolder();
  const first = await lockFolder(folder, "generated");
  const stop = new AbortController();
  const second = lockFolder(folder, "generated", { signal: stop.signal });
  stop.abort();
  await expect(second).rejects.toMatchObject({
    exitCode: 74,
    message: "stopped while another run of scopegen was writing to generated",
  });
  expect(readdirSync(folder)).toHaveLength(1);
  first.release();
  expect(readdirSync(folder)).toEqual([]);
});

/** Other runs make their entries in the very moment in which this one makes its own. */
function meanwhile(folder: string, ...entries: string[]): void {
  vi.mocked(openSync).mockImplementationOnce((path, flags) => {
    for (const entry of entries) writeFileSync(join(folder, entry), "");
    return openSync(path, flags);
  });
}

/** Sorted before and behind whatever this process makes; the first process of a system never ends. */
const foremost = ".lock.1.scopegen";
const hindmost = (folder: string) =>
  mark(folder).replace(/-[\da-f]{12}\.scopegen$/, "-ffffffffffff.scopegen");

test("of those who make their entries at once the first in the order of names stays, and others step back", async () => {
  const folder = temporaryFolder();
  const last = hindmost(folder);
  meanwhile(folder, foremost, last);
  const second = lockFolder(folder, "generated");
  expect(readdirSync(folder).toSorted()).toEqual([foremost, last]);
  for (const entry of [foremost, last]) rmSync(join(folder, entry));
  (await second).release();

  const other = hindmost(folder);
  meanwhile(folder, other);
  const first = lockFolder(folder, "generated");
  const [own, ...others] = readdirSync(folder).toSorted();
  expect(others).toEqual([other]);
  rmSync(join(folder, other));
  const lock = await first;
  expect(readdirSync(folder)).toEqual([own]);
  lock.release();
});

test("who gives up leaves no entry behind", async () => {
  const folder = temporaryFolder();
  const other = hindmost(folder);
  meanwhile(folder, other);
  await expect(lockFolder(folder, "generated", { patience: 30 })).rejects.toMatchObject({
    hint: expect.stringContaining(other),
  });
  expect(readdirSync(folder)).toEqual([other]);
});

test("the lock of a process that has ended is nobody's, also where its number now belongs to another one", async () => {
  const folder = temporaryFolder();
  const { pid } = spawnSync(process.execPath, ["--version"]);
  const [, own = "", started = ""] = /^\.lock\.(\d+)-(\d+)-/.exec(mark(folder)) ?? [];
  expect(own).toBe(String(process.pid));
  const ended = [
    `.lock.${pid}.scopegen`,
    mark(folder).replace(`.${own}-`, `.${pid}-`),
    // As after a restart of the machine, or in a container: this very number, of somebody else.
    mark(folder).replace(`-${started}-`, `-${Number(started) - 1}-`),
  ];
  for (const name of ended) writeFileSync(join(folder, name), "");
  expect(ended.map((name) => isAbandoned(join(folder, name)))).toEqual([true, true, true]);
  expect(isBeingWritten(folder)).toBe(false);
  (await lockFolder(folder, "generated", { patience: 0 })).release();
});

test.runIf(process.platform === "linux")(
  "a process that was killed and not yet buried has ended",
  async () => {
    const folder = temporaryFolder();
    // A shell that never asks what became of what it started.
    const parent = spawn("sh", ["-c", "sleep 0.01 & echo $!; exec sleep 30"]);
    onTestFinished(() => void parent.kill());
    const pid = await new Promise<string>((told) =>
      parent.stdout.once("data", (data) => told(String(data).trim())),
    );
    const started = readFileSync(`/proc/${pid}/stat`, "latin1").split(") ").at(-1)?.split(" ")[19];
    const path = join(folder, mark(folder).replace(/^\.lock\.\d+-\d+-/, `.lock.${pid}-${started}-`));
    writeFileSync(path, "");
    await expect.poll(() => readFileSync(`/proc/${pid}/stat`, "latin1")).toMatch(/\) Z /);
    expect(isAbandoned(path)).toBe(true);
  },
);

test("of a run on another machine its age alone is known", () => {
  const folder = temporaryFolder();
  const path = join(folder, mark(folder).replace(/-[0-9a-f]{12}-/, "-000000000000-"));
  writeFileSync(path, "");
  expect({ temporary: isTemporary(path), abandoned: isAbandoned(path) }).toEqual({
    temporary: true,
    abandoned: false,
  });
  expect(isBeingWritten(folder)).toBe(true);
  const past = new Date(Date.now() - 11 * 60_000);
  utimesSync(path, past, past);
  expect(isAbandoned(path)).toBe(true);
});

test("a folder is not at rest while a run writes to it, nor after one has", async () => {
  const folder = temporaryFolder({ "a.ts": "a" });
  const before = stampOf(folder);
  expect(isAtRest(folder, before)).toBe(true);
  const lock = await lockFolder(folder, "generated");
  const during = stampOf(folder);
  expect([isAtRest(folder, before), isAtRest(folder, during)]).toEqual([false, false]);
  lock.release();
  expect(isAtRest(folder, before)).toBe(false);
  expect(isAtRest(folder, stampOf(folder))).toBe(true);
  expect([stampOf(join(folder, "nothing")), isBeingWritten(join(folder, "nothing"))]).toEqual(["", false]);
});

test("what cannot be looked at is neither at rest nor free", async () => {
  const folder = temporaryFolder({ "file.txt": "" });
  const loop = join(folder, "loop");
  symlinkSync(loop, loop);
  expect(() => stampOf(loop)).toThrow(`cannot look at ${loop}: too many symbolic links`);
  expect(() => isBeingWritten(loop)).toThrow(`cannot list ${loop}: too many symbolic links`);
  expect(isBeingWritten(join(folder, "file.txt"))).toBe(false);
  await expect(lockFolder(join(folder, "nothing"), "generated")).rejects.toMatchObject({
    exitCode: 74,
    message: "cannot write to generated: no such file or folder",
    hint: "Nothing was written. Mend that and run scopegen again.",
  });
});

test("files that are no locks keep nobody waiting", async () => {
  const folder = temporaryFolder({ ".lock.txt": "", ".locked": "", "lock.1.scopegen": "" });
  writeFileSync(temporaryPath(join(folder, "a.ts")), "");
  expect(isBeingWritten(folder)).toBe(false);
  (await lockFolder(folder, "generated", { patience: 0 })).release();
});

test("names of temporary files cannot be foreseen, tell whose they are, and are never too long", () => {
  const names = Array.from({ length: 100 }, () => temporaryPath("/a/README.md"));
  expect(new Set(names).size).toBe(100);
  for (const name of names) {
    expect([
      isTemporary(name),
      isTemporaryOf(name, "/a/README.md"),
      isTemporaryOf(name, "/a/README"),
    ]).toEqual([true, true, false]);
  }
  expect(isTemporaryOf(temporaryPath("/a/README.md.before"), "/a/README.md")).toBe(true);
  const long = temporaryPath(`/a/${"é".repeat(120)}.md`);
  expect(Buffer.byteLength(basename(long))).toBeLessThan(256);
  for (const foreign of [
    "/a/notes.scopegen",
    "/a/.x.scopegen",
    "/a/.x.12-3.scopegen",
    "/a/.x.0.scopegen",
    "/a/.x.12.scopegen.md",
  ]) {
    expect({ foreign, temporary: isTemporary(foreign), abandoned: isAbandoned(foreign) }).toEqual({
      foreign,
      temporary: false,
      abandoned: false,
    });
  }
});
