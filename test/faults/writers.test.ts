/** Many runs at once, from different specs, into one folder, while others read it: every round ends in one whole set. */
import { spawn } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { spec } from "../commands/project.js";
import {
  plainEnvironment,
  programFile,
  projectWithProgram,
  runProgram,
} from "../environment/installed-program.js";
import { isFull, report } from "./sample.js";

const [writers, rounds] = isFull ? [8, 100] : [3, 3];
const patience = 3 * 60 * 60_000;

const readme = "# Acme\n\n<!-- scopegen:acme:scopes -->\n<!-- /scopegen -->\n";
const packageJson = '{ "scopegen": { "inject": ["README.md"] } }\n';
const prompts = ["Look at things", "See things", "Watch things"];
const specs = prompts.map(
  (prompt, number) => [`specs/${number}/acme.yaml`, spec.replace("See things", prompt)] as const,
);

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

function start(project: string, ...argv: string[]) {
  const child = spawn(process.execPath, [programFile(project), ...argv], {
    cwd: project,
    env: plainEnvironment,
  });
  let stderr = "";
  child.stderr.on("data", (text) => (stderr += String(text)));
  child.stdout.resume();
  const ended = new Promise<Ended>((done) => child.once("close", (code) => done({ code, stderr })));
  return { child, ended };
}

/** The document and every file in the output folder, temporary ones too. */
function outputIn(project: string): Record<string, string> {
  const paths = readdirSync(join(project, "generated"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const files = [join(project, "README.md"), ...paths.toSorted()];
  return Object.fromEntries(
    files.map((file) => [file.slice(project.length + 1), readFileSync(file, "utf8")]),
  );
}

test(
  `${writers} writers, ${rounds} rounds, with readers`,
  async () => {
    const project = projectWithProgram({
      "package.json": packageJson,
      "README.md": readme,
      ...Object.fromEntries(specs),
    });
    const whole = specs.map(([file]) => {
      expect(runProgram(project, ["generate", "--spec", file])).toMatchObject({ code: 0, stderr: "" });
      return outputIn(project);
    });
    const texts = new Set(whole.flatMap((files) => Object.values(files)));
    const ends = new Map<number, number>();
    const answers = new Map<number | null, number>();
    let reads = 0;
    for (let round = 0; round < rounds; round += 1) {
      const fileOf = (number: number) => specs[(number + round) % specs.length]?.[0] ?? "";
      const running = Array.from({ length: writers }, (_, number) =>
        start(project, "generate", "--spec", fileOf(number)),
      );
      const readers = [0, 1].map((number) => start(project, "check", "--spec", fileOf(number)));
      const all = Promise.all(running.map(({ ended }) => ended));
      while (running.some(({ child }) => child.exitCode === null)) {
        for (const path of Object.keys(whole[0] ?? {})) {
          const text = readFileSync(join(project, path), "utf8");
          if (!texts.has(text)) throw new Error(`${path} is torn: ${text}`);
          reads += 1;
        }
        await new Promise((later) => setTimeout(later, 20));
      }
      expect(await all).toEqual(running.map(() => ({ code: 0, stderr: "" })));
      for (const { ended } of readers) {
        const { code, stderr } = await ended;
        expect({ stderr, code }).toEqual({ stderr: "", code: code === 0 ? 0 : 3 });
        answers.set(code, (answers.get(code) ?? 0) + 1);
      }
      const found = JSON.stringify(outputIn(project));
      const end = whole.findIndex((files) => JSON.stringify(files) === found);
      expect({ round, isWhole: end >= 0 }).toEqual({ round, isWhole: true });
      ends.set(end, (ends.get(end) ?? 0) + 1);
    }
    const won = [...ends].map(([end, times]) => `spec ${end} ${times} times`).join(", ");
    const said = [...answers].map(([code, times]) => `exit ${code} ${times} times`).join(", ");
    report(
      `${writers} writers x ${rounds} rounds: ${won} the last; check: ${said}; ${reads} files read meanwhile`,
    );
  },
  patience,
);

test(
  "watch and generate at once",
  async () => {
    const project = projectWithProgram({
      "package.json": packageJson,
      "README.md": readme,
      "spec/acme.yaml": spec,
    });
    const { child, ended } = start(project, "watch");
    onTestFinished(() => void child.kill());
    await new Promise<void>((watching) => {
      child.stderr.on("data", (text) => String(text).includes("Watching") && watching());
    });
    for (let round = 0; round < (isFull ? 30 : 2); round += 1) {
      writeFileSync(join(project, "spec/acme.yaml"), spec.replace("See things", `See things ${round}`));
      const { code, stderr } = await start(project, "generate").ended;
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    }
    // What the watcher may still be at.
    await expect.poll(() => runProgram(project, ["check"]).code, { timeout: 30_000 }).toBe(0);
    child.kill();
    expect((await ended).code).toBe(0);
    const found = outputIn(project);
    const clean = projectWithProgram({ "package.json": packageJson, "README.md": readme });
    cpSync(join(project, "spec"), join(clean, "spec"), { recursive: true });
    runProgram(clean, ["generate"]);
    expect(found).toEqual(outputIn(clean));
    rmSync(clean, { recursive: true });
  },
  patience,
);
