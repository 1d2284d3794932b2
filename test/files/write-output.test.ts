import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeOutput } from "../../generator/files/write-output.js";
import type { OutputChange } from "../../generator/files/write-output.js";
import { failureOf, filesIn, temporaryFolder } from "./temporary-folder.js";

function check(
  before: Readonly<Record<string, string>>,
  changes: readonly OutputChange[],
  after: Readonly<Record<string, string>>,
) {
  const out = temporaryFolder(before);
  writeOutput(out, changes);
  expect(filesIn(out)).toEqual(after);
  return out;
}

test("writes, replaces and removes, and makes and tidies folders", () => {
  const out = check(
    { "a/x.ts": "old", "a/docs/gone.md": "gone", "a/own.txt": "own" },
    [
      { path: "a/x.ts", text: "new" },
      { path: "b/deep/y.ts", text: "y" },
      { path: "a/docs/gone.md", text: undefined },
    ],
    { "a/x.ts": "new", "a/own.txt": "own", "b/deep/y.ts": "y" },
  );
  expect(readdirSync(join(out, "a")).toSorted()).toEqual(["own.txt", "x.ts"]);
});

test("a folder that holds something else stays", () => {
  check({ "a/x.ts": "x", "a/own.txt": "own" }, [{ path: "a/x.ts", text: undefined }], { "a/own.txt": "own" });
});

test("the output folder stays, though it hold nothing any more", () => {
  const out = check({ "x.ts": "x" }, [{ path: "x.ts", text: undefined }], {});
  expect(readdirSync(out)).toEqual([]);
});

test("the mode of a replaced file stays", () => {
  const out = temporaryFolder({ "x.ts": "old" });
  chmodSync(join(out, "x.ts"), 0o640);
  writeOutput(out, [{ path: "x.ts", text: "new" }]);
  expect(statSync(join(out, "x.ts")).mode & 0o777).toBe(0o640);
});

test.each([
  [
    "a file stands where a folder must be",
    { "a/docs": "a file" },
    "a/docs/x.md",
    "a file stands where a folder should be",
  ],
  ["a folder stands where a file must be", { "a/z.ts/inner.txt": "inner" }, "a/z.ts", "it is a folder"],
])("nothing is changed when %s", (_, blocking, path, reason) => {
  const before = { "a/first.ts": "old", "a/gone.ts": "gone", ...blocking };
  const out = temporaryFolder(before);
  const changes = [
    { path: "a/first.ts", text: "new" },
    { path: "new/folder/y.ts", text: "y" },
    { path: "a/gone.ts", text: undefined },
    { path, text: "x" },
    { path: "manifest.json", text: "{}" },
  ];
  expect(failureOf(() => writeOutput(out, changes))).toEqual({
    exitCode: 74,
    message: `cannot write ${join(out, path)}: ${reason}`,
  });
  expect(filesIn(out)).toEqual(before);
  expect(readdirSync(out)).toEqual(["a"]);
});

test("when a later file cannot be replaced, those replaced before are put back", () => {
  const out = temporaryFolder({ "a/first.ts": "old" });
  mkdirSync(join(out, "manifest.json"));
  const changes = [
    { path: "manifest.json", text: "{}" },
    { path: "a/first.ts", text: "new" },
    { path: "a/second.ts", text: "new" },
  ];
  expect(() => writeOutput(out, changes)).toThrow(
    expect.objectContaining({
      exitCode: 74,
      message: `cannot write ${join(out, "manifest.json")}: it is a folder`,
      hint: "Nothing was written. Mend that and run scopegen again.",
    }),
  );
  expect(filesIn(out)).toEqual({ "a/first.ts": "old" });
});

test("links that lead out of the output folder are not followed", () => {
  const outside = temporaryFolder({ "x.ts": "theirs" });
  for (const link of ["a", "a/docs", "x.ts"]) {
    const out = temporaryFolder({ "a/keep.txt": "keep" });
    const place = link === "a" ? "b" : link;
    symlinkSync(link === "x.ts" ? join(outside, "x.ts") : outside, join(out, place));
    const path = link === "x.ts" ? "x.ts" : `${place}/x.ts`;
    for (const text of ["ours", undefined]) {
      expect(() => writeOutput(out, [{ path, text }])).toThrow(
        expect.objectContaining({
          exitCode: 74,
          message: `${join(out, place)} is a symbolic link that leads out of the output folder`,
          hint: "Nothing was written. Replace the link with a folder or file, or give --out the folder that it leads to.",
        }),
      );
    }
    expect(readFileSync(join(outside, "x.ts"), "utf8")).toBe("theirs");
  }
});

test("the output folder itself may be a link, and links within it are fine", () => {
  const real = temporaryFolder({ "docs/x.md": "old" });
  const folder = temporaryFolder();
  symlinkSync(real, join(folder, "generated"));
  symlinkSync(join(real, "docs"), join(real, "pages"));
  writeOutput(join(folder, "generated"), [{ path: "pages/x.md", text: "new" }]);
  expect(readFileSync(join(real, "docs/x.md"), "utf8")).toBe("new");
});

test("what cannot be looked at or removed is told", () => {
  const out = temporaryFolder({ "a/inner.txt": "" });
  const long = "x".repeat(300);
  expect(failureOf(() => writeOutput(out, [{ path: long, text: "" }]))).toEqual({
    exitCode: 74,
    message: `cannot look at ${join(out, long)}: the name is too long`,
  });
  expect(failureOf(() => writeOutput(out, [{ path: "a", text: undefined }])).message).toMatch(
    `cannot remove ${join(out, "a")}: `,
  );
  symlinkSync(join(out, "nowhere"), join(out, "dangling"));
  expect(failureOf(() => writeOutput(out, [{ path: "dangling", text: "" }])).message).toContain(
    "a symbolic link that leads out",
  );
});
