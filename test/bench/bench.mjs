/**
 * `npm run bench [-- --only NAME] [--runs COUNT]`: what scopegen costs, as a table. Times are CPU seconds of the
 * process and its threads, as ratios to `node -e 0` in the same runs: medians, every round measuring each once.
 */
import { parseArgs } from "node:util";
import { figures } from "./figures.mjs";
import { cpuSeconds, median } from "./measure.mjs";
import { withProject } from "./project.mjs";

const { values } = parseArgs({
  options: { only: { type: "string" }, runs: { type: "string", default: "15" } },
});
// From the beginning of a word: `L:` is not `XL:`.
const chosen = figures.filter(({ name }) => ` ${name}`.includes(` ${values.only ?? ""}`));
if (chosen.length === 0) {
  const names = figures.map(({ name }) => `  ${name}`).join("\n");
  process.stderr.write(`No figure has ${values.only} in its name. There are:\n${names}\n`);
  process.exit(2);
}

await withProject(async (project) => {
  const node = [];
  const results = chosen.map((figure) => ({ figure, samples: [] }));
  for (const result of results) await attempt(result, () => result.figure.prepare?.(project));
  for (let round = 0; round < Number(values.runs); round += 1) {
    node.push(cpuSeconds(["-e", "0"]));
    for (const result of results) {
      const { figure, samples } = result;
      if (round >= (figure.rounds ?? Infinity)) continue;
      await attempt(result, async () => samples.push(await figure.measure(project)));
    }
  }
  print(results, median(node));
});

/** A figure that cannot be measured costs no other its own. */
async function attempt(result, work) {
  if (result.error !== undefined) return;
  try {
    await work();
  } catch (error) {
    result.error = error;
    process.exitCode = 1;
  }
}

function print(results, unit) {
  const rows = results.map(({ figure: { name, unit: of = "N", asked }, samples, error }) => {
    if (error !== undefined) return [name, asked === undefined ? "" : `≤ ${asked} ${of}`, "failed"];
    const value = of === "MiB" ? Math.max(...samples) : median(samples) / (of === "N" ? unit : 1);
    if (asked !== undefined && value > asked) process.exitCode = 1;
    return [
      name,
      asked === undefined ? "" : `≤ ${asked} ${of}`,
      `${value.toFixed(["N", "times", "type instantiations"].includes(of) ? 2 : 0)} ${of}`,
    ];
  });
  const table = [["figure", "asked", "measured"], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column].length)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join("  ")
      .trimEnd(),
  );
  for (const { figure, error } of results) {
    if (error !== undefined) process.stderr.write(`${figure.name}: ${error.message}\n`);
  }
  process.stdout.write(`${lines.join("\n")}\n\nN = node -e 0 = ${(unit * 1000).toFixed(0)} ms of CPU\n`);
}
