/** Two runs at once: here the other one always comes first, between this one's look at the disk and what it does. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { writeOutput } from "../../generator/files/write-output.js";
import { failureOf, filesIn, temporaryFolder } from "./temporary-folder.js";

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  return { ...fs, mkdirSync: vi.fn<typeof mkdirSync>(fs.mkdirSync) };
});

const make = vi.mocked(mkdirSync).getMockImplementation();
afterEach(() => void vi.mocked(mkdirSync).mockReset());

test("a folder that the other run has made is as good as one's own", () => {
  const out = temporaryFolder();
  let made = 0;
  vi.mocked(mkdirSync).mockImplementation(((path) => {
    made += 1;
    make?.(path);
    return make?.(path);
  }) as typeof mkdirSync);
  writeOutput(out, [{ path: "a/docs/x.md", text: "ours" }]);
  expect(made).toBe(2);
  expect(filesIn(out)).toEqual({ "a/docs/x.md": "ours" });
});

test("a file in the place of a folder is not", () => {
  const out = temporaryFolder();
  vi.mocked(mkdirSync).mockImplementation(((path) => {
    writeFileSync(String(path), "theirs");
    return make?.(path);
  }) as typeof mkdirSync);
  expect(failureOf(() => writeOutput(out, [{ path: "a/x.ts", text: "ours" }]))).toEqual({
    exitCode: 74,
    message: `cannot write ${join(out, "a/x.ts")}: something else stands there`,
  });
  expect(filesIn(out)).toEqual({ a: "theirs" });
});

test("a file that the other run has removed is removed", () => {
  const out = temporaryFolder({ "a/keep.txt": "keep" });
  writeOutput(out, [{ path: "a/gone.ts", text: undefined }]);
  expect(filesIn(out)).toEqual({ "a/keep.txt": "keep" });
});

test("a folder that cannot be made for another reason is told of with this reason", () => {
  const out = temporaryFolder();
  vi.mocked(mkdirSync).mockImplementation(() => {
    throw Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
  });
  expect(failureOf(() => writeOutput(out, [{ path: "a/x.ts", text: "ours" }])).message).toBe(
    `cannot write ${join(out, "a/x.ts")}: no space left on the disk`,
  );
});
