/** `generate` where one file cannot be written: everything stays as it was, and the message says which file and what to do. */
import { writeFileSync } from "node:fs";
import { afterEach, expect, test, vi } from "vitest";
import { project, spec } from "./project.js";

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  return { ...fs, writeFileSync: vi.fn<typeof writeFileSync>(fs.writeFileSync) };
});

const write = vi.mocked(writeFileSync).getMockImplementation();
afterEach(() => void vi.mocked(writeFileSync).mockImplementation((...call) => write?.(...call)));

/** As if the disk said no to the temporary file of any file of that name. */
function refuse(name: string, code: string): void {
  vi.mocked(writeFileSync).mockImplementation((path, ...rest) => {
    if (String(path).includes(`/.${name}.`)) throw Object.assign(new Error(code), { code });
    write?.(path, ...rest);
  });
}

const again = "Mend that and run scopegen again.";

test.each([
  ["README.md", "EACCES", "permission denied", again],
  ["index.ts", "EROFS", "the file system is read-only", again],
  ["manifest.json", "ENOSPC", "no space left on the disk", "Make room and run scopegen again."],
  [
    "scopes.ts",
    "EMFILE",
    "too many files are open",
    "Close programs or raise the limit (ulimit -n), and run scopegen again.",
  ],
  ["guard.ts", "EXDEV", "it is on another disk than the files beside it", again],
  ["endpoints.ts", "EIO", "the disk reports an error", again],
])("when %s meets %s", async (name, code, reason, advice) => {
  const acme = project({
    "spec/acme.yaml": spec,
    "README.md": "<!-- scopegen:acme:scopes -->\n<!-- /scopegen -->\n",
    "package.json": '{ "scopegen": { "inject": ["README.md"] } }',
  });
  const empty = acme.files();
  refuse(name, code);
  const first = await acme.run("generate");
  expect(first).toMatchObject({ code: 74, stdout: "" });
  expect(first.stderr.replaceAll(acme.folder, "")).toMatch(
    new RegExp(`^scopegen: cannot write /\\S*${name}: ${reason}\nNothing was written. `),
  );
  expect(first.stderr).toContain(` ${advice}\n`);
  expect(acme.files()).toEqual(empty);

  vi.mocked(writeFileSync).mockImplementation((...call) => write?.(...call));
  expect((await acme.run("generate")).code).toBe(0);
  const old = acme.files();
  acme.put("spec/acme.yaml", spec.replace("See things", "Look at things"));
  refuse(name, code);
  const { code: exitCode } = await acme.run("generate");
  // Of a changed prompt some files say nothing.
  expect([0, 74]).toContain(exitCode);
  const expected =
    exitCode === 74 ? { ...old, "spec/acme.yaml": acme.files()["spec/acme.yaml"] } : acme.files();
  expect(acme.files()).toEqual(expected);
});
