import * as fc from "fast-check";
import { format } from "prettier/standalone";
import { expect, test } from "vitest";
import { generate } from "../../generator/generate.js";
import { formatOptions } from "../../generator/print/format.js";
import { explorer, runtime, textsOf } from "../catalog-fixture.js";
import { compile, moduleOptions, runModule, temporaryFolder } from "../compile/compiler.js";
import { expectEqualToYaml, readBackProgram, type ReadBack } from "../compile/read-back.js";
import { validSpec } from "./valid-spec.js";

const numRuns = Number(process.env["SCOPEGEN_PROPERTY_RUNS"] ?? 60);
const seed = Number(process.env["SCOPEGEN_PROPERTY_SEED"] ?? Math.trunc(Math.random() * 2 ** 31));
const assets = { version: "0.0.0", runtime, explorer };

test(`${numRuns} random specs are generated, compile and read back equal (SCOPEGEN_PROPERTY_SEED=${seed})`, async () => {
  const specs = fc.sample(validSpec, { seed, numRuns }).map((text, index) => [`spec${index}`, text] as const);
  const sources = await Promise.all(specs.map(([name, text]) => generatedSources(name, text)));
  const program = ["read-back.js", readBackProgram(specs.map(([name]) => name))] as const;
  const folder = temporaryFolder([program, ...sources.flat()]);
  expect(await compile(folder, { compiler: "typescript", options: moduleOptions.nodenext })).toEqual([]);
  const found = (await runModule(folder, "read-back.js")) as Record<string, ReadBack>;
  for (const [name, text] of specs) {
    explained(text, () => expectEqualToYaml(found[name], text));
  }
}, 600_000);

test("prettier leaves the tables of random specs as they are", async () => {
  for (const text of fc.sample(validSpec, { seed, numRuns: Math.min(numRuns, 20) })) {
    const [, table] =
      (await generatedSources("spec", text)).find(([path]) => path.endsWith("/endpoints.ts")) ?? [];
    const formatted = await format(table ?? "", formatOptions);
    explained(text, () => expect(formatted).toBe(table));
  }
});

async function generatedSources(name: string, specText: string): Promise<(readonly [string, string])[]> {
  const { files, diagnostics } = await generate({
    specName: name,
    specPath: `spec/${name}.yaml`,
    specText,
    assets,
  });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  explained(specText, () => expect(errors.map(({ message }) => message)).toEqual([]));
  return [...textsOf(files)].map(([path, text]) => [`src/${name}/${path}`, text]);
}

/** The spec stands under what is wrong with it; the seed is in the name of the test. */
function explained(specText: string, check: () => void): void {
  try {
    check();
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${specText}`, {
      cause: error,
    });
  }
}
