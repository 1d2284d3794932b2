/** `generate` on a small disk that is full, and on one that may only be read: exit code 74, the old output, nothing left behind. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { spec } from "../commands/project.js";
import { projectWithProgram, programFile, run, runProgram } from "../environment/installed-program.js";

/** What a mount needs, a container may not grant. */
const mounts =
  spawnSync("unshare", ["-m", "mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", "/mnt"]).status === 0;

/** In a mount of its own, so that it is gone when the script ends. */
function onSmallDisk(project: string, kilobytes: number, script: string) {
  const mount = `mount -t tmpfs -o size=${kilobytes}k tmpfs generated && cp -a old/. generated/`;
  return run(project, ["unshare", "-m", "sh", "-ec", `${mount}\n${script}\ncp -a generated/. left/`]);
}

const generate = (project: string) => `"${process.execPath}" "${programFile(project)}" generate`;

function names(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

test.skipIf(!mounts)("a full disk, and one that may only be read", () => {
  const project = projectWithProgram({ "package.json": "{}", "spec/acme.yaml": spec });
  expect(runProgram(project, ["generate"]).code).toBe(0);
  for (const folder of ["left", "old"]) mkdirSync(join(project, folder));
  run(project, ["cp", "-a", "generated/.", "old/"]);
  const used = Number(run(project, ["du", "-sk", "--apparent-size", "old"]).stdout.split("\t")[0]);
  writeFileSync(join(project, "spec/acme.yaml"), spec.replace("See things", "Look at things"));

  const cases: readonly [string, string, string, string][] = [
    ["full", `${generate(project)} 2>&1 || echo "exit $?"`, "no space left on the disk", "Make room"],
    [
      "read-only",
      `mount -o remount,ro generated; ${generate(project)} 2>&1 || echo "exit $?"`,
      "read-only",
      "Mend that",
    ],
  ];
  for (const [name, script, reason, advice] of cases) {
    // The old output fits in, with the room that small files waste, and the new one beside it does not.
    const filled =
      "dd if=/dev/zero of=generated/own.bin bs=1k 2>/dev/null || true; dd if=/dev/null of=generated/own.bin bs=1k seek=$(($(stat -c %s generated/own.bin) / 1024 - 40)) 2>/dev/null";
    const { code, stdout, stderr } = onSmallDisk(project, used + 1024, `${filled}\n${script}`);
    expect({ name, code, stderr }).toEqual({ name, code: 0, stderr: "" });
    expect(stdout).toMatch(
      new RegExp(
        `^scopegen: cannot write [^\n]*: [^\n]*${reason}[^\n]*\nNothing was written. ${advice}[^\n]*\nexit 74\n$`,
      ),
    );
    expect(names(join(project, "left")).filter((path) => path !== "own.bin")).toEqual(
      names(join(project, "old")),
    );
    expect(run(project, ["diff", "-r", "-x", "own.bin", "old", "left"])).toMatchObject({
      code: 0,
      stdout: "",
    });
    run(project, ["rm", "-rf", "left"]);
    mkdirSync(join(project, "left"));
  }
});
