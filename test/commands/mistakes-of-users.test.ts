/** What users get wrong, each on the command line of a real project: a place, one hint, the exit code, ten lines. */
import { describe, expect, test } from "vitest";
import { project, spec, type Project, type Run } from "./project.js";
import { specMistakes } from "./spec-mistakes.js";
import { uses } from "./wrong-uses.js";

/** Blocks of `path:line:column severity[code]: message`, a frame, other places and one hint: the one that `says` it. */
function expectClean({ stderr }: Run, says: string): string {
  const blocks = stderr.split("\n\n");
  expect(blocks.pop()).toMatch(/^\d errors?(?:, \d warnings?)?\nNothing was written\.\n$/);
  expect(blocks.length).toBeGreaterThan(0);
  for (const block of blocks) {
    const lines = block.split("\n");
    expect(lines.length).toBeLessThan(10);
    expect(lines[0]).toMatch(/^[\w/]+\.(?:yaml|md):\d+:\d+ (?:error|warning)\[[a-z-]+\]: ./);
    expect(lines.filter((line) => line.startsWith("  hint: ")).length).toBe(1);
    expect(lines.at(-1)).toMatch(/^ {2}hint: ./);
  }
  expect(stderr).not.toMatch(/^\s+at /m);
  const found = blocks.filter((block) => block.split("\n")[0]?.includes(says));
  expect(found).toHaveLength(1);
  return found[0] ?? "";
}

describe("in the spec: exit code 1", () => {
  test.each(specMistakes)("$name", async ({ from, to, says, hint }) => {
    expect(spec.split(from).length).toBeGreaterThan(1);
    const made = project({ "spec/acme.yaml": spec.replace(from, to) });
    const run = await made.run("generate");
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 1, stdout: "" });
    const block = expectClean(run, says);
    expect(block).toMatch(/^spec\/acme\.yaml:\d+:\d+ error/);
    expect(block.split("\n").at(-1)).toContain(hint);
    expect(Object.keys(made.files())).toEqual(["package.json", "spec/acme.yaml"]);
  });
});

describe("in a document: exit code 1", () => {
  test.each([
    ["a region that is never closed", "<!-- scopegen:acme:scopes -->\n", "never closed", "/scopegen"],
    ["a region that there is not", "<!-- scopegen:acme:scops -->\n<!-- /scopegen -->\n", "scops", "scopes"],
    ["a spec that there is not", "<!-- scopegen:acne:scopes -->\n<!-- /scopegen -->\n", "acne", "acme"],
    ["an end too many", "Text\n\n<!-- /scopegen -->\n", "No region is open", "Take it away"],
    [
      "a marker that is nearly one",
      "<!-- scopegen:acme/scopes -->\n<!-- /scopegen -->\n",
      "marker",
      "scopegen:",
    ],
  ])("%s", async (_name, text, says, hint) => {
    const made = project({ "spec/acme.yaml": spec, "GUIDE.md": `# Guide\n\n${text}` });
    const run = await made.run("generate", "--inject", "GUIDE.md");
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 1, stdout: "" });
    const block = expectClean(run, says);
    expect(block).toMatch(/^GUIDE\.md:\d+:\d+ error/);
    expect(block.split("\n").at(-1)).toContain(hint);
    expect(Object.keys(made.files())).toEqual(["GUIDE.md", "package.json", "spec/acme.yaml"]);
  });
});

describe("in how it is called: exit codes 2 and 74", () => {
  test.each(uses)("$name", async ({ prepare, argv, code, says, hint }) => {
    const made = project();
    prepare?.(made);
    const before = made.files();
    const run = await made.run(...argv);
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code, stdout: "" });
    const lines = run.stderr.trimEnd().split("\n");
    expect(lines[0]).toMatch(/^scopegen: /);
    expect(lines[0]).toContain(says);
    expect(lines.slice(1)).toHaveLength(1);
    expect(lines[1]).toContain(hint);
    expect(made.files()).toEqual(before);
  });
});

describe("in the output: exit code 3", () => {
  test.each([
    [
      "a file edited by hand",
      (made: Project) => made.put("generated/acme/scopes.ts", "export {};\n"),
      "generated/acme/scopes.ts",
    ],
    [
      "a spec that was not generated again",
      (made: Project) => made.put("spec/acme.yaml", spec.replace("See things", "See all things")),
      "generated/acme/scopes.ts",
    ],
    [
      "a document edited between its markers",
      (made: Project) =>
        made.put("GUIDE.md", made.files()["GUIDE.md"]?.replace("See things", "See thing") ?? ""),
      "GUIDE.md",
    ],
  ])("%s", async (_name, change, path) => {
    const marker = "<!-- scopegen:acme:scopes -->\n<!-- /scopegen -->\n";
    const made = project({ "spec/acme.yaml": spec, "GUIDE.md": marker });
    expect((await made.run("generate", "--inject", "GUIDE.md")).code).toBe(0);
    change(made);
    const run = await made.run("check", "--inject", "GUIDE.md");
    expect(run.code).toBe(3);
    const output = run.stdout + run.stderr;
    expect(output).toContain(path);
    expect(output.match(/scopegen generate/g)?.length).toBe(1);
    expect(output).not.toMatch(/^\s+at /m);
  });
});

test("there are sixty of them, and a clean spec is none", async () => {
  expect(specMistakes.length + uses.length).toBeGreaterThanOrEqual(60);
  const run = await project().run("generate");
  expect(run).toMatchObject({ code: 0, stderr: "" });
  expect(() => expectClean(run, "")).toThrow("match");
});
