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
    measure: (project) => ratio(project, folder, "L"),
  },
  // What the helpers cost, which are the same whatever the size.
  {
    name: `tsc ${name} over the output of S, of an empty file`,
    unit: "times",
    rounds: 5,
    prepare: prepareSources,
    measure: (project) => ratio(project, folder, "S"),
  },
  {
    name: `tsc ${name} over the output of L, for an endpoint`,
    asked: 0.5,
    unit: "type instantiations",
    rounds: 1,
    prepare: prepareSources,
    measure: (project) => instantiations(project, folder, "L") / sizes.L.endpoints,
  },
  {
    name: `tsc ${name} over the output of L, for an endpoint more than S has`,
    unit: "type instantiations",
    rounds: 1,
    prepare: prepareSources,
    measure: (project) =>
      (instantiations(project, folder, "L") - instantiations(project, folder, "S")) /
      (sizes.L.endpoints - sizes.S.endpoints),
  },
]);

async function prepareSources(project) {
  for (const size of ["S", "L"]) {
    await settled(project, size);
    const folder = folderOf(project, size);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "empty.ts"), "export {};\n");
    const { name } = sizedProject(project, size);
    writeFileSync(join(folder, "all.ts"), `export * from "../generated/${name}/index.js";\n`);
  }
}

function ratio(project, compiler, size) {
  const cwd = folderOf(project, size);
  return cpuSeconds(line(compiler, "all.ts"), { cwd }) / cpuSeconds(line(compiler, "empty.ts"), { cwd });
}

function folderOf(project, size) {
  return join(sizedProject(project, size).cwd, "tsc");
}

function instantiations(project, compiler, size) {
  const cwd = folderOf(project, size);
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
