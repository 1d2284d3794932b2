/**
 * The long campaigns with chance: `npm run test:fuzz`, `-- --only specs` for one of them, `--seed 7` to repeat one,
 * `--runs 1000` for a short one. Each campaign is a module beside this one.
 */
import { parseArgs } from "node:util";

const campaigns = { mutants: () => import("./mutants.mjs"), specs: () => import("./specs.mjs") };

const { values } = parseArgs({
  options: { only: { type: "string" }, seed: { type: "string" }, runs: { type: "string" } },
});
const names = values.only === undefined ? Object.keys(campaigns) : [values.only];
for (const name of names) {
  const load = Object.hasOwn(campaigns, name) ? campaigns[name] : undefined;
  if (!load) {
    process.stderr.write(`There is no campaign ${name}, but ${Object.keys(campaigns).join(", ")}.\n`);
    process.exit(2);
  }
  const { campaign } = await load();
  const seed = Number(values.seed ?? Math.trunc(Math.random() * 2 ** 30));
  const started = process.hrtime.bigint();
  const failures = await campaign({ seed, ...(values.runs !== undefined && { runs: Number(values.runs) }) });
  const minutes = Number(process.hrtime.bigint() - started) / 6e10;
  process.stdout.write(`${name}: ${failures} failures, ${minutes.toFixed(1)} minutes, --seed ${seed}\n`);
  if (failures > 0) process.exitCode = 1;
}
