/** The stamps of an output folder: of each folder that is listed, and of none where one of them has none. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { folderStamps, hasFolderStamps } from "../../generator/files/folder-stamps.js";
import { temporaryFolder } from "./temporary-folder.js";

afterEach(() => vi.useRealTimers());

/** Some seconds after a folder of these was made, as the clock of the file system does not see. */
function outputOf(...folders: readonly string[]): string {
  const out = temporaryFolder();
  for (const folder of folders) mkdirSync(join(out, folder), { recursive: true });
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_000 });
  return out;
}

function stamped(out: string, specNames: readonly string[]): string[] {
  const stamps = folderStamps({ out, specNames, onlyThese: false });
  return Object.keys(stamps).map((folder) => relative(out, folder).replaceAll(sep, "/"));
}

test("are of all folders of specs, and of those of others that tell whose they are", () => {
  const out = outputOf("acme/docs/deep/er", "acme/more", "left/docs/deep", "left/more", "left/runtime", "No");
  expect(stamped(out, ["acme"])).toEqual([
    "",
    "acme",
    "acme/docs",
    "acme/docs/deep",
    "acme/docs/deep/er",
    "acme/more",
    "left",
    "left/docs",
    "left/runtime",
  ]);
});

test("are none where the folder of one spec is not there", () => {
  const out = outputOf("acme");
  expect(stamped(out, ["acme"])).toEqual(["", "acme"]);
  expect(stamped(out, ["acme", "gone"])).toEqual([]);
});

test.each(["acme/docs", "left/docs", "left", ""])("are none while a temporary file is in %j", (folder) => {
  const out = outputOf("acme/docs", "left/docs", "other/docs");
  expect(stamped(out, ["acme"])).toHaveLength(7);
  writeFileSync(join(out, folder, `.a.md.${process.pid}.scopegen`), "");
  vi.setSystemTime(Date.now() + 3_000);
  expect(stamped(out, ["acme"])).toEqual([]);
});

test("fit while no folder has changed, and where there are none they do not", () => {
  const out = outputOf("acme");
  const stamps = folderStamps({ out, specNames: ["acme"], onlyThese: false });
  expect([hasFolderStamps(stamps), hasFolderStamps({})]).toEqual([true, false]);
  expect(hasFolderStamps({ ...stamps, [join(out, "acme")]: "1" })).toBe(false);
});
