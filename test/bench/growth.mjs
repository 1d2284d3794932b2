/** What every stage costs at every size; no step to the next size may cost more than its part of the endpoints × 1.15. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { entryOf } from "./entry.mjs";
import { median } from "./measure.mjs";
import { sizedProject } from "./sized-projects.mjs";
import { sizes } from "./synthetic-spec.mjs";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const names = Object.keys(sizes);
const ROUNDS = 3;
const LINEAR = 1.15;
/** Seconds below which a stage cannot be told from the clock's own steps. */
const SHORTEST = 0.02;

const sources = {
  decode: "language/decode",
  parse: "language/parse",
  validate: "language/rules/index",
  resolve: "model/resolve",
  emitter: "emit/index",
  filesVerifier: "verify/index",
  readRuntime: "files/read-assets",
  readExplorer: "files/read-assets",
};

export const growthFigures = [
  {
    name: "growth, the worst step of a stage to the next size, of the endpoints'",
    asked: LINEAR,
    unit: "times",
    rounds: 1,
    prepare: prepareStages,
    measure: worstStep,
  },
];

/** Bundles the stages as they are, so that each can be measured by itself. */
async function prepareStages({ cwd }) {
  const entry = join(repository, "generator", "stages.mjs");
  const text = Object.entries(sources)
    .map(([name, source]) => `export { ${name} } from "./${source}.ts";`)
    .join("\n");
  const bundler = await rolldown({
    input: entry,
    platform: "node",
    external: [/^node:/],
    plugins: [entryOf(entry, text)],
  });
  await bundler.write({ dir: join(cwd, "growth"), format: "cjs", entryFileNames: "index.cjs" });
  await bundler.close();
}

function worstStep(project) {
  const costs = names.map((size) => medians(project, size));
  const stages = Object.keys(costs[0]);
  const rows = stages.map((stage) => {
    const seconds = costs.map((cost) => cost[stage]);
    const steps = seconds
      .slice(1)
      .map((cost, at) => (seconds[at] < SHORTEST ? 0 : cost / seconds[at] / growthOf(at)));
    return { stage, seconds, steps };
  });
  print(rows);
  return Math.max(...rows.flatMap(({ steps }) => steps));
}

function medians(project, size) {
  const { spec } = sizedProject(project, size);
  const script = fileURLToPath(new URL("growth-steps.mjs", import.meta.url));
  const bundle = join(project.cwd, "growth", "index.cjs");
  const runs = Array.from({ length: ROUNDS }, () =>
    JSON.parse(
      execFileSync(process.execPath, [script, spec, join(repository, "dist"), bundle], { encoding: "utf8" }),
    ),
  );
  return Object.fromEntries(
    Object.keys(runs[0]).map((stage) => [stage, median(runs.map((run) => run[stage]))]),
  );
}

/** Of the endpoints, from a size to the next. */
function growthOf(at) {
  return sizes[names[at + 1]].endpoints / sizes[names[at]].endpoints;
}

function print(rows) {
  const lines = rows.map(({ stage, seconds, steps }) =>
    [
      stage.padEnd(10),
      ...seconds.map((cost) => cost.toFixed(3).padStart(8)),
      ...steps.map((step) => step.toFixed(2).padStart(6)),
    ].join(" "),
  );
  const heads = [...names.map((name) => `${name} s`.padStart(8)), " S-M", " M-L", " L-XL"].map((head) =>
    head.padStart(6),
  );
  process.stdout.write(`${["stage".padEnd(10), ...heads].join(" ")}\n${lines.join("\n")}\n\n`);
}
