/** Random specs: each is generated, compiled with many others under strict TypeScript, run, and equal to its YAML. */
import * as fc from "fast-check";
import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { format } from "prettier/standalone";
import { expect, test } from "vitest";
import { generate } from "../../generator/generate.js";
import { formatOptions } from "../print/format-options.js";
import { explorer, runtime, textsOf } from "../catalog-fixture.js";
import { runModule } from "../compile/compiler.js";
import { compileTables, tablesFolder, type EmittedFiles } from "../compile/many-tables.js";
import { expectEqualToYaml, readBackProgram, type ReadBack } from "../compile/read-back.js";
import { expectDocsEqualToYaml } from "./docs-read-back.js";
import { validSpec } from "./valid-spec.js";

const numRuns = Number(process.env["SCOPEGEN_PROPERTY_RUNS"] ?? 60);
const seed = Number(process.env["SCOPEGEN_PROPERTY_SEED"] ?? Math.trunc(Math.random() * 2 ** 31));
const assets = { version: "0.0.0", runtime, explorer };
/** As many as the compiler takes at once without needing much memory. */
const BATCH = 250;
/** One of so many has its Markdown parsed, which takes as long as everything else together. */
const MARKDOWN_SHARE = 8;
const sizes = Array.from({ length: Math.ceil(numRuns / BATCH) }, (_, batch) =>
  Math.min(BATCH, numRuns - batch * BATCH),
);

test.each(sizes.map((size, batch) => [size, seed + batch] as const))(
  "%i random specs are generated, compile and read back equal (SCOPEGEN_PROPERTY_SEED=%i)",
  async (size, batchSeed) => {
    const specs = new Map(
      fc.sample(validSpec, { seed: batchSeed, numRuns: size }).map((text, index) => [`spec${index}`, text]),
    );
    const explained = explainer(batchSeed);
    const tables = new Map<string, EmittedFiles>();
    for (const [name, text] of specs) tables.set(name, await explained(text, () => generated(text)));
    const folder = tablesFolder(tables, [["read-back.js", readBackProgram(specs.keys(), specs)]]);
    const [complaint] = await compileTables(folder);
    const blamed = specs.get(/^src\/(spec\d+)\//.exec(complaint ?? "")?.[1] ?? "") ?? "";
    await explained(blamed, () => expect(complaint).toBeUndefined());
    const found = (await runModule(folder, "read-back.js")) as Record<string, ReadBack>;
    for (const [name, text] of specs) {
      await explained(text, () => {
        expectEqualToYaml(found[name], text);
        expectDocsEqualToYaml(
          tables.get(name) ?? new Map(),
          text,
          text.length % MARKDOWN_SHARE === 0 ? "with tables" : "data alone",
        );
      });
    }
  },
  1_800_000,
);

test("prettier leaves the sources of random specs as they are", async () => {
  for (const text of fc.sample(validSpec, { seed, numRuns: Math.min(numRuns, 20) })) {
    for (const [path, source] of await generated(text)) {
      if (!path.endsWith(".ts") || path.startsWith("runtime/")) continue;
      const formatted = await format(source, formatOptions);
      await explainer(seed)(text, () => expect(formatted).toBe(source));
    }
  }
});

test("documents that differ from their spec in one word are noticed", async () => {
  const entry = (word: string) => `{ "description": "${word}", "prompt": "One", "allows": ["read"] }`;
  const spec = (word: string, summary = "A") =>
    `{ "scopegen": "1", "title": "T", "scopes": { "one": ${entry(word)} }, "endpoints": { "G": { "GET /a": { "requires": "one", "summary": "${summary}" } } } }`;
  const files = await generated(spec("Word"));
  expectDocsEqualToYaml(files, spec("Word"), "with tables");
  expect(() => expectDocsEqualToYaml(files, spec("Ward"))).toThrow("to deeply equal");
  expect(() => expectDocsEqualToYaml(files, spec("Word", "B"))).toThrow("to deeply equal");
  const page = (files.get("docs/access-scopes.md") ?? "").replaceAll("| Word", "| Ward");
  const changed = new Map([...files, ["docs/access-scopes.md", page]]);
  expect(() => expectDocsEqualToYaml(changed, spec("Word"), "with tables")).toThrow("to deeply equal");
  expect(() =>
    tablesFolder(
      new Map([
        ["one", files],
        ["two", new Map()],
      ]),
      [],
    ),
  ).toThrow("two has helpers");
});

async function generated(specText: string): Promise<EmittedFiles> {
  const { files, diagnostics } = await generate({
    specName: "acme",
    specPath: "spec/acme.yaml",
    specText,
    assets,
  });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect(errors.map(({ message }) => message)).toEqual([]);
  return textsOf(files);
}

/** The spec stands under what is wrong with it, and in a file; the seed is in the name of the test. */
function explainer(
  batchSeed: number,
): <Result>(specText: string, check: () => Result | Promise<Result>) => Promise<Result> {
  return async (specText, check) => {
    try {
      return await check();
    } catch (error) {
      const folder = join(tmpdir(), "scopegen-failing-specs");
      mkdirSync(folder, { recursive: true });
      const file = join(folder, `${batchSeed}.yaml`);
      writeFileSync(file, specText);
      const message = error instanceof Error ? error.message : String(error);
      throw new Error(`${message}\n\n${specText}\nThe spec is in ${file}`, { cause: error });
    }
  };
}
