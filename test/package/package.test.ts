/** The package as users get it: packed, installed in an empty project, run, imported and compiled against there. */
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { filesBelow, repository } from "../architecture/repository.js";
import { compile, compilers, moduleOptions, runModule } from "../compile/compiler.js";
import { tables } from "../compile/tables.js";
import { appSource, wrongSource } from "./app-source.js";
import { attw, publintFaults } from "./package-faults.js";
import { builtPackage, copyOf, finished, pack, projectWith, scopegen, succeed } from "./packed-package.js";

let tarball: string;
let project: string;
let installed: string;

beforeAll(() => {
  tarball = pack(builtPackage());
  project = projectWith(tarball);
  installed = join(project, "node_modules/scopegen");
}, 300_000);

describe("the tarball", () => {
  const expected = [
    /^(package\.json|README\.md|LICENSE)$/,
    /^dist\/(bin\.js|index\.js|package\.json|spec\.schema\.json|THIRD-PARTY-LICENSES\.txt)$/,
    /^dist\/chunks\/[a-z-]+\d*\.js$/,
    /^dist\/types\/[a-z/-]+\.d\.ts$/,
    /^dist\/runtime\/[a-z-]+\.ts$/,
    /^dist\/explorer\/explorer\.(css|js)$/,
    /^dist\/smartrecruiters\/([a-z/-]+(\.d\.ts|\.js)|package\.json)$/,
  ];

  test("holds what is needed to run and to import, and nothing else", () => {
    const paths = [...textsBelow(installed).keys()];
    expect(paths.filter((path) => !expected.some((pattern) => pattern.test(path)))).toEqual([]);
    expect(expected.filter((pattern) => !paths.some((path) => pattern.test(path)))).toEqual([]);
  });

  test("holds, of what is made of single files, one for each and no other", () => {
    const below = (folder: string) => [...textsBelow(join(installed, folder)).keys()];
    const modules = filesBelow("generated/smartrecruiters", ".ts").map(({ path }) => path.slice(0, -3));
    expect(below("dist/smartrecruiters")).toEqual(
      [...modules.flatMap((path) => [`${path}.d.ts`, `${path}.js`]), "package.json"].toSorted(),
    );
    expect(below("dist/explorer")).toEqual(["explorer.css", "explorer.js"]);
    const sources = new Set(filesBelow("generator", ".ts").map(({ path }) => path));
    const unknown = below("dist/types").filter((path) => !sources.has(path.replace(/\.d\.ts$/, ".ts")));
    expect(unknown).toEqual([]);
  });

  test("refuses a file that is not on the list", () => {
    const isListed = (path: string) => expected.some((pattern) => pattern.test(path));
    const strays = [
      ".env",
      "dist/bin.js.map",
      "dist/chunks/.npmrc",
      "spec/a.yaml",
      "dist/smartrecruiters/docs/a.md",
    ];
    expect(strays.filter(isListed)).toEqual([]);
  });

  test("runs nothing when it is installed", () => {
    const { scripts, gypfile }: { scripts: Record<string, string>; gypfile?: unknown } = JSON.parse(
      textIn(installed, "package.json"),
    );
    // npm runs `prepare` of a package from git, which is built on the spot, but never of a tarball.
    const hooks = /^(?:(?:pre|post)?(?:install|uninstall|prepare|publish)|prepublishOnly|dependencies)$/;
    expect(Object.keys(scripts).filter((name) => hooks.test(name))).toEqual(["prepare"]);
    expect({ gypfile, gyp: existsSync(join(installed, "binding.gyp")) }).toEqual({
      gypfile: undefined,
      gyp: false,
    });
    expect(["preinstall", "postinstall", "prepublishOnly"].every((name) => hooks.test(name))).toBe(true);
  });

  test("holds the helpers' sources as they are", () => {
    const sources = filesBelow("generator/runtime").map(({ path, text }) => [path, text] as const);
    expect(textsBelow(join(installed, "dist/runtime"))).toEqual(new Map(sources));
  });

  test("needs no other package", () => {
    const manifest: Record<string, unknown> = JSON.parse(textIn(installed, "package.json"));
    const kinds = ["dependencies", "peerDependencies", "optionalDependencies", "bundleDependencies"];
    expect(kinds.filter((kind) => kind in manifest)).toEqual([]);
    const packages = readdirSync(join(project, "node_modules"));
    expect(packages.filter((name) => !name.startsWith("."))).toEqual(["scopegen"]);
  });

  test("comes with the licence of every package that the sources import", () => {
    const licences = textIn(installed, "dist/THIRD-PARTY-LICENSES.txt");
    const imported = filesBelow("generator", ".ts").flatMap(({ text }) =>
      [...text.matchAll(/^(?:import|export) (?!type).*? from "((?:@[^/"]+\/)?[^./"$][^/"]*)/gms)].map(
        ([, name]) => name,
      ),
    );
    const packages = [...new Set(imported)].filter((name) => !name?.startsWith("node:"));
    expect(packages).toEqual(expect.arrayContaining(["commander", "prettier", "ts-morph", "yaml", "zod"]));
    expect(packages.filter((name) => !new RegExp(`^${name} \\d+\\.\\d`, "m").test(licences))).toEqual([]);
    expect(licences).toMatch(/^TypeScript\n=+\n\nApache License/m);
  });

  test("has no fault that publint knows of", async () => {
    expect(await publintFaults(installed)).toEqual([]);
    expect(await publintFaults(withoutLibraryTypes())).toContain("FILE_DOES_NOT_EXIST");
  });

  test("has no fault that attw knows of", () => {
    expect(attw(tarball, "the library")).toMatchObject({ exitCode: 0 });
    expect(attw(tarball, "a generated module")).toMatchObject({ exitCode: 0 });
    expect(attw(pack(withoutLibraryTypes()), "the library")).toMatchObject({ exitCode: 1 });
  });
});

