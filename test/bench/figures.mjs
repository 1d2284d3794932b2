/** What is measured, in the order of the table, and what was asked of it. */
import { bundleFigures } from "./bundles.mjs";
import { accessRatio } from "./access.mjs";
import { keyPressRatio, pageBytes, prepareExplorer, tickMilliseconds } from "./explorer.mjs";
import { clientTypeFigures } from "./client-types.mjs";
import { docsSeconds, prepareDocs } from "./docs.mjs";
import { leastScopesSeconds, prepareLeastScopes } from "./least-scopes.mjs";
import { editorFigures } from "./editor.mjs";
import { cpuSeconds, peakMebibytes, settle } from "./measure.mjs";
import { growthFigures } from "./growth.mjs";
import { matchFigures } from "./match.mjs";
import { profileFigures } from "./profile.mjs";
import { otherGeneratorFigures, ratioFigures, sizedFigures } from "./sized-runs.mjs";
import { tscFigures } from "./tsc.mjs";
import { watchFigures } from "./watch.mjs";

/** `measure` gives CPU seconds, or a number of what the unit says. A costly figure takes part in few `rounds`. */
export const figures = [
  {
    name: "generate, nothing to do",
    asked: 1.3,
    prepare: generateTwice,
    measure: ({ bin, cwd }) => cpuSeconds([bin, "generate"], { cwd }),
  },
  {
    name: "check, nothing wrong",
    asked: 1.3,
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
    asked: 7,
    prepare: ({ forgetful }) => generateTwice(forgetful),
    measure: ({ forgetful: { bin, cwd, forgetOutput } }) => {
      forgetOutput();
      return cpuSeconds([bin, "generate"], { cwd });
    },
  },
  {
    name: "generate from nothing, the first run after an install",
    rounds: 5,
    measure: async ({ forgetful }) => {
      const { bin, cwd, forgetOutput, forgetCode } = forgetful;
      forgetOutput();
      forgetCode();
      const seconds = cpuSeconds([bin, "generate"], { cwd });
      await generateTwice(forgetful);
      return seconds;
    },
  },
  {
    name: "generate from nothing, peak memory",
    asked: 150,
    unit: "MiB",
    rounds: 3,
    prepare: ({ forgetful }) => generateTwice(forgetful),
    measure: ({ forgetful: { bin, cwd, forgetOutput } }) => {
      forgetOutput();
      return peakMebibytes([bin, "generate"], { cwd });
    },
  },
  {
    name: "all diagnostics of 50 mistakes",
    asked: 6,
    prepare: ({ bin, mistakes }) => {
      cpuSeconds([bin, "generate", "--spec", mistakes], { exitCode: 1 });
    },
    measure: ({ bin, mistakes }) => cpuSeconds([bin, "check", "--spec", mistakes], { exitCode: 1 }),
  },
  ...sizedFigures,
  ...ratioFigures,
  ...otherGeneratorFigures,
  ...profileFigures,
  ...watchFigures,
  ...tscFigures,
  ...editorFigures,
  ...growthFigures,
  ...matchFigures,
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
    name: "best scopes for 11,000 endpoints",
    asked: 1,
    prepare: prepareLeastScopes,
    measure: leastScopesSeconds,
  },
  {
    name: "docs of 11,000 endpoints, emitted and written",
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
    name: "explorer, key press at 11,000 endpoints, of drawing the rows alone",
    asked: 1.5,
    unit: "times",
    rounds: 1,
    prepare: prepareExplorer,
    measure: keyPressRatio,
  },
  {
    name: "explorer, tick at 11,000 endpoints",
    unit: "ms",
    rounds: 1,
    prepare: prepareExplorer,
    measure: tickMilliseconds,
  },
  ...clientTypeFigures,
];

function generateTwice({ bin, cwd }) {
  return settle(() => cpuSeconds([bin, "generate"], { cwd }));
}
