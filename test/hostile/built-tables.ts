/** Specs in; what came of generating them, compiling them under strict, importing everything and calling it, out. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generate } from "../../generator/generate.js";
import { repository } from "../architecture/repository.js";
import { explorer, runtime, textsOf } from "../catalog-fixture.js";
import { runModule } from "../compile/compiler.js";
import { compileTables, tablesFolder, type EmittedFiles } from "../compile/many-tables.js";
import { readBackProgram, type ReadBack } from "../compile/read-back.js";

export interface Built {
  /** Name to the files of each spec. */
  readonly tables: ReadonlyMap<string, EmittedFiles>;
  /** What strict TypeScript says. */
  readonly complaints: readonly string[];
  /** Where a payload has set its marker. */
  readonly markers: readonly string[];
  /** How many calls were made. */
  readonly calls: number;
  readonly found: Readonly<Record<string, ReadBack>>;
}

const program = readFileSync(join(repository, "test/hostile/call-everything.mjs"), "utf8");

/** `change` may spoil a file, to see that it is noticed. */
export async function build(
  specs: ReadonlyMap<string, string>,
  change: (path: string, text: string) => string = (_, text) => text,
): Promise<Built> {
  const tables = new Map<string, EmittedFiles>();
  for (const [name, specText] of specs) {
    const { files } = await generate({
      specName: "acme",
      specPath: "spec/acme.yaml",
      specText,
      assets: { version: "0.0.0", runtime, explorer },
    });
    tables.set(name, new Map([...textsOf(files)].map(([path, text]) => [path, change(path, text)])));
  }
  const folder = tablesFolder(tables, [
    ["call-everything.mjs", program],
    ["read-back.js", readBackProgram(specs.keys(), specs)],
  ]);
  const complaints = await compileTables(folder);
  const called = (await runModule(folder, "call-everything.mjs")) as Pick<Built, "markers" | "calls">;
  const found = (await runModule(folder, "read-back.js")) as Built["found"];
  return { tables, complaints, ...called, found };
}
