import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { removeAbandoned } from "../../generator/files/remove-abandoned.js";
import { filesIn, temporaryFolder } from "./temporary-folder.js";

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  return { ...fs, readdirSync: vi.fn<typeof readdirSync>(fs.readdirSync) };
});

test("what ended runs left beside a file is taken away, and nothing else", () => {
  const { pid: ended } = spawnSync(process.execPath, ["--version"]);
  const stay = {
    "README.md": "mine",
    [`.README.md.${process.pid}.scopegen`]: "of a running process",
    [`.OTHER.md.${ended}.scopegen`]: "of another file",
    [`docs/.README.md.${ended}.scopegen`]: "of another folder",
  };
  const left = {
    [`.README.md.${ended}.scopegen`]: "new",
    [`.README.md.before.${ended}.scopegen`]: "old",
    [`docs/.guide.md.${ended}.scopegen`]: "new",
  };
  const folder = temporaryFolder({ ...stay, ...left });
  expect(removeAbandoned([join(folder, "README.md"), join(folder, "docs/guide.md")])).toBe(true);
  expect(filesIn(folder)).toEqual(stay);
});

test("what another run takes away at the same time is gone all the same", () => {
  const { pid: ended } = spawnSync(process.execPath, ["--version"]);
  const folder = temporaryFolder();
  vi.mocked(readdirSync).mockReturnValueOnce([`.a.md.${ended}.scopegen`] as never);
  expect(removeAbandoned([join(folder, "a.md")])).toBe(true);
});

test("it is told where one cannot look", () => {
  const folder = temporaryFolder();
  expect(removeAbandoned([join(folder, "a.md")])).toBe(true);
  expect(removeAbandoned([join(folder, "a.md"), join(folder, "nothing/b.md")])).toBe(false);
  expect(removeAbandoned([])).toBe(true);
});
