/** Documents are the user's: whatever goes wrong, they are as they were, and nobody's work is lost. */
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { writeOutput } from "../../generator/files/write-output.js";
import { failureOf, filesIn, temporaryFolder } from "./temporary-folder.js";

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  return { ...fs, writeFileSync: vi.fn<typeof writeFileSync>(fs.writeFileSync) };
});

afterEach(() => void vi.mocked(writeFileSync).mockReset());

const readme = (folder: string) => ({
  file: join(folder, "README.md"),
  before: Buffer.from("mine"),
  text: "mine, filled",
});

/** What cannot be replaced, at the very end. */
function block(folder: string): void {
  mkdirSync(join(folder, "generated/manifest.json"), { recursive: true });
}

const blocked = { path: "manifest.json", text: "{}" };

test("a document that somebody has saved meanwhile stays as it was saved, and nothing is written", () => {
  const folder = temporaryFolder({ "README.md": "mine, longer" });
  const { exitCode, message } = failureOf(() => {
    writeOutput(join(folder, "generated"), [{ path: "a.ts", text: "a" }], [readme(folder)]);
  });
  expect({ exitCode, message }).toEqual({
    exitCode: 74,
    message: expect.stringContaining("README.md has changed meanwhile"),
  });
  expect(filesIn(folder)).toEqual({ "README.md": "mine, longer" });
  expect(readdirSync(folder)).toEqual(["README.md"]);
});

test("a document that somebody has removed meanwhile stays away", () => {
  const folder = temporaryFolder();
  const { exitCode } = failureOf(() => writeOutput(join(folder, "generated"), [], [readme(folder)]));
  expect(exitCode).toBe(74);
  expect(readdirSync(folder)).toEqual([]);
});

test("a document is put back as the very file that it was, also where the disk is full", () => {
  const folder = temporaryFolder({ "README.md": "mine" });
  block(folder);
  const { ino, mtimeMs } = statSync(join(folder, "README.md"));
  const write = vi.mocked(writeFileSync).getMockImplementation();
  vi.mocked(writeFileSync).mockImplementation((path, text, options) => {
    if (String(path).endsWith(".scopegen")) return write?.(path, text, options);
    // As on a full disk: the file is emptied before it turns out that its text has no room.
    write?.(path, "", options);
    throw Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
  });
  failureOf(() => writeOutput(join(folder, "generated"), [blocked], [readme(folder)]));
  expect(filesIn(folder)).toEqual({ "README.md": "mine" });
  expect(statSync(join(folder, "README.md"))).toMatchObject({ ino, mtimeMs });
  expect(readdirSync(folder).toSorted()).toEqual(["README.md", "generated"]);
});

test("only the files themselves are left beside what was replaced and removed", () => {
  const folder = temporaryFolder({ "README.md": "mine", "generated/a.ts": "a", "generated/b.ts": "b" });
  const changes = [
    { path: "a.ts", text: "A" },
    { path: "b.ts", text: undefined },
  ];
  writeOutput(join(folder, "generated"), changes, [readme(folder)]);
  expect(filesIn(folder)).toEqual({ "README.md": "mine, filled", "generated/a.ts": "A" });
  expect(readdirSync(folder).toSorted()).toEqual(["README.md", "generated"]);
  expect(readdirSync(join(folder, "generated"))).toEqual(["a.ts"]);
});

test.runIf(process.getuid?.() === 0)("the owner and the mode of a document stay", () => {
  const folder = temporaryFolder({ "README.md": "mine" });
  chownSync(join(folder, "README.md"), 12, 34);
  chmodSync(join(folder, "README.md"), 0o664);
  writeOutput(join(folder, "generated"), [], [readme(folder)]);
  const { uid, gid, mode } = statSync(join(folder, "README.md"));
  expect({ uid, gid, mode: mode & 0o777 }).toEqual({ uid: 12, gid: 34, mode: 0o664 });
  expect(readFileSync(join(folder, "README.md"), "utf8")).toBe("mine, filled");
});
