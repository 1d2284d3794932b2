/** The record of a run: what is on the disk is read again unless nobody can have written to it. */
import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { fileStamp } from "../../generator/files/file-stamp.js";
import { recordPath } from "../../generator/files/kept-text.js";
import { addStamps, readCurrentRecord, writeRecord } from "../../generator/files/run-record.js";
import type { RunInputs } from "../../generator/files/run-record.js";
import { temporaryPath } from "../../generator/files/temporary-name.js";
import { textHash } from "../../generator/files/text-hash.js";
import { temporaryFolder } from "./temporary-folder.js";

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  return { ...fs, writeFileSync: vi.fn<typeof writeFileSync>(fs.writeFileSync) };
});

afterEach(() => vi.useRealTimers());

/** What a program may say of when a file was written to. */
function setBack(file: string): void {
  utimesSync(file, 1_700_000_000, 1_700_000_000);
}

/** As if some seconds had passed, which the clock of the file system does not see. */
function later(): void {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_000 });
}

describe("the stamp of a file", () => {
  function settled() {
    const folder = temporaryFolder();
    const file = join(folder, "a.ts");
    writeFileSync(file, "abc");
    setBack(file);
    later();
    const stamp = fileStamp(file);
    expect(stamp).toMatch(/^\d+ \d+ 3 \d+ \d+$/);
    return { folder, file, stamp };
  }

  test("is none while the next change could bear the same time", () => {
    const { file, stamp } = settled();
    expect(fileStamp(file)).toBe(stamp);
    vi.useRealTimers();
    expect(fileStamp(file)).toBeUndefined();
  });
  test("is none for a folder, a link and nothing", () => {
    const { folder, file } = settled();
    symlinkSync(file, join(folder, "link.ts"));
    for (const path of [
      folder,
      join(folder, "link.ts"),
      join(folder, "nothing.ts"),
      join(file, "below.ts"),
    ]) {
      expect(fileStamp(path)).toBeUndefined();
    }
  });
  test("changes with as many other bytes, the time set back", async () => {
    const { file, stamp } = settled();
    vi.useRealTimers();
    await new Promise((resolve) => setTimeout(resolve, 20));
    writeFileSync(file, "abd");
    setBack(file);
    later();
    expect(fileStamp(file)).not.toBe(stamp);
  });
  test("changes with another file in its place", () => {
    const { folder, file, stamp } = settled();
    const other = join(folder, "other.ts");
    writeFileSync(other, "abd");
    setBack(other);
    renameSync(other, file);
    later();
    expect(fileStamp(file)).not.toBe(stamp);
  });
});

