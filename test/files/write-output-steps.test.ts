/** In which order files come to the disk, and what becomes of them where a step fails: mistakes that disks make are made here. */
import {
  accessSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { writeOutput } from "../../generator/files/write-output.js";
import { failureOf, filesIn, temporaryFolder } from "./temporary-folder.js";

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  return {
    ...fs,
    accessSync: vi.fn<typeof accessSync>(fs.accessSync),
    linkSync: vi.fn<typeof linkSync>(fs.linkSync),
    renameSync: vi.fn<typeof renameSync>(fs.renameSync),
    rmSync: vi.fn<typeof rmSync>(fs.rmSync),
    writeFileSync: vi.fn<typeof writeFileSync>(fs.writeFileSync),
  };
});

const { renameSync: rename, writeFileSync: write } =
  await vi.importActual<typeof import("node:fs")>("node:fs");
afterEach(() => {
  for (const one of [accessSync, linkSync, renameSync, rmSync, writeFileSync]) vi.mocked(one).mockReset();
});

function fail(code: string): never {
  throw Object.assign(new Error(code), { code });
}

/** What stands in the place of a manifest, so that all goes well but the very end. */
function block(out: string): void {
  mkdirSync(join(out, "manifest.json"));
}

const blocked = { path: "manifest.json", text: "{}" };

test("files first, then what is removed, then the manifests, that of the output folder at the very end", () => {
  const out = temporaryFolder({ "a/gone.ts": "gone", "b/manifest.json": "{}" });
  writeOutput(out, [
    { path: "manifest.json", text: "{}" },
    { path: "a/manifest.json", text: "{}" },
    { path: "b/manifest.json", text: undefined },
    { path: "a/gone.ts", text: undefined },
    { path: "a/x.ts", text: "x" },
  ]);
  const written = vi.mocked(renameSync).mock.calls.map(([, to], at) => ({
    path: String(to),
    order: vi.mocked(renameSync).mock.invocationCallOrder[at] ?? 0,
  }));
  const removed = vi.mocked(rmSync).mock.calls.map(([path], at) => ({
    path: String(path),
    order: vi.mocked(rmSync).mock.invocationCallOrder[at] ?? 0,
  }));
  const steps = [...written, ...removed]
    .filter(({ path }) => !path.endsWith(".scopegen"))
    .toSorted((one, other) => one.order - other.order);
  expect(steps.map(({ path }) => path.slice(out.length + 1))).toEqual([
    "a/x.ts",
    "a/gone.ts",
    "a/manifest.json",
    "b/manifest.json",
    "manifest.json",
  ]);
});

test("every text is safe on the disk, in a file of its own, before the first file is replaced", () => {
  const folder = temporaryFolder({ "README.md": "mine" });
  const document = { file: join(folder, "README.md"), before: Buffer.from("mine"), text: "filled" };
  vi.mocked(writeFileSync).mockClear();
  writeOutput(
    join(folder, "generated"),
    ["a.ts", "b.ts"].map((path) => ({ path, text: path })),
    [document],
  );
  const { calls, invocationCallOrder } = vi.mocked(writeFileSync).mock;
  expect(calls.map(([, text, options]) => [text, options])).toEqual(
    ["filled", "a.ts", "b.ts"].map((text) => [text, { flag: "wx", flush: true }]),
  );
  expect(Math.max(...invocationCallOrder)).toBeLessThan(
    Math.min(...vi.mocked(renameSync).mock.invocationCallOrder),
  );
});

test("a document that may not be written is not replaced either", () => {
  const folder = temporaryFolder({ "README.md": "mine" });
  vi.mocked(accessSync).mockImplementation(() => fail("EACCES"));
  const document = { file: join(folder, "README.md"), before: Buffer.from("mine"), text: "filled" };
  const changes = [{ path: "a.ts", text: "a" }];
  expect(failureOf(() => writeOutput(join(folder, "generated"), changes, [document]))).toEqual({
    exitCode: 74,
    message: `cannot write ${join(folder, "README.md")}: permission denied`,
  });
  expect(filesIn(folder)).toEqual({ "README.md": "mine" });
});

