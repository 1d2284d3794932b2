/** What compilers cost over the output of a synthetic spec, as ratios to an empty file, and how many types they make. */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cpuSeconds } from "./measure.mjs";
import { settled, sizedProject } from "./sized-projects.mjs";
import { sizes } from "./synthetic-spec.mjs";

const modules = fileURLToPath(new URL("../../node_modules/", import.meta.url));
const compilers = [
  { name: "7.0", folder: "typescript", asked: 1.7 },
  { name: "5.9", folder: "typescript-5.9", asked: 1.9 },
];

export const tscFigures = compilers.flatMap(({ name, folder, asked }) => [
  {
    name: `tsc ${name} over the output of L, of an empty file`,
    asked,
    unit: "times",
    rounds: 5,
    prepare: prepareSources,
    measure: (project) => seconds(project, folder, "all.ts") / seconds(project, folder, "empty.ts"),
  },
  {
    name: `tsc ${name} over the output of L, for an endpoint`,
    asked: 0.5,
    unit: "type instantiations",
    rounds: 1,
    prepare: prepareSources,
    measure: (project) => instantiations(project, folder) / sizes.L.endpoints,
  },
]);

async function prepareSources(project) {
  await settled(project, "L");
  const { cwd, name } = sizedProject(project, "L");
  const folder = join(cwd, "tsc");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "empty.ts"), "export {};\n");
  writeFileSync(join(folder, "all.ts"), `export * from "../generated/${name}/index.js";\n`);
}

function seconds(project, compiler, file) {
  return cpuSeconds(line(compiler, file), { cwd: join(sizedProject(project, "L").cwd, "tsc") });
}

function instantiations(project, compiler) {
  const cwd = join(sizedProject(project, "L").cwd, "tsc");
  const options = { cwd, encoding: "utf8" };
  const output = execFileSync(
    process.execPath,
    [...line(compiler, "all.ts"), "--extendedDiagnostics"],
    options,
  );
  return Number(/^Instantiations:\s+(\d+)$/m.exec(output)?.[1]);
}

function line(compiler, file) {
  const flags = "--strict --noEmit --skipLibCheck false --target ES2022 --lib ES2022 --module NodeNext";
  return [join(modules, compiler, "bin/tsc"), ...flags.split(" "), file];
}
