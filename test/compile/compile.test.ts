import { beforeAll, describe, expect, test } from "vitest";
import { catalogOfSpec, filesOf } from "../catalog-fixture.js";
import { compile, compilers, moduleOptions, runModule, temporaryFolder } from "./compiler.js";
import { expectEqualToYaml, readBackProgram, type ReadBack } from "./read-back.js";
import { tables } from "./tables.js";

let folder: string;
let folderWithTsImports: string;

beforeAll(async () => {
  folder = temporaryFolder(await sources("js"));
  folderWithTsImports = temporaryFolder(await sources("ts"));
});

describe.each(compilers)("%s", (compiler) => {
  test.each(Object.entries(moduleOptions))("accepts every table under every flag, %s", async (_, options) => {
    expect(await compile(folder, { compiler, options })).toEqual([]);
    await checkReadBack(folder);
  });

  test("accepts imports that end in .ts", async () => {
    const options = { ...moduleOptions.bundler, rewriteRelativeImportExtensions: true };
    expect(await compile(folderWithTsImports, { compiler, options })).toEqual([]);
    await checkReadBack(folderWithTsImports);
  });

  test("would report a mistake", async () => {
    const wrong = 'import { Scope } from "./bare/index.js";\nexport const scope: Scope = "misspelt";\n';
    const seeded = temporaryFolder([...(await sources("js", ["bare"])), ["src/wrong.ts", wrong]]);
    expect(await compile(seeded, { compiler, options: moduleOptions.nodenext })).toEqual([
      expect.stringMatching(/^src\/wrong\.ts\(2,14\): error TS2322: /),
    ]);
  });
});

test("a table that differs from its spec in one word is noticed", async () => {
  const options = moduleOptions.nodenext;
  expect(await compile(folder, { compiler: "typescript", options })).toEqual([]);
  const found = (await runModule(folder, "read-back.js")) as Record<string, ReadBack>;
  const text = tables.get("smartrecruiters") ?? "";
  expectEqualToYaml(found["smartrecruiters"], text);
  const changes = {
    "prompt: Manage jobs": "prompt: Manage Jobs",
    "requires: users_read": "requires: users_manage",
  };
  for (const [word, other] of Object.entries(changes)) {
    const changed = text.replace(word, other);
    expect(changed).not.toBe(text);
    expect(() => expectEqualToYaml(found["smartrecruiters"], changed)).toThrow("to match object");
  }
});

async function sources(
  extension: "js" | "ts",
  names: Iterable<string> = tables.keys(),
): Promise<(readonly [string, string])[]> {
  const folders = [...names].map(async (name) => {
    const files = await filesOf(catalogOfSpec(name, tables.get(name) ?? ""), extension);
    return [...files].map(([path, text]) => [`src/${name}/${path}`, text] as const);
  });
  return [["read-back.js", readBackProgram(tables.keys())], ...(await Promise.all(folders)).flat()];
}

/** Every table of a compiled folder is imported, run, and equal to its YAML. */
async function checkReadBack(compiled: string): Promise<void> {
  const found = (await runModule(compiled, "read-back.js")) as Record<string, ReadBack>;
  expect(Object.keys(found)).toEqual([...tables.keys()]);
  for (const [name, text] of tables) expectEqualToYaml(found[name], text);
}
