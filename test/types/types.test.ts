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
  const specs = [
    ["smartrecruiters", tables.get("smartrecruiters") ?? ""],
    ...filesBelow("test/types", ".yaml").map(({ path, text }) => [path.replace(".yaml", ""), text] as const),
  ] as const;
  const folders = specs.map(async ([name, text]): Promise<Sources> => {
    const files = await filesOf(catalogOfSpec(name, text));
    return [...files].map(([path, source]) => [`src/generated/${name}/${path}`, source]);
  });
  generated = (await Promise.all(folders)).flat();
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

  test("notices an error of another text", async () => {
    const seeded: Sources = [["src/seeded.ts", 'export const a: string = 1; // TS2322 Did you mean "1"?\n']];
    expect(seeded.flatMap(expectedErrors)).toEqual(['src/seeded.ts:1 TS2322 Did you mean "1"?']);
    const text = "Type 'number' is not assignable to type 'string'.";
    expect(await errorsOf(seeded, "typescript")).toEqual([`src/seeded.ts:1 TS2322 ${text}`]);
  });
});

/** The lines that end in `// TS1234`, or in that and a part of the text, or ` OR ` parts that compilers differ in. */
function expectedErrors([path, text]: Sources[number]): string[] {
  return text.split("\n").flatMap((line, index) => {
    const error = /\/\/ (TS\d+\b.*)$/.exec(line)?.[1];
    return error === undefined ? [] : [`${path}:${index + 1} ${error}`];
  });
}

/** As `expectedErrors` has them; where it expects another text, with the text that there is. */
async function errorsOf(sources: Sources, compiler: Compiler): Promise<string[]> {
  const folder = temporaryFolder([...generated, ...sources]);
  const options = { ...moduleOptions.nodenext, isolatedDeclarations: false };
  const output = (await compile(folder, { compiler, options })).join("\n");
  const expected = sources.flatMap(expectedErrors);
  const errors = output.split(/\n(?! )/).filter((error) => error !== "");
  return errors
    .map((error) => {
      const [, path, line, code, text] = /^(\S+)\((\d+),\d+\): error (TS\d+): ([^]*)$/.exec(error) ?? [];
      if (text === undefined) return error;
      const place = `${path}:${line} ${code}`;
      const found = text.replace(/\s+/g, " ");
      const words = expected.find((other) => other.startsWith(`${place} `))?.slice(place.length + 1);
      return words === undefined
        ? place
        : `${place} ${words.split(" OR ").some((part) => found.includes(part)) ? words : found}`;
    })
    .toSorted();
}
