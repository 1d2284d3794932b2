/** What is measured, in the order of the table, and what was asked of it. */
import { bundleFigures } from "./bundles.mjs";
import { accessRatio } from "./access.mjs";
import { keyPressRatio, pageBytes, prepareExplorer, tickMilliseconds } from "./explorer.mjs";
import { clientTypeFigures } from "./client-types.mjs";
import { docsSeconds, prepareDocs } from "./docs.mjs";
import { leastScopesSeconds, prepareLeastScopes } from "./least-scopes.mjs";
import { cpuSeconds, peakMebibytes } from "./measure.mjs";
import { matchHeap, matchRatio } from "./match.mjs";
import { watchSeconds } from "./watch.mjs";

/** `measure` gives CPU seconds, or a number of what the unit says. A costly figure takes part in few `rounds`. */
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
      cpuSeconds([bin, "generate", "--spec", mistakes], { exitCode: 1 });
    },
    measure: ({ bin, mistakes }) => cpuSeconds([bin, "check", "--spec", mistakes], { exitCode: 1 }),
  },
  ...[88, 800].flatMap((count) => [
    ...["memoirist", "find-my-way", "rou3", "hono TrieRouter"].map((name) => ({
      name: `match, ${count} routes, of ${name}`,
      ...(name === "memoirist" && { asked: count === 88 ? 0.85 : 0.7 }),
      unit: "times",
      rounds: 1,
      measure: () => matchRatio(name, count),
    })),
    ...["ours", "memoirist", "find-my-way"].map((name) => ({
      name: `match, ${count} routes, heap of ${name}`,
      unit: "KiB",
      rounds: 1,
      measure: () => matchHeap(name, count),
    })),
  ]),
  ...bundleFigures,
  ...[5, 15, 200].flatMap((count) =>
    [false, true].map((beforehand) => ({
      name: `access, ${count} granted, of a Set built ${beforehand ? "beforehand" : "for each check"}`,
      ...(!beforehand && { asked: count === 200 ? 0.15 : 0.4 }),
      unit: "times",
      rounds: 1,
      measure: () => accessRatio(count, { beforehand }),
    })),
  ),
  {
    name: "best scopes for 10,000 endpoints",
    asked: 1,
    prepare: prepareLeastScopes,
    measure: leastScopesSeconds,
  },
  {
    name: "docs of 10,000 endpoints, emitted and written",
    asked: 10,
    rounds: 5,
    prepare: prepareDocs,
    measure: docsSeconds,
  },
  {
    name: "explorer, the page",
    asked: 60_000,
    unit: "B",
    rounds: 1,
    prepare: generateTwice,
    measure: pageBytes,
  },
  {
    name: "explorer, key press at 10,000 endpoints, of drawing the rows alone",
    asked: 1.5,
    unit: "times",
    rounds: 1,
    prepare: prepareExplorer,
    measure: keyPressRatio,
  },
  {
    name: "explorer, tick at 10,000 endpoints",
    unit: "ms",
    rounds: 1,
    prepare: prepareExplorer,
    measure: tickMilliseconds,
  },
  ...clientTypeFigures,
];

/** The second run finds the record, and keeps the code that it needs. */
function generateTwice({ bin, cwd }) {
  for (let run = 0; run < 2; run += 1) cpuSeconds([bin, "generate"], { cwd });
}
