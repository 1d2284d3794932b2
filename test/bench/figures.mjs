/** What is measured, in the order of the table, and what was asked of it. */
import { cpuSeconds, peakMebibytes } from "./measure.mjs";
import { watchSeconds } from "./watch.mjs";

/** `measure` gives CPU seconds, or mebibytes where the unit says so. A costly figure takes part in few `rounds`. */
export const figures = [
  {
    name: "generate, nothing to do",
    asked: 1.5,
    prepare: generateTwice,
    measure: ({ bin, cwd }) => cpuSeconds([bin, "generate"], { cwd }),
  },
  {
    name: "check, nothing wrong",
    asked: 1.5,
    prepare: generateTwice,
    measure: ({ bin, cwd }) => cpuSeconds([bin, "check"], { cwd }),
  },
  {
    name: "check --full, nothing wrong",
    prepare: generateTwice,
    measure: ({ bin, cwd }) => cpuSeconds([bin, "check", "--full"], { cwd }),
  },
  {
    name: "generate from nothing",
    asked: 12,
    prepare: generateTwice,
    measure: ({ bin, cwd, forgetOutput }) => {
      forgetOutput();
      return cpuSeconds([bin, "generate"], { cwd });
    },
  },
  {
    name: "generate from nothing, the first run after an install",
    rounds: 5,
    measure: ({ bin, cwd, forgetOutput, forgetCode }) => {
      forgetOutput();
      forgetCode();
      return cpuSeconds([bin, "generate"], { cwd });
    },
  },
  {
    name: "generate from nothing, peak memory",
    asked: 200,
    unit: "MiB",
    rounds: 3,
    prepare: generateTwice,
    measure: ({ bin, cwd, forgetOutput }) => {
      forgetOutput();
      return peakMebibytes([bin, "generate"], { cwd });
    },
  },
  {
    name: "watch, save to files replaced",
    asked: 2.5,
    rounds: 1,
    prepare: generateTwice,
    measure: watchSeconds,
  },
  {
    name: "all diagnostics of 50 mistakes",
    asked: 6,
    prepare: ({ bin, mistakes }) => {
      cpuSeconds([bin, "check", "--spec", mistakes], { exitCode: 1 });
    },
    measure: ({ bin, mistakes }) => cpuSeconds([bin, "check", "--spec", mistakes], { exitCode: 1 }),
  },
];

/** The second run finds the record, and keeps the code that it needs. */
function generateTwice({ bin, cwd }) {
  for (let run = 0; run < 2; run += 1) cpuSeconds([bin, "generate"], { cwd });
}