describe("in an empty project", () => {
  beforeAll(() => {
    succeed(finished(project, "npx", ["--offline", "scopegen", "init", "acme"]));
    succeed(finished(project, "npx", ["--offline", "scopegen", "generate"]));
    cpSync(join(project, "generated"), join(project, "src/generated"), { recursive: true });
    writeFileSync(join(project, "src/app.ts"), appSource);
  });

  test("check finds nothing to say of what generate wrote", () => {
    expect(scopegen(project, ["check", "--full"])).toMatchObject({ exitCode: 0 });
  });

  const combinations = compilers.flatMap((compiler) =>
    Object.entries(moduleOptions).map(([name, options]) => ({ compiler, name, options })),
  );
  test.each(combinations)("$compiler compiles an app against it, $name", async ({ compiler, options }) => {
    expect(await compile(project, { compiler, options })).toEqual([]);
    expect(await runModule(project, "out/app.js")).toEqual({
      own: expect.any(Number),
      needed: ["candidates_read"],
      prompt: "Access Candidates",
      scopes: 14,
      wrong: expect.stringMatching(/^a\.yaml:1:1/m),
    });
  });

  test("a misspelt scope is an error there", async () => {
    const seeded = copyOf(project);
    writeFileSync(join(seeded, "src/wrong.ts"), wrongSource);
    const messages = await compile(seeded, { compiler: "typescript", options: moduleOptions.nodenext });
    expect(messages).toEqual([expect.stringMatching(/^src\/wrong\.ts\(2,14\): error TS2322: /)]);
  });

  test("the library can be required, too", () => {
    const program = 'process.stdout.write(Object.keys(require("scopegen")).sort().join(" "))';
    const { stdout } = finished(project, process.execPath, ["--input-type=commonjs", "-e", program]);
    expect(stdout).toBe(
      "catalogue diagnosticsToJson generate generateShared readDocument readSpec renderDiagnostics",
    );
  });
});

describe("what the bundler made of the generator", () => {
  test("writes the very bytes of generated/, and the README's regions", () => {
    const readme = textIn(repository, "README.md");
    const app = projectWith(tarball, {
      "spec/smartrecruiters.yaml": textIn(repository, "spec/smartrecruiters.yaml"),
      "README.md": readme.replaceAll(/^\| \[`.*\n/gm, ""),
    });
    expect(textIn(app, "README.md")).not.toBe(readme);
    expect(scopegen(app, ["generate", "--inject", "README.md"])).toMatchObject({ exitCode: 0 });
    expect(textIn(app, "README.md")).toBe(readme);
    const [bundled, committed] = [app, repository].map((folder) => textsBelow(join(folder, "generated")));
    expect([...(bundled?.keys() ?? [])]).toEqual([...(committed?.keys() ?? [])]);
    for (const [path, text] of bundled ?? [])
      expect({ path, text }).toEqual({ path, text: committed?.get(path) });
  });

  test("gives what the sources give, on specs out of the ordinary too", async () => {
    const { generate } = await import("../../generator/generate.js");
    const bundled: { generate: typeof generate } = await import(join(installed, "dist/index.js"));
    for (const [specName, specText] of tables) {
      const assets = { version: "1.0.0", runtime: [], explorer: { script: "0", styles: "" } };
      const input = { specName, specPath: "spec.yaml", specText, assets };
      expect((await bundled.generate(input)).files).toEqual((await generate(input)).files);
    }
    expect(tables.size).toBeGreaterThan(1);
  });
});

function withoutLibraryTypes(): string {
  const copy = copyOf(installed);
  rmSync(join(copy, "dist/types/index.d.ts"));
  return copy;
}

/** Path to text; none of what is installed. */
function textsBelow(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return new Map(paths.toSorted().map((path) => [path, textIn(folder, path)]));
}

function textIn(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}
