/** What stands at a path, whatever it is; nothing is read that is no file, or too large to be one of ours. */
import { closeSync, readFileSync, statSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { findFile, findOwnFile, isFolder, MOST_BYTES, readBytes } from "../../generator/files/found-file.js";
import { failureOf, temporaryFolder } from "./temporary-folder.js";

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  return {
    ...fs,
    closeSync: vi.fn<typeof closeSync>(fs.closeSync),
    readFileSync: vi.fn<typeof readFileSync>(fs.readFileSync),
    statSync: vi.fn<typeof statSync>(fs.statSync),
  };
});

const { statSync: stat } = await vi.importActual<typeof import("node:fs")>("node:fs");
afterEach(() => {
  for (const one of [closeSync, readFileSync, statSync]) vi.mocked(one).mockReset();
});

/** A folder with one of each; a loop is a link to itself. */
function places() {
  const folder = temporaryFolder({ "a.ts": "abc", "deep/b.ts": "" });
  const at = (path: string) => join(folder, path);
  symlinkSync(at("a.ts"), at("link.ts"));
  symlinkSync(at("deep"), at("folder-link"));
  symlinkSync(at("nowhere"), at("dangling.ts"));
  symlinkSync(at("loop"), at("loop"));
  return { folder, at };
}

const file = { kind: "file", bytes: Buffer.from("abc") };

test("a file has its bytes, also through a link, unless it must be one of ours", () => {
  const { at } = places();
  expect([findFile(at("a.ts")), findFile(at("link.ts"))]).toEqual([file, file]);
  expect([findOwnFile(at("a.ts")), findOwnFile(at("link.ts"))]).toEqual([file, { kind: "other" }]);
});

test.each<[path: string, kind: string, own?: string]>([
  ["nothing.ts", "nothing"],
  ["nothing/a.ts", "nothing"],
  ["deep", "other"],
  ["a.ts/b.ts", "other"],
  ["folder-link", "other"],
  ["dangling.ts", "nothing", "other"],
])("%s is %s", (path, kind, own = kind) => {
  const { at } = places();
  expect([findFile(at(path)), findOwnFile(at(path))]).toEqual([{ kind }, { kind: own }]);
});

test("what cannot be looked at is told", () => {
  const { at } = places();
  const below = at("loop/a.ts");
  const why = "too many symbolic links";
  expect(failureOf(() => findFile(below))).toEqual({ exitCode: 74, message: `cannot read ${below}: ${why}` });
  for (const look of [findOwnFile, isFolder]) {
    expect(failureOf(() => look(below))).toEqual({
      exitCode: 74,
      message: `cannot look at ${below}: ${why}`,
    });
  }
});

test("a file of more than 512 MiB is not one of ours, and is not read", () => {
  const { at } = places();
  const mebibytes = 1024 * 1024;
  const sized = (size: number) =>
    vi
      .mocked(statSync)
      .mockImplementationOnce(((path: string) => Object.assign(stat(path), { size })) as typeof statSync);
  sized(512 * mebibytes);
  expect(findFile(at("a.ts"))).toEqual(file);
  vi.mocked(readFileSync).mockClear();
  sized(512 * mebibytes + 1);
  expect(findFile(at("a.ts"))).toEqual({ kind: "other" });
  expect(readFileSync).not.toHaveBeenCalled();
});

test("a folder is told from all else, also through a link", () => {
  const { at } = places();
  const paths = ["deep", "folder-link", "a.ts", "nothing", "dangling.ts"];
  expect(paths.map((path) => isFolder(at(path)))).toEqual([true, true, false, false, false]);
});

test("of a file that is too large the beginning is read, a byte more than is allowed", () => {
  const { at } = places();
  expect(MOST_BYTES).toBe(33_554_432);
  truncateSync(at("a.ts"), MOST_BYTES);
  expect(readBytes(at("a.ts"), "a.ts")).toHaveLength(MOST_BYTES);
  expect(closeSync).not.toHaveBeenCalled();
  truncateSync(at("a.ts"), MOST_BYTES + 10);
  const bytes = readBytes(at("a.ts"), "a.ts");
  expect([bytes.length, Buffer.from(bytes.subarray(0, 4)).toString()]).toEqual([MOST_BYTES + 1, "abc\0"]);
  expect(closeSync).toHaveBeenCalledOnce();
});

test("what must be there and is no file is told by the name that the user gave", () => {
  const { at } = places();
  expect(() => readBytes(at("deep"), "deep")).toThrow(
    expect.objectContaining({
      exitCode: 2,
      message: "deep is not a file",
      hint: "A device, a pipe or a folder is not read.",
    }),
  );
  expect(failureOf(() => readBytes(at("nothing.ts"), "spec.yaml"))).toEqual({
    exitCode: 74,
    message: "cannot read spec.yaml: no such file or folder",
  });
});