test("a document that cannot be replaced is told of by its name", () => {
  const folder = temporaryFolder({ "README.md": "mine" });
  vi.mocked(renameSync).mockImplementation(() => fail("EBUSY"));
  const document = { file: join(folder, "README.md"), before: Buffer.from("mine"), text: "filled" };
  const changes = [{ path: "a.ts", text: "a" }];
  expect(failureOf(() => writeOutput(join(folder, "generated"), changes, [document]))).toEqual({
    exitCode: 74,
    message: `cannot write ${join(folder, "README.md")}: it is in use`,
  });
  expect(filesIn(folder)).toEqual({ "README.md": "mine" });
});

test("a link that somebody has put in the place of a folder meanwhile is not followed", () => {
  const out = temporaryFolder({ "a/x.ts": "old" });
  const elsewhere = temporaryFolder({ "x.ts": "theirs" });
  vi.mocked(writeFileSync).mockImplementationOnce((path, text, options) => {
    write(path, text, options);
    rename(join(out, "a"), join(out, "b"));
    symlinkSync(elsewhere, join(out, "a"));
  });
  expect(failureOf(() => writeOutput(out, [{ path: "a/new.ts", text: "new" }]))).toEqual({
    exitCode: 74,
    message: `${join(out, "a")} is a symbolic link that leads out of the output folder`,
  });
  expect(filesIn(elsewhere)).toEqual({ "x.ts": "theirs" });
});

test("where the disk knows no second names, files are put back too", () => {
  const out = temporaryFolder({ "a.ts": "old", "b.ts": "gone" });
  block(out);
  vi.mocked(linkSync).mockImplementation(() => fail("EPERM"));
  const changes = [{ path: "a.ts", text: "new" }, { path: "b.ts", text: undefined }, blocked];
  failureOf(() => writeOutput(out, changes));
  expect(filesIn(out)).toEqual({ "a.ts": "old", "b.ts": "gone" });
  expect(readdirSync(out).toSorted()).toEqual(["a.ts", "b.ts", "manifest.json"]);
});

test.each([
  [["a.ts"], "a.ts", (file: string) => file],
  [["a.ts", "b.ts"], "b.ts", (file: string) => `2 files, such as ${file},`],
])("%j, which cannot be put back, are told of", (paths, last, told) => {
  const out = temporaryFolder(Object.fromEntries(paths.map((path) => [path, "old"])));
  block(out);
  vi.mocked(renameSync).mockImplementation((from, to) =>
    String(from).includes(".before.") ? fail("EIO") : rename(from, to),
  );
  const changes = [...paths.map((path) => ({ path, text: "new" })), blocked];
  expect(() => writeOutput(out, changes)).toThrow(
    expect.objectContaining({
      exitCode: 74,
      message: `cannot write ${join(out, "manifest.json")}: it is a folder`,
      hint:
        `${told(join(out, last))} had been changed already and could not be put back, so that new and old ` +
        "files stand side by side. Mend the cause and run scopegen again: that makes one whole of them.",
    }),
  );
  expect(filesIn(out)).toEqual(Object.fromEntries(paths.map((path) => [path, "new"])));
});

test("it is told whether all temporary files are gone", () => {
  const out = temporaryFolder({ "a.ts": "old" });
  expect(writeOutput(out, [{ path: "a.ts", text: "new" }])).toBe(true);
  vi.mocked(rmSync).mockImplementation(() => fail("EPERM"));
  expect(writeOutput(out, [{ path: "a.ts", text: "newer" }])).toBe(false);
  // One that stays is one too many.
  vi.mocked(rmSync).mockImplementation((path) => void (String(path).includes(".before.") && fail("EPERM")));
  expect(writeOutput(out, [{ path: "a.ts", text: "newest" }])).toBe(false);
});

test("a document that was saved meanwhile is told of with what to do", () => {
  const folder = temporaryFolder({ "README.md": "mine, longer" });
  const document = { file: join(folder, "README.md"), before: Buffer.from("mine"), text: "filled" };
  expect(() => writeOutput(join(folder, "generated"), [], [document])).toThrow(
    expect.objectContaining({
      message: `${join(folder, "README.md")} has changed meanwhile`,
      hint: "Nothing was written. Run scopegen again.",
    }),
  );
});
