import { mkdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import type { BigIntStats, Stats } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, parse } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { refuseUnlikelyOutput } from "../../generator/files/check-output-folder.js";
import { failureOf, temporaryFolder } from "./temporary-folder.js";

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  return { ...fs, statSync: vi.fn<typeof statSync>(fs.statSync) };
});

const nothing = { specs: [], cwd: "/nowhere", packageFile: undefined };
const spec = (file: string) => ({ file, shown: "the spec" });

/** Why the folder is refused; undefined where it is not. */
function refusal(out: string, own: Partial<Parameters<typeof refuseUnlikelyOutput>[1]> = {}) {
  try {
    refuseUnlikelyOutput(out, { ...nothing, ...own });
  } catch {
    const { exitCode, message } = failureOf(() => refuseUnlikelyOutput(out, { ...nothing, ...own }));
    return { exitCode, reason: message.replace(`${out} cannot be the output folder: `, "") };
  }
  return undefined;
}

test("the root, the home folder and what is above it cannot be the output folder", () => {
  const above = dirname(homedir());
  const home = "it is the home folder, or holds it";
  for (const [out, reason] of [
    [parse(homedir()).root, "it is the root of the disk"],
    [homedir(), home],
    ...(parse(above).root === above ? [] : [[above, home] as const]),
  ] as const) {
    expect({ out, refusal: refusal(out) }).toEqual({ out, refusal: { exitCode: 2, reason } });
  }
  expect(() => refuseUnlikelyOutput(homedir(), nothing)).toThrow(
    expect.objectContaining({ hint: "Give --out a folder of its own, such as generated." }),
  );
});

test("nor can a link to the root", () => {
  const folder = temporaryFolder();
  symlinkSync(parse(folder).root, join(folder, "link"));
  expect(refusal(join(folder, "link"))?.reason).toBe("it is the home folder, or holds it");
});

test("folders are told apart also on disks that count beyond what a number holds", () => {
  const folder = temporaryFolder({ "a/acme.yaml": "", "b/x.txt": "" });
  const numbers = { a: 2n ** 60n, b: 2n ** 60n + 1n };
  onTestFinished(() => void vi.mocked(statSync).mockReset());
  vi.mocked(statSync).mockImplementation(((path: string, options?: { readonly bigint?: boolean }) => {
    const ino = Object.entries(numbers).find(([name]) => path === join(folder, name))?.[1] ?? 1n;
    return (options?.bigint ? { dev: 1n, ino } : { dev: 1, ino: Number(ino) }) as Stats & BigIntStats;
  }) as typeof statSync);
  const specs = [spec(join(folder, "a/acme.yaml"))];
  expect([refusal(join(folder, "a"), { specs })?.reason, refusal(join(folder, "b"), { specs })]).toEqual([
    "it holds the spec",
    undefined,
  ]);
});

test("nor can a folder that holds the spec, however deep, or whatever it is called", () => {
  const folder = temporaryFolder({ "src/spec/acme.yaml": "", "other/x.txt": "" });
  symlinkSync(join(folder, "src"), join(folder, "alias"));
  symlinkSync(join(folder, "src/spec/acme.yaml"), join(folder, "other/acme.yaml"));
  const refused = { exitCode: 2, reason: "it holds the spec" };
  const file = join(folder, "src/spec/acme.yaml");
  for (const out of ["src/spec", "src", "alias", "alias/spec", "."]) {
    expect({ out, refusal: refusal(join(folder, out), { specs: [spec(file)] }) }).toEqual({
      out,
      refusal: refused,
    });
  }
  // The link and what it leads to.
  for (const out of ["src", "other"]) {
    expect(refusal(join(folder, out), { specs: [spec(join(folder, "other/acme.yaml"))] })).toEqual(refused);
  }
  for (const out of ["generated", "other", "src/spec/generated"]) {
    expect({ out, refusal: refusal(join(folder, out), { specs: [spec(file)] }) }).toEqual({
      out,
      refusal: undefined,
    });
  }
});

test("nor the folder to work in, the package or a git repository", () => {
  const folder = temporaryFolder({ "package.json": "{}", "src/x.txt": "", "deep/er/x.txt": "" });
  symlinkSync(join(folder, "deep"), join(folder, "link"));
  expect(refusal(join(folder, "src"), { cwd: join(folder, "src") })?.reason).toMatch("the folder to work in");
  expect(refusal(join(folder, "link"), { cwd: join(folder, "deep/er") })?.reason).toMatch(
    "the folder to work in",
  );
  expect(refusal(folder, { packageFile: join(folder, "package.json") })?.reason).toMatch("package.json");
  mkdirSync(join(folder, "deep/.git"));
  writeFileSync(join(folder, "src/.git"), "gitdir: elsewhere");
  for (const out of ["deep", "link", "src"]) {
    expect(refusal(join(folder, out))?.reason).toBe("it is the root of a git repository");
  }
  expect(refusal(join(folder, "src/generated"), { cwd: folder })).toBeUndefined();
});

test("nor what belongs to npm or git, nor a link to nowhere", () => {
  const folder = temporaryFolder({ "node_modules/acme/x.txt": "" });
  symlinkSync(join(folder, "node_modules/acme"), join(folder, "linked"));
  symlinkSync(join(folder, "nowhere"), join(folder, "dangling"));
  for (const out of ["node_modules", "node_modules/acme", "linked", "node_modules/new/deep"]) {
    expect({ out, reason: refusal(join(folder, out), { cwd: folder })?.reason }).toEqual({
      out,
      reason: "what stands in node_modules is not the project's own",
    });
  }
  expect(refusal(join(folder, ".git/hooks"), { cwd: folder })?.reason).toContain(".git");
  expect(refusal(join(folder, "dangling"), { cwd: folder })?.reason).toBe(
    "it is a symbolic link that leads nowhere",
  );
  symlinkSync(join(folder, "loop"), join(folder, "loop"));
  expect(refusal(join(folder, "loop/generated"), { cwd: folder })).toEqual({
    exitCode: 74,
    reason: `cannot look at ${join(folder, "loop/generated")}: too many symbolic links`,
  });
  // A project that is itself installed somewhere.
  const installed = join(folder, "node_modules/acme");
  expect(refusal(join(installed, "generated"), { cwd: installed })).toBeUndefined();
});
