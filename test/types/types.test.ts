import { beforeAll, describe, expect, test } from "vitest";
import { filesBelow } from "../architecture/repository.js";
import { catalogOfSpec, filesOf } from "../catalog-fixture.js";
import { compile, compilers, moduleOptions, temporaryFolder, type Compiler } from "../compile/compiler.js";
import { tables } from "../compile/tables.js";

type Sources = readonly (readonly [path: string, text: string])[];

const typeTests: Sources = filesBelow("test/types", ".ts")
  .filter(({ path }) => !path.endsWith(".test.ts"))
  .map(({ path, text }) => [`src/test/types/${path}`, text]);
let generated: Sources;

beforeAll(async () => {
  const files = await filesOf(catalogOfSpec("smartrecruiters", tables.get("smartrecruiters") ?? ""));
  generated = [...files].map(([path, text]) => [`src/generated/smartrecruiters/${path}`, text]);
});

describe.each(compilers)("%s", (compiler) => {
  test("refuses what must not compile, line by line, and nothing else", async () => {
    const expected = typeTests.flatMap(expectedErrors).toSorted();
    expect(expected.length).toBeGreaterThan(10);
    expect(await errorsOf(typeTests, compiler)).toEqual(expected);
  });
});

describe("the harness", () => {
  test("notices an expected error that is absent and an error that is not expected", async () => {
    const seeded: Sources = [
      ["src/seeded.ts", 'export const a: string = "a"; // TS2322\nexport const b: string = 1;\n'],
    ];
    expect(seeded.flatMap(expectedErrors)).toEqual(["src/seeded.ts:1 TS2322"]);
    expect(await errorsOf(seeded, "typescript")).toEqual(["src/seeded.ts:2 TS2322"]);
  });
});

/** The lines that end in `// TS1234`. */
function expectedErrors([path, text]: Sources[number]): string[] {
  return text.split("\n").flatMap((line, index) => {
    const code = /\/\/ (TS\d+)$/.exec(line)?.[1];
    return code === undefined ? [] : [`${path}:${index + 1} ${code}`];
  });
}

async function errorsOf(sources: Sources, compiler: Compiler): Promise<string[]> {
  const folder = temporaryFolder([...generated, ...sources]);
  const options = { ...moduleOptions.nodenext, isolatedDeclarations: false };
  const lines = await compile(folder, { compiler, options });
  return lines
    .filter((line) => !line.startsWith(" "))
    .map((line) => line.replace(/^(.*)\((\d+),\d+\): error (TS\d+): .*$/, "$1:$2 $3"))
    .toSorted();
}
