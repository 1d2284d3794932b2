/** What runs over specs of all sizes cost, and what other generators cost over as many operations. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cpuSeconds, peakMebibytes } from "./measure.mjs";
import { settled, sizedProject } from "./sized-projects.mjs";
import { sizes } from "./synthetic-spec.mjs";

const packages = fileURLToPath(new URL("node_modules/", import.meta.url));
const rounds = { S: 15, M: 7, L: 3, XL: 2 };
const askedCold = { S: 7, M: 14 };
const askedMemory = { S: 150, L: 500 };

export const sizedFigures = Object.keys(sizes).flatMap((size) => {
  const asked = size !== "XL" && { asked: 1.3 };
  const prepare = (project) => settled(project, size);
  return [
    ...["generate", "check"].map((command) => ({
      name: `${size}: ${command}, nothing to do`,
      ...asked,
      rounds: Math.max(5, rounds[size]),
      prepare,
      measure: (project) => sizedProject(project, size).run(command),
    })),
    {
      name: `${size}: generate from nothing`,
      ...(askedCold[size] && { asked: askedCold[size] }),
      rounds: rounds[size],
      prepare: ({ forgetful }) => settled(forgetful, size),
      measure: (project) => cold(project, size),
    },
    {
      name: `${size}: generate from nothing, peak memory`,
      ...(askedMemory[size] && { asked: askedMemory[size] }),
      unit: "MiB",
      rounds: 2,
      prepare: ({ forgetful }) => settled(forgetful, size),
      measure: ({ forgetful }) => {
        const { cwd, forgetOutput } = sizedProject(forgetful, size);
        forgetOutput();
        return peakMebibytes([forgetful.bin, "generate"], { cwd });
      },
    },
  ];
});

/** Of each pair of sizes, in the same round. */
export const ratioFigures = [
  {
    name: "L: generate from nothing, of openapi-typescript",
    asked: 0.2,
    unit: "times",
    rounds: 3,
    prepare: ({ forgetful }) => settled(forgetful, "L"),
    measure: (project) => cold(project, "L") / other(project, "L", "openapi-typescript"),
  },
  {
    name: "XL of L, generate from nothing",
    asked: 4.5,
    unit: "times",
    rounds: 2,
    prepare: ({ forgetful }) => settled(forgetful, "XL"),
    measure: (project) => cold(project, "XL") / cold(project, "L"),
  },
];

/** Arguments of node, the first the name of a package and the second a file of it. */
const programs = {
  "openapi-typescript": "openapi-typescript bin/cli.js openapi.json -o openapi-typescript.ts",
  "swagger-typescript-api":
    "swagger-typescript-api dist/cli.mjs generate -p openapi.json -o swagger-typescript-api --silent",
};

export const otherGeneratorFigures = ["S", "M", "L"].flatMap((size) =>
  Object.keys(programs).flatMap((name) => [
    {
      name: `${size}: ${name}, ${sizes[size].endpoints} operations`,
      rounds: size === "S" ? 3 : 1,
      prepare: (project) => sizedProject(project, size),
      measure: (project) => other(project, size, name),
    },
    {
      name: `${size}: ${name}, peak memory`,
      unit: "MiB",
      rounds: 1,
      prepare: (project) => sizedProject(project, size),
      measure: (project) => peakMebibytes(line(name), { cwd: sizedProject(project, size).cwd }),
    },
  ]),
);

function cold({ forgetful }, size) {
  const { run, forgetOutput } = sizedProject(forgetful, size);
  forgetOutput();
  return run("generate");
}

function other(project, size, name) {
  return cpuSeconds(line(name), { cwd: sizedProject(project, size).cwd });
}

function line(program) {
  const [name, file, ...rest] = programs[program].split(" ");
  return [join(packages, name, file), ...rest];
}