describe("the record", () => {
  const inputs = { build: "b", options: "{}", specs: [], documents: [] };
  function recorded() {
    const folder = temporaryFolder();
    const place = { out: join(folder, "out"), specNames: ["acme"], onlyThese: false };
    mkdirSync(join(place.out, "acme"), { recursive: true });
    const file = join(place.out, "acme", "index.ts");
    writeFileSync(file, "abc");
    setBack(file);
    const path = join(folder, "record.json");
    writeRecord(path, { inputs, outputs: { "acme/index.ts": textHash("abc") }, report: [] }, place);
    const read = (changes: Partial<RunInputs> = {}) =>
      readCurrentRecord(path, { ...inputs, ...changes }, place);
    return { file, path, place, read };
  }

  test("is kept with the packages of the project, one for each combination of folders", () => {
    const folder = temporaryFolder({ "node_modules/acme/x.txt": "", "deep/er/x.txt": "" });
    const path = recordPath(join(folder, "deep/er"), ["spec", "generated"]);
    expect(path?.slice(folder.length)).toMatch(/^.node_modules.\.cache.scopegen.[\da-f]{16}\.json$/);
    expect(recordPath(folder, ["spec", "generated"])).toBe(path);
    for (const other of [["spec"], ["spec", "other"], ["specgenerated"]]) {
      expect(recordPath(folder, other)).not.toBe(path);
    }
    expect(recordPath("/nowhere/at/all", ["spec"])).toBeUndefined();
  });
  test.each<Partial<RunInputs>>([
    { build: "c" },
    { options: "[]" },
    { specs: [{ file: "acme.yaml", header: "", hash: "1" }] },
    { documents: [{ file: "README.md", path: "README.md", wayOut: undefined, hash: "1" }] },
  ])("fits no other run: %j", (changes) => {
    const { read } = recorded();
    expect([read() === undefined, read(changes)]).toEqual([false, undefined]);
  });
  test.each([
    ["empty", () => ""],
    ["cut off", (text: string) => text.slice(0, -1)],
    ["changed", (text: string) => text.replace('"report":[]', '"report":[1]')],
    ["without its first line", (text: string) => text.slice(text.indexOf("\n") + 1)],
  ])("fits nothing where it is %s", (_, change) => {
    const { path, read } = recorded();
    writeFileSync(path, change(readFileSync(path, "utf8")));
    expect(read()).toBeUndefined();
  });
  test("fits no output folder with another file, nor one that is being written to", () => {
    const { file, place, read } = recorded();
    const foreign = join(dirname(file), "notes.txt");
    writeFileSync(foreign, "");
    expect(read()).toBeUndefined();
    rmSync(foreign);
    expect(read()).toBeDefined();
    writeFileSync(temporaryPath(join(place.out, "lock")), "");
    expect(read()).toBeUndefined();
  });
  test("is one file, in a folder that is made for it, and takes left-overs of killed runs away", () => {
    const { pid: ended } = spawnSync(process.execPath, ["--version"]);
    const { path, place } = recorded();
    const cache = join(dirname(path), "cache", "deep");
    const record = { inputs, outputs: {}, report: [] };
    writeRecord(join(cache, "record.json"), record, place);
    writeFileSync(join(cache, `.record.json.${ended}.scopegen`), "");
    writeRecord(join(cache, "record.json"), record, place);
    expect(readdirSync(cache)).toEqual(["record.json"]);
    // Never into what somebody has put there.
    expect(vi.mocked(writeFileSync).mock.lastCall?.[2]).toEqual({ flag: "wx" });
  });
  test("that cannot be kept is no failure, and leaves nothing behind", () => {
    const { path, place } = recorded();
    const record = { inputs, outputs: {}, report: [] };
    const folder = join(dirname(path), "cache");
    mkdirSync(join(folder, "record.json"), { recursive: true });
    writeRecord(join(folder, "record.json"), record, place);
    writeRecord(join(path, "record.json"), record, place);
    expect(readdirSync(folder)).toEqual(["record.json"]);
  });

  test("has no stamps at first, nor of what has just been written", () => {
    const { path, read } = recorded();
    expect(read()?.record.stamps).toEqual({});
    expect(read()?.newStamps).toStrictEqual({});
    const { ino, mtimeMs } = statSync(path);
    const current = read();
    if (current) addStamps(path, current);
    expect(statSync(path)).toMatchObject({ ino, mtimeMs });
  });
  test("keeps the stamps of what was read, which need not be read again", () => {
    const { path, read } = recorded();
    later();
    const current = read();
    expect(Object.keys(current?.newStamps ?? {})).toEqual(["acme/index.ts"]);
    if (current) addStamps(path, current);
    expect(read()?.record.stamps).toEqual(current?.newStamps);
    expect(read()?.newStamps).toEqual({});
  });
  test.each([
    ["written to", (file: string) => writeFileSync(file, "abd")],
    [
      "written to and set back",
      (file: string) => {
        writeFileSync(file, "abd");
        setBack(file);
      },
    ],
    ["gone", (file: string) => rmSync(file)],
    [
      "a link to a folder",
      (file: string) => {
        rmSync(file);
        symlinkSync(tmpdir(), file);
      },
    ],
    [
      "a link to what has other bytes",
      (file: string) => {
        writeFileSync(`${file}.other`, "abd");
        rmSync(file);
        symlinkSync(`${file}.other`, file);
      },
    ],
  ])("fits no output that is %s, stamped or not", async (_, change) => {
    for (const isStamped of [false, true]) {
      const { file, path, read } = recorded();
      later();
      const current = read();
      if (isStamped && current) addStamps(path, current);
      expect(read()).toBeDefined();
      vi.useRealTimers();
      await new Promise((resolve) => setTimeout(resolve, 20));
      change(file);
      later();
      expect(read()).toBeUndefined();
    }
  });
  test("fits no output that has just been written to, of which there is no stamp", () => {
    const { file, read } = recorded();
    writeFileSync(file, "abd");
    expect(read()).toBeUndefined();
  });
  test("is kept though an output has the same bytes anew, and learns its stamp", () => {
    const { file, path, read } = recorded();
    later();
    const current = read();
    if (current) addStamps(path, current);
    rmSync(file);
    writeFileSync(file, "abc");
    later();
    expect(Object.keys(read()?.newStamps ?? {})).toEqual(["acme/index.ts"]);
  });
});
