/** The record of a run: what is on the disk is read again unless nobody can have written to it. */
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { fileStamp } from "../../generator/files/file-stamp.js";
import { addStamps, readCurrentRecord, writeRecord } from "../../generator/files/run-record.js";
import { textHash } from "../../generator/files/text-hash.js";
import { temporaryFolder } from "./temporary-folder.js";

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
    const read = () => readCurrentRecord(path, inputs, place);
    return { file, path, read };
  }

  test("has no stamps at first, nor of what has just been written", () => {
    const { path, read } = recorded();
    expect(read()?.record.stamps).toEqual({});
    expect(read()?.newStamps).toEqual({});
    const before = readFileSync(path, "utf8");
    const current = read();
    if (current) addStamps(path, current);
    expect(readFileSync(path, "utf8")).toBe(before);
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
