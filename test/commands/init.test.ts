import { expect, test } from "vitest";
import { project, spec } from "./project.js";

test("the starter spec generates at once, without a warning", async () => {
  const empty = project({ "package.json": '{ "name": "@acme/hiring-app" }' });
  const { code, stdout, stderr } = await empty.run("init");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(
    /^Wrote spec\/hiring-app\.yaml: [^]*\nNext: npx scopegen generate writes generated\/hiring-app\/\n$/,
  );
  expect(empty.files()["spec/hiring-app.yaml"]).toMatch(
    /^# yaml-language-server: \$schema=\.\.\/generated\/spec\.schema\.json\n/,
  );
  const generated = await empty.run("generate");
  expect(generated).toMatchObject({ code: 0, stderr: "" });
  expect((await empty.run("check", "--full")).code).toBe(0);
});

test.each([
  [["init", "my-crm"], "spec/my-crm.yaml", "../generated/spec.schema.json"],
  [["init", "--spec", "api"], "api/acme.yaml", "../generated/spec.schema.json"],
  [["init", "--spec", "deep/api/crm.yml"], "deep/api/crm.yml", "../../generated/spec.schema.json"],
  [["init", "--out", "src/scopes"], "spec/acme.yaml", "../src/scopes/spec.schema.json"],
])("%j writes %s", async (argv, path, schema) => {
  const empty = project({ "package.json": '{ "name": "acme" }' });
  expect((await empty.run(...argv)).code).toBe(0);
  expect(Object.keys(empty.files())).toEqual(["package.json", path].toSorted());
  expect(empty.files()[path]).toContain(`$schema=${schema}\n`);
});

test("the folder gives the name where the package has none", async () => {
  const empty = project({ "package.json": "{}" });
  expect((await empty.run("init")).code).toBe(0);
  expect(Object.keys(empty.files())).toEqual([
    "package.json",
    expect.stringMatching(/^spec\/scopegen-[a-z0-9-]+\.yaml$/),
  ]);
});

test.each([
  [{ "spec/acme.yaml": spec }, ["init", "acme"]],
  [{ "spec/acme.yml": spec }, ["init", "acme"]],
  [{}, ["init", "My API"]],
  [{}, ["init", "../acme"]],
  [{}, ["init", "deep/acme"]],
  [{}, ["init", "acme.yaml"]],
  [{}, ["init", "--spec", "a", "--spec", "b"]],
  [{}, ["init", "acme", "--spec", "spec/other.yaml"]],
])("beside %j, %j is refused and writes nothing", async (files, argv) => {
  const existing = project(files);
  const before = existing.files();
  const { code, stderr } = await existing.run(...argv);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^scopegen: /);
  expect(existing.files()).toEqual(before);
});

test("init twice: the second one overwrites nothing", async () => {
  const empty = project({});
  await empty.run("init", "acme");
  empty.put("spec/acme.yaml", spec);
  expect((await empty.run("init", "acme")).code).toBe(2);
  expect(empty.files()["spec/acme.yaml"]).toBe(spec);
});

test("lines for .gitattributes and .prettierignore are proposed, and added only on demand", async () => {
  const files = { ".prettierignore": "dist/", "package.json": '{ "scripts": { "check": "tsc" } }' };
  const proposing = project(files);
  const { stdout } = await proposing.run("init", "acme");
  expect(stdout).toContain("Worth adding to .gitattributes:\n  generated/** linguist-generated\n");
  expect(stdout).toContain("Worth adding to .prettierignore:\n  generated/\n");
  expect(stdout).toContain('  "generate": "scopegen generate"\n  "watch": "scopegen watch"\n');
  expect(proposing.files()).toMatchObject(files);
  expect(proposing.files()).not.toHaveProperty([".gitattributes"]);

  const adding = project(files);
  expect((await adding.run("init", "acme", "--write-ignores")).stdout).toContain("Added to .gitattributes:");
  expect(adding.files()).toMatchObject({
    ".gitattributes": "generated/** linguist-generated\n",
    ".prettierignore": "dist/\ngenerated/\n",
    "package.json": files["package.json"],
  });
  expect((await adding.run("init", "other", "--write-ignores")).stdout).not.toContain(".gitattributes");
});

test("what stands in the way of the spec or of the added lines is exit code 74, and nothing is written", async () => {
  const blocked = { spec: "a file", ".prettierignore/file": "in a folder" };
  for (const [argv, message] of [
    [["init", "acme"], "make the folder"],
    [["init", "acme", "--spec", "api", "--write-ignores"], "cannot write .prettierignore: it is a folder"],
  ] as const) {
    const existing = project(blocked);
    const before = existing.files();
    const { code, stderr } = await existing.run(...argv);
    expect(code).toBe(74);
    expect(stderr).toContain(message);
    expect(existing.files()).toEqual(before);
  }
});

test("patterns with spaces are quoted, and none is proposed for what is not below the folder", async () => {
  const lines = async (out: string) => {
    const { stdout } = await project({}).run("init", "acme", "--out", out, "--json");
    return (JSON.parse(stdout) as { lines: unknown }).lines;
  };
  expect(await lines("my api")).toEqual({
    ".gitattributes": ['"my api/**" linguist-generated'],
    ".prettierignore": ["my api/"],
  });
  expect(await lines(".")).toEqual({});
  expect(await lines("../elsewhere")).toEqual({});
});

test("--json has the proposals as data", async () => {
  const { stdout } = await project({}).run("init", "acme", "--out", "src/api", "--json");
  expect(JSON.parse(stdout)).toEqual({
    command: "init",
    exitCode: 0,
    spec: "spec/acme.yaml",
    lines: { ".gitattributes": ["src/api/** linguist-generated"], ".prettierignore": ["src/api/"] },
    scripts: {
      generate: "scopegen generate --out src/api",
      check: "scopegen check --out src/api",
      watch: "scopegen watch --out src/api",
    },
    added: false,
    next: "npx scopegen generate --out src/api",
  });
});
