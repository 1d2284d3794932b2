/** Two runs at once: here the other one always comes first, between this one's look at the disk and what it does. */
import { existsSync } from "node:fs";
import { afterEach, expect, test, vi } from "vitest";
import { writeOutput } from "../../generator/files/write-output.js";
import { filesIn, temporaryFolder } from "./temporary-folder.js";

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  return { ...fs, existsSync: vi.fn<typeof existsSync>(fs.existsSync) };
});

afterEach(() => void vi.mocked(existsSync).mockReset());

test("a folder that the other run has made is as good as one's own", () => {
  const out = temporaryFolder({ "a/docs/x.md": "theirs" });
  vi.mocked(existsSync).mockImplementation((path) => !String(path).startsWith(`${out}/`));
  writeOutput(out, [{ path: "a/docs/x.md", text: "ours" }]);
  expect(filesIn(out)).toEqual({ "a/docs/x.md": "ours" });
});

test("a file that the other run has removed is removed", () => {
  const out = temporaryFolder({ "a/keep.txt": "keep" });
  writeOutput(out, [{ path: "a/gone.ts", text: undefined }]);
  expect(filesIn(out)).toEqual({ "a/keep.txt": "keep" });
});
