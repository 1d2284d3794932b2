/** Files that are no files, or too large, where a spec, a document or a package.json is read: refused, soon. */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { MOST_BYTES } from "../../generator/files/found-file.js";
import { project, spec, type Project } from "../commands/project.js";

const SPARSE = 5 * 1024 ** 3;

function sparse({ folder, put }: Project, path: string): void {
  put(path, "");
  truncateSync(join(folder, path), SPARSE);
}

function pipe({ folder }: Project, path: string): void {
  expect(spawnSync("sh", ["-c", 'mkfifo "$0"', join(folder, path)]).status).toBe(0);
}

const device = ({ folder }: Project, path: string) => symlinkSync("/dev/zero", join(folder, path));

/** Not read back, since nobody could. */
async function runAndRemove(made: Project, path: string, ...argv: string[]) {
  const { code, stderr } = await made.run(...argv);
  rmSync(join(made.folder, path));
  expect(made.files()).not.toHaveProperty("generated/acme/index.ts");
  return { code, stderr };
}

test("a spec of 5 GB is not read", async () => {
  const made = project({});
  sparse(made, "spec/acme.yaml");
  expect(await runAndRemove(made, "spec/acme.yaml", "generate")).toEqual({
    code: 1,
    stderr: [
      `spec/acme.yaml:1:1 error[too-large]: The file has more than the ${MOST_BYTES} bytes that are read`,
      "> 1 |",
      "    | ^",
      "  hint: Split the table into several specs.",
      "",
      "1 error",
      "Nothing was written.",
      "",
    ].join("\n"),
  });
});

test("a document of 5 GB is not read", async () => {
  const made = project({ "spec/acme.yaml": spec });
  sparse(made, "GUIDE.md");
  const { code, stderr } = await runAndRemove(made, "GUIDE.md", "generate", "--inject", "GUIDE.md");
  expect(code).toBe(1);
  expect(stderr).toContain("GUIDE.md:1:1 error[too-large]");
  expect(stderr).toContain("hint: Split the document into several.");
});

test("a package.json of 5 GB is not read", async () => {
  const made = project({ "spec/acme.yaml": spec });
  sparse(made, "package.json");
  const { code, stderr } = await runAndRemove(made, "package.json", "generate");
  expect(code).toBe(2);
  expect(stderr).toContain("package.json is not a JSON object");
});

test("a manifest of 5 GB is not read", async () => {
  const made = project();
  mkdirSync(join(made.folder, "generated/acme"), { recursive: true });
  sparse(made, "generated/acme/manifest.json");
  const { code, stderr } = await runAndRemove(made, "generated/acme/manifest.json", "generate");
  expect(code).toBe(74);
  expect(stderr).toContain("generated/acme/manifest.json stands in the way");
});

test.each([
  ["a device", device],
  ["a pipe", pipe],
])("%s as a spec", async (_name, make) => {
  const made = project();
  make(made, "spec/other.yaml");
  const { code, stderr } = await runAndRemove(made, "spec/other.yaml", "generate");
  expect(code).toBe(2);
  expect(stderr).toBe("scopegen: spec/other.yaml is not a file\nA device, a pipe or a folder is not read.\n");
});

test.each([
  ["a device", device],
  ["a pipe", pipe],
])("%s as a document, and as package.json", async (_name, make) => {
  const made = project({ "spec/acme.yaml": spec });
  make(made, "GUIDE.md");
  expect((await runAndRemove(made, "GUIDE.md", "generate", "--inject", "GUIDE.md")).code).toBe(2);
  rmSync(join(made.folder, "package.json"));
  make(made, "package.json");
  expect((await runAndRemove(made, "package.json", "generate")).code).toBe(2);
});
