/** What others may put where `generate` writes: it is neither followed nor opened nor removed, and the message names it. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { isTemporary } from "../../generator/files/temporary-name.js";
import { project, spec } from "../commands/project.js";
import type { Project } from "../commands/project.js";

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  return { ...fs, writeFileSync: vi.fn<typeof writeFileSync>(fs.writeFileSync) };
});

const write = vi.mocked(writeFileSync).getMockImplementation();
afterEach(() => void vi.mocked(writeFileSync).mockImplementation((...call) => write?.(...call)));

test.each([
  ["a pipe", (file: string) => void spawnSync("mkfifo", [file])],
  ["a folder", (file: string) => void mkdirSync(file)],
  ["a link to a device", (file: string) => symlinkSync("/dev/zero", file)],
  ["a link to nowhere", (file: string) => symlinkSync("/nowhere/at/all", file)],
])("%s in the place of a file is left as it is", async (_, put) => {
  for (const path of ["acme/scopes.ts", "manifest.json"]) {
    const acme = project();
    await acme.run("generate");
    const place = join(acme.folder, "generated", path);
    rmSync(place);
    const before = acme.files();
    put(place);
    acme.put("spec/acme.yaml", spec.replace("See things", "Look at things"));
    const { code, stderr } = await acme.run("generate");
    expect({ path, code, stderr }).toEqual({ path, code: 74, stderr: expect.stringContaining(path) });
    expect(stderr).toContain("Nothing was written.");
    expect([3, 74]).toContain((await acme.run("check")).code);
    // It cannot be read before it is gone.
    rmSync(place, { recursive: true });
    expect({ ...acme.files(), "spec/acme.yaml": spec }).toEqual(before);
  }
});

test("nor is a socket touched", async () => {
  const acme = project();
  await acme.run("generate");
  const place = join(acme.folder, "generated/acme/guard.ts");
  rmSync(place);
  const server = createServer();
  await new Promise<void>((listening) => server.listen(place, listening));
  onTestFinished(() => void server.close());
  expect((await acme.run("generate")).stderr).toContain("generated/acme/guard.ts stands in the way");
});

test("an output folder that is a link is written to where it leads; one that leads nowhere is refused", async () => {
  const acme = project();
  mkdirSync(join(acme.folder, "real"));
  symlinkSync("real", join(acme.folder, "generated"));
  expect((await acme.run("generate")).code).toBe(0);
  expect(readFileSync(join(acme.folder, "real/acme/scopes.ts"), "utf8")).toContain("things_read");
  rmSync(join(acme.folder, "generated"));
  symlinkSync("nowhere", join(acme.folder, "generated"));
  expect(await acme.run("generate")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("it is a symbolic link that leads nowhere"),
  });
});

/** Does something as soon as a temporary file of that name has been written. */
function once(name: string, then: () => void): void {
  let done = false;
  vi.mocked(writeFileSync).mockImplementation((path, ...rest) => {
    write?.(path, ...rest);
    if (done || !String(path).includes(`/.${name}.`)) return;
    done = true;
    then();
  });
}

function theirs(acme: Project): string {
  acme.put("theirs/access-scopes.md", "theirs");
  acme.put("theirs/scopes.ts", "theirs");
  return join(acme.folder, "theirs");
}

test("a link that is put in between the look and the write is not followed", async () => {
  const acme = project();
  await acme.run("generate");
  const foreign = theirs(acme);
  const before = acme.files();
  acme.put("spec/acme.yaml", spec.replace("See things", "Look at things"));
  // Everything is staged, and now the folder, or the file, becomes a link to elsewhere.
  for (const path of ["generated/acme", "generated/acme/scopes.ts"]) {
    const place = join(acme.folder, path);
    once("manifest.json", () => {
      renameSync(place, `${place}.away`);
      symlinkSync(path.endsWith(".ts") ? join(foreign, "scopes.ts") : foreign, place);
    });
    const { code, stderr } = await acme.run("generate");
    expect({ code, stderr }).toEqual({
      code: 74,
      stderr: expect.stringContaining(`${path} is a symbolic link that leads out of the output folder`),
    });
    expect(readFileSync(join(foreign, "scopes.ts"), "utf8")).toBe("theirs");
    rmSync(place);
    renameSync(`${place}.away`, place);
  }
  vi.mocked(writeFileSync).mockImplementation((...call) => write?.(...call));
  expect((await acme.run("generate")).code).toBe(0);
  // What was staged stood in the folder that was taken away, and belongs to this process, which goes on.
  const names = Object.keys(acme.files()).filter((path) => !isTemporary(path));
  expect(names).toEqual(Object.keys(before));
});

test("a temporary file that somebody has put there beforehand is neither used nor followed", async () => {
  const acme = project();
  const foreign = theirs(acme);
  // As if its name had been foreseen after all.
  vi.mocked(writeFileSync).mockImplementation((path, ...rest) => {
    if (String(path).includes("/.scopes.ts.")) symlinkSync(join(foreign, "scopes.ts"), String(path));
    write?.(path, ...rest);
  });
  const { code, stderr } = await acme.run("generate");
  expect({ code, stderr }).toEqual({
    code: 74,
    stderr: expect.stringContaining("something else stands there"),
  });
  expect(readFileSync(join(foreign, "scopes.ts"), "utf8")).toBe("theirs");
});

/** Legal or not: whatever a spec says, either nothing is written or the very same names. */
const hostile = [
  "../../../escape",
  "/etc/passwd",
  "..\\..\\x",
  "CON",
  "NUL.txt",
  "a/../../b",
  "__proto__",
  "%2e%2e%2f",
  "~root",
];

test("no text of a spec changes which files are written", async () => {
  const names = Object.keys((await generated(spec)).files());
  for (const text of hostile) {
    const quoted = JSON.stringify(text);
    const swapped = spec
      .replace("title: Acme", `title: ${quoted}`)
      .replaceAll("things_read", quoted)
      .replace("Read things.", quoted)
      .replace("See things", quoted)
      .replace("  Things:", `  ${quoted}:`)
      .replace("putThing", quoted)
      .replace("Seen once.", quoted)
      .replaceAll(`${quoted}: {`, `${quoted}: { identifier: Other,`);
    const found = Object.keys((await generated(swapped)).files());
    const none = found.every((path) => !path.startsWith("generated/"));
    expect({ text, found }).toEqual({ text, found: none ? ["package.json", "spec/acme.yaml"] : names });
  }
});

async function generated(text: string): Promise<Project> {
  const acme = project({ "spec/acme.yaml": text });
  await acme.run("generate");
  return acme;
}
