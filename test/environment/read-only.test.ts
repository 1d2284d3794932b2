/** Where nothing can be written, `check` and a `generate` with nothing to do work as anywhere else. */
import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Run } from "../commands/project.js";
import { generatedProject, programFile, restorer, run } from "./installed-program.js";

/** A project in which only a command is run that may not write there. */
interface Place {
  readonly name: string;
  readonly possible: boolean;
  readonly run: (line: string) => Run;
  readonly refusal: string;
}

const reader = process.getuid?.() === 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : "";
const node = `"${process.execPath}"`;

const places: readonly Place[] = [
  {
    name: "on a file system that is mounted read-only",
    // What a mount needs, a container may not grant.
    possible: works("unshare -m mount --bind /tmp /tmp"),
    run: (line) =>
      shell(`unshare -m sh -ec '
      mount --bind . "$PWD" && mount -o remount,bind,ro "$PWD" && cd "$PWD"
      ${line}'`),
    refusal: "Read-only file system",
  },
  {
    name: "for a user who may only read",
    // A node in the home folder of root, say, cannot be started by others.
    possible: works(`${reader} ${node} -e 0`),
    run: (line) => {
      shell("chmod -R a-w .");
      const done = shell(`${reader} ${line}`);
      shell("chmod -R u+w .");
      return done;
    },
    refusal: "Permission denied",
  },
];

const cache = "node_modules/.cache/scopegen";
const wrong = (path: string) => () => writeFileSync(join(project, path), "// by hand\n");
const without = (path: string) => () => rmSync(join(project, path), { recursive: true });

const said = {
  0: /^2 scopes, 2 endpoints from spec\/acme\.yaml\ngenerated: .*\n$/,
  1: /^spec\/acme\.yaml:1:1 /m,
  3: /^generated\/acme\/scopes\.ts: edited by hand$/m,
};

const runs: readonly [line: string, state: string, exitCode: 0 | 1 | 3, change: () => void][] = [
  ["check", "as it was generated", 0, () => undefined],
  ["check --full", "as it was generated", 0, () => undefined],
  ["generate", "as it was generated", 0, () => undefined],
  ["check", "without V8's code", 0, without(`${cache}/code`)],
  ["check", "without a cache", 0, without(cache)],
  ["generate", "without a cache", 0, without(cache)],
  ["check", "with an edited file", 3, wrong("generated/acme/scopes.ts")],
  ["check", "with a wrong spec", 1, wrong("spec/acme.yaml")],
];

let project: string;
let restore: () => void;
beforeAll(() => {
  project = generatedProject();
  restore = restorer(project);
});
beforeEach(() => restore());

describe.each(places)("$name", (place) => {
  test.skipIf(!place.possible).each(runs)("%s, %s", (line, _, exitCode, change) => {
    change();
    expect(place.run("touch file").stderr).toContain(place.refusal);
    const { code, stdout, stderr } = place.run(`${node} "${programFile(project)}" ${line}`);
    expect({ code, said: stdout + stderr }).toEqual({
      code: exitCode,
      said: expect.stringMatching(said[exitCode]),
    });
  });
});

function shell(script: string): Run {
  return run(project, ["sh", "-c", script]);
}

function works(line: string): boolean {
  return spawnSync("sh", ["-c", line]).status === 0;
}
