import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createFile } from "../../generator/files/create-file.js";
import { filesIn, temporaryFolder } from "./temporary-folder.js";

test("a file is made, with the folders that it stands in", () => {
  const folder = temporaryFolder();
  createFile(join(folder, "spec/of/acme.yaml"), "spec/of/acme.yaml", "scopegen: 1\n");
  createFile(join(folder, "spec/of/other.yaml"), "spec/of/other.yaml", "");
  expect(filesIn(folder)).toEqual({ "spec/of/acme.yaml": "scopegen: 1\n", "spec/of/other.yaml": "" });
});

test("what is there already stays as it is", () => {
  const folder = temporaryFolder({ "acme.yaml": "mine" });
  expect(() => createFile(join(folder, "acme.yaml"), "acme.yaml", "ours")).toThrow(
    expect.objectContaining({
      exitCode: 2,
      message: "there is a acme.yaml already",
      hint: "It was left as it is. Give another name, or delete it first.",
    }),
  );
  expect(filesIn(folder)).toEqual({ "acme.yaml": "mine" });
});

test("what cannot be made is told by the name that the user gave", () => {
  const folder = temporaryFolder();
  const long = `${"x".repeat(300)}.yaml`;
  expect(() => createFile(join(folder, long), long, "")).toThrow(
    expect.objectContaining({ exitCode: 74, message: `cannot write ${long}: the name is too long` }),
  );
  writeFileSync(join(folder, "spec"), "a file");
  expect(() => createFile(join(folder, "spec/deep/a.yaml"), "spec/deep/a.yaml", "")).toThrow(
    `cannot write spec/deep/a.yaml: cannot make the folder ${join(folder, "spec/deep")}: a file stands where a folder should be`,
  );
  expect(filesIn(folder)).toEqual({ spec: "a file" });
});
