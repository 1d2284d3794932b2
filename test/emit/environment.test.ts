/** The same spec gives the same bytes, whatever the locale, the time zone, the folder and the user of the process. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import { promisify } from "node:util";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesBelow, repository } from "../architecture/repository.js";
import { explorer, runtime } from "../catalog-fixture.js";
import { tables } from "../compile/tables.js";

const run = promisify(execFile);
const environments = [
  { LC_ALL: "C", TZ: "UTC" },
  { LC_ALL: "tr_TR.UTF-8", TZ: "Pacific/Kiritimati", HOME: "/nowhere", USER: "somebody", COLUMNS: "20" },
];

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "scopegen-environment-"));
  // What the bundler puts in of its own is no package.
  const isPackage = (id: string) => !/^(?:\.|@oxc-project\/)/.test(id) && !isAbsolute(id);
  const bundle = await rolldown({ input: join(repository, "generator/generate.ts"), external: isPackage });
  await bundle.write({ file: join(folder, "generate.mjs"), format: "esm", codeSplitting: false });
  symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "input.json"), JSON.stringify({ tables: [...tables], runtime, explorer }));
  writeFileSync(join(folder, "program.mjs"), program);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What it prints last shows that the environments do differ. */
const program = `
import { readFileSync } from "node:fs";
import { generate } from "./generate.mjs";
const { tables, runtime, explorer } = JSON.parse(readFileSync(new URL("input.json", import.meta.url), "utf8"));
const outputs = [];
for (const [specName, specText] of tables) {
  const assets = { version: "1.2.3", runtime, explorer };
  const { files } = await generate({ specName, specPath: "spec/" + specName + ".yaml", specText, assets });
  outputs.push(...files.map(({ path, text }) => [specName + "/" + path, text]));
}
const around = [(1.5).toLocaleString(), new Date(0).getHours(), process.cwd(), process.env.HOME];
process.stdout.write(JSON.stringify({ outputs, around }));
`;

test("nothing of the environment is in the output", async () => {
  const results = await Promise.all(
    environments.map(async (variables, index) => {
      const options = { cwd: index === 0 ? repository : folder, env: variables, maxBuffer: 2 ** 28 };
      const { stdout } = await run(process.execPath, [join(folder, "program.mjs")], options);
      return JSON.parse(stdout) as { outputs: [string, string][]; around: unknown[] };
    }),
  );
  const [here, elsewhere] = results;
  expect(elsewhere?.outputs).toEqual(here?.outputs);
  const written = new Map(here?.outputs);
  for (const { path, text } of filesBelow("generated/smartrecruiters", ".ts")) {
    expect(written.get(`smartrecruiters/${path}`)).toBe(text);
  }
  const pairs = here?.around.map((value, index) => [value, elsewhere?.around[index]]) ?? [];
  expect(pairs).toHaveLength(4);
  for (const [value, other] of pairs) expect(value).not.toEqual(other);
});
