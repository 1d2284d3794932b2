/**
 * The mutation score of each group of sources, and whether it is enough. Without flags all of them, which takes hours.
 * --only <group> (as often as you like), --file <path of a source> (too), --sample <share> --seed <number> for a share
 * of the files of the groups with the lower threshold, --concurrency <number>, --print to add every survivor as YAML.
 */
import { Stryker } from "@stryker-mutator/core";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { parse, stringify } from "yaml";
import { CRITICAL, groups, sourcesOf } from "./groups.mjs";
import { interval, judge, mutantOf, sampled } from "./judge.mjs";

const { values: flags } = parseArgs({
  options: {
    only: { type: "string", multiple: true, default: [] },
    file: { type: "string", multiple: true, default: [] },
    sample: { type: "string", default: "1" },
    seed: { type: "string", default: "1" },
    concurrency: { type: "string", default: "2" },
    print: { type: "boolean", default: false },
  },
});
const unknown = flags.only.filter((name) => !groups.some((group) => group.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `No such group: ${unknown.join(", ")}. There are: ${groups.map(({ name }) => name).join(", ")}\n`,
  );
  process.exit(2);
}
const known = parse(readFileSync(new URL("survivors.yaml", import.meta.url), "utf8"));
const say = (line) => process.stdout.write(`${line}\n`);

const judgements = [];
for (const group of groups) {
  if (flags.only.length > 0 && !flags.only.includes(group.name)) continue;
  const files = filesOf(group);
  if (files.length === 0) continue;
  const mutants = await mutantsOf(group, files);
  const judgement = judge(group, mutants, known);
  judgements.push({ ...judgement, files: byFile(files, group, mutants) });
  report(judgement);
}
summary();
process.exitCode = judgements.every(({ isEnough }) => isEnough) ? 0 : 1;

function filesOf(group) {
  const all = sourcesOf(group);
  const named = flags.file.length === 0 ? all : all.filter((file) => flags.file.includes(file));
  return group.threshold === CRITICAL ? named : sampled(named, Number(flags.sample), Number(flags.seed));
}

/** The sandbox lies outside of the repository, so that no other tool ever meets it. */
async function mutantsOf({ tests, threshold, isShared }, files) {
  const tempDirName = mkdtempSync(join(tmpdir(), "scopegen-mutation-"));
  process.env["SCOPEGEN_MUTATION_TESTS"] = JSON.stringify(tests);
  process.env["SCOPEGEN_MUTATION_SHARED"] = String(isShared === true);
  try {
    const results = await new Stryker({
      mutate: files,
      testRunner: "vitest",
      vitest: { configFile: "test/mutation/vitest.config.ts", related: false },
      plugins: ["@stryker-mutator/vitest-runner"],
      coverageAnalysis: "perTest",
      // Tables and patterns of modules are half of the matcher; elsewhere a mutant of theirs costs a run of all tests.
      ignoreStatic: threshold !== CRITICAL,
      concurrency: Number(flags.concurrency),
      timeoutMS: 10_000,
      reporters: process.env["CI"] ? [] : ["progress-append-only"],
      // vitest strips types and checks none; what is compiled for its own sake is not among these tests.
      disableTypeChecks: false,
      tsconfigFile: "left-as-it-is.json",
      tempDirName,
      cleanTempDir: "always",
      allowEmpty: true,
    }).runMutationTest();
    const texts = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
    return results.map((result) => {
      const file = relative(process.cwd(), result.fileName);
      return mutantOf(result, { file, text: texts.get(file) ?? "" });
    });
  } finally {
    rmSync(tempDirName, { recursive: true, force: true });
  }
}

function byFile(files, group, mutants) {
  return files.map((file) =>
    judge(
      group,
      mutants.filter((mutant) => mutant.file === file),
      known,
    ),
  );
}

function report({ name, unlisted, stale }) {
  if (unlisted.length > 0)
    say(`\n${name}: mutants that no test finds, and that are not listed in survivors.yaml`);
  for (const { file, number, line, mutator, replacement, status } of unlisted) {
    say(`  ${file}:${number} ${status} ${mutator}: ${line}  =>  ${replacement}`);
  }
  for (const { file, line, replacement } of stale) {
    say(`  survivors.yaml: no longer survives, or is no more: ${file}: ${line}  =>  ${replacement}`);
  }
  if (flags.print && unlisted.length > 0) {
    const rows = unlisted.map(({ file, line, mutator, replacement }) => ({
      file,
      line,
      mutator,
      replacement,
      reason: "",
    }));
    writeFileSync(join(tmpdir(), "scopegen-survivors.yaml"), stringify(rows, { lineWidth: 0 }));
  }
}

function summary() {
  const heads = ["mutants", "killed", "timeout", "survived", "uncovered", "failed", "listed", "ignored"];
  say(
    `\n${["group".padEnd(28), ...heads.map((head) => head.padStart(9)), "score".padStart(8), "  asked"].join("")}`,
  );
  for (const row of judgements) {
    const cells = heads.map((head) => String(row[head]).padStart(9));
    const verdict = row.isEnough ? "" : "  NOT ENOUGH";
    say(
      `${row.name.padEnd(28)}${cells.join("")}${row.score.toFixed(2).padStart(8)}  >= ${row.threshold}${verdict}`,
    );
  }
  if (Number(flags.sample) >= 1) return;
  const drawn = judgements.filter(({ threshold }) => threshold !== CRITICAL).flatMap(({ files }) => files);
  const scores = drawn.filter(({ judged }) => judged > 0);
  if (scores.length < 2) return;
  const [low, high] = interval(scores).map((bound) => bound.toFixed(1));
  say(
    `\nOf ${drawn.length} files drawn with seed ${flags.seed}: the score of all their like is ${low} to ${high} (95 %).`,
  );
}
