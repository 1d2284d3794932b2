/** Regions in the user's own Markdown: filled by `generate`, checked by `check`, and nothing else of the files touched. */
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { project, spec } from "./project.js";
import type { Project } from "./project.js";

const packageJson = '{ "scopegen": { "inject": ["README.md"] } }';
const region = (what: string, content = "") => `<!-- scopegen:${what} -->\n${content}<!-- /scopegen -->\n`;

const withReadme = (readme: string, files: Readonly<Record<string, string>> = {}) =>
  project({ "spec/acme.yaml": spec, "package.json": packageJson, "README.md": readme, ...files });

async function generated(readme: string, files?: Readonly<Record<string, string>>): Promise<Project> {
  const acme = withReadme(readme, files);
  expect((await acme.run("generate")).code).toBe(0);
  return acme;
}

const readmeOf = (acme: Project) => readFileSync(join(acme.folder, "README.md"), "utf8");

describe("generate", () => {
  test("fills a region, says so, and then has nothing to do", async () => {
    const acme = withReadme(`# Acme\n\n${region("acme:prompts")}\nThe end`);
    const first = await acme.run("generate");
    expect(first.stdout).toMatch(/^generated: \d+ files and 1 document, \d+ written, 0 unchanged$/m);
    expect(readmeOf(acme)).toBe(`# Acme

<!-- scopegen:acme:prompts -->

| Scope                                                                     | Prompt shown to user |
| ------------------------------------------------------------------------- | -------------------- |
| [\`things_read\`](generated/acme/docs/access-scopes.md#scope.things_read)   | See things           |
| [\`things_write\`](generated/acme/docs/access-scopes.md#scope.things_write) | Change things        |

<!-- /scopegen -->

The end`);
    acme.age();
    for (const argv of [["generate"], ["check"], ["check", "--full"]]) {
      const { code, stdout } = await acme.run(...argv);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^generated: \d+ files and 1 document, all up to date$/m);
    }
    expect(acme.touched()).toEqual([]);
  });

  test("keeps a byte order mark, CRLF, and the mode of the file", async () => {
    const acme = withReadme("");
    const path = join(acme.folder, "README.md");
    writeFileSync(path, `\uFEFF# Acme\r\n\r\n${region("acme:prompts").replaceAll("\n", "\r\n")}last\n`);
    chmodSync(path, 0o640);
    expect((await acme.run("generate")).code).toBe(0);
    expect(readmeOf(acme)).toMatch(/^\uFEFF# Acme\r\n\r\n<!-- scopegen:acme:prompts -->\r\n\r\n\| Scope/);
    expect(readmeOf(acme)).toMatch(/ \|\r\n\r\n<!-- \/scopegen -->\r\nlast\n$/);
    expect(readmeOf(acme).replaceAll("\r\n", "").replace("last\n", "")).not.toMatch(/[\r\n]/);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect((await acme.run("check", "--full")).code).toBe(0);
  });

  test("restores what was edited between markers, and says so", async () => {
    const acme = await generated(region("acme:scopes"));
    const good = readmeOf(acme);
    acme.put("README.md", good.replace("Read things.", "Reads everything."));
    const checked = await acme.run("check");
    expect(checked.code).toBe(3);
    expect(checked.stdout).toMatch(
      /^generated: 1 document out of date\n\nREADME\.md: edited by hand between its markers\n {2}@@[^]*\n {2}-.*Reads everything/m,
    );
    const { stdout, stderr } = await acme.run("generate");
    expect(stdout).toMatch(/1 written, \d+ unchanged/);
    expect(stderr).toBe("README.md had been edited by hand between its markers and was restored\n");
    expect(readmeOf(acme)).toBe(good);
  });

  test("fills regions of several specs in one document, each from its own", async () => {
    const other = spec.replace("See things", "Look at things");
    const acme = await generated(`${region("other:prompts")}\n${region("acme:prompts")}`, {
      "spec/other.yaml": other,
    });
    expect(readmeOf(acme)).toMatch(/other:prompts -->[^]*Look at things[^]*acme:prompts -->[^]*See things/);
    expect((await acme.run("check", "--full")).code).toBe(0);
    // A run for one of them leaves the other's region alone.
    acme.put("spec/other.yaml", spec);
    acme.put("spec/acme.yaml", other);
    expect((await acme.run("generate", "--spec", "spec/acme.yaml")).code).toBe(0);
    expect(readmeOf(acme)).toMatch(
      /other:prompts -->[^]*Look at things[^]*acme:prompts -->[^]*Look at things/,
    );
  });

  test("writes through a link, and takes two names of one file for one", async () => {
    const acme = project({ "spec/acme.yaml": spec, "docs/guide.md": region("acme:prompts") });
    symlinkSync("docs/guide.md", join(acme.folder, "README.md"));
    const { code, stdout } = await acme.run("generate", "--inject", "README.md", "--inject", "docs/guide.md");
    expect(code).toBe(0);
    expect(stdout).toContain("files and 1 document,");
    expect(lstatSync(join(acme.folder, "README.md")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(acme.folder, "docs/guide.md"), "utf8")).toContain(
      "(../generated/acme/docs/access-scopes.md#scope.things_read)",
    );
  });

  test("the flag replaces what package.json says, and is relative to the folder to work in", async () => {
    const acme = withReadme(region("acme:prompts"), {
      "web/spec/acme.yaml": spec,
      "web/page.md": region("acme:prompts"),
    });
    expect((await acme.run("generate", "--cwd", "web", "--inject", "page.md")).code).toBe(0);
    expect(acme.files()["web/page.md"]).toContain("See things");
    expect(readmeOf(acme)).toBe(region("acme:prompts"));
    // Without it the file is relative to the package.json, wherever one works.
    expect((await acme.run("generate", "--cwd", "web")).code).toBe(0);
    expect(readmeOf(acme)).toContain("(web/generated/acme/docs/access-scopes.md#scope.things_read)");
  });

  test("nothing is linked where the way to the pages would differ from machine to machine", async () => {
    const elsewhere = project({});
    const acme = withReadme(region("acme:prompts"));
    expect((await acme.run("generate", "--out", join(elsewhere.folder, "out"))).code).toBe(0);
    expect(readmeOf(acme)).toMatch(/\| `things_read` +\| See things/);
  });
});

describe("nothing is written anywhere", () => {
  const mistake = region("acme:nothing");

  test("when a marker is wrong: all mistakes at once, beside those of specs", async () => {
    const acme = withReadme(`${mistake}\n${region('acme:least-scopes "GET /thing"')}`);
    const before = acme.files();
    const { code, stderr } = await acme.run("generate");
    expect(code).toBe(1);
    expect(stderr).toContain("README.md:1:20 error[unknown-region]: There is no region `nothing`");
    expect(stderr).toContain("README.md:4:33 error[unknown-region-endpoint]");
    expect(stderr).toMatch(/2 errors\nNothing was written\.\n$/);
    acme.put("spec/acme.yaml", spec.replace("title: Acme\n", ""));
    const both = await acme.run("check", "--json");
    expect(both.code).toBe(1);
    expect(JSON.parse(both.stdout)).toMatchObject({
      specs: [{ diagnostics: [{ code: "missing-key" }] }],
      documents: [{ path: "README.md", diagnostics: [{ code: "unknown-region", path: "README.md" }] }],
    });
    acme.put("spec/acme.yaml", spec);
    expect(acme.files()).toEqual(before);
  });

  test("when the spec of a region is not there; where --spec names some, it may be", async () => {
    const acme = withReadme(region("acne:prompts"));
    expect((await acme.run("generate")).stderr).toContain("error[unknown-region-spec]");
    expect(acme.files()).not.toHaveProperty(["generated/acme/index.ts"]);
    expect((await acme.run("generate", "--spec", "spec/acme.yaml")).code).toBe(0);
    expect(readmeOf(acme)).toBe(region("acne:prompts"));
  });

  test.each<[string, (acme: Project) => void, number, string]>([
    ["is missing", ({ folder }) => rmSync(join(folder, "README.md")), 2, "there is no file README.md"],
    [
      "is a folder",
      ({ folder }) => {
        rmSync(join(folder, "README.md"));
        mkdirSync(join(folder, "README.md"));
      },
      2,
      "README.md is not a file",
    ],
    [
      "is in the output folder",
      (acme) => {
        acme.put("generated/mine.md", "");
        acme.put("package.json", packageJson.replace("README", "generated/mine"));
      },
      2,
      "generated/mine.md is in the output folder",
    ],
    [
      "is UTF-16",
      ({ folder }) => writeFileSync(join(folder, "README.md"), Buffer.from("\uFEFFa", "utf16le")),
      1,
      "error[invalid-encoding]",
    ],
    [
      "is broken UTF-8",
      ({ folder }) => writeFileSync(join(folder, "README.md"), Buffer.from("a\n\xff", "latin1")),
      1,
      "README.md:2:1 error[invalid-encoding]",
    ],
  ])("when a document %s", async (_, spoil, exitCode, message) => {
    const acme = withReadme(region("acme:prompts"));
    spoil(acme);
    const before = acme.files();
    const { code, stderr } = await acme.run("generate");
    expect({ code, stderr }).toEqual({ code: exitCode, stderr: expect.stringContaining(message) });
    expect(acme.files()).toEqual(before);
  });

  test.each([
    ['{ "scopegen": { "inject": "README.md" } }', "is not a list of files"],
    ['{ "scopegen": { "inject": [""] } }', "is not a list of files"],
  ])("when package.json says %s", async (text, message) => {
    const { code, stderr } = await withReadme("", { "package.json": text }).run("generate");
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
  });
});

describe("check", () => {
  test("tells a region that is not filled yet from one that is out of date", async () => {
    const acme = await generated("# Acme\n");
    acme.put("README.md", region("acme:prompts"));
    expect((await acme.run("check")).stdout).toContain("README.md: not filled yet");
    await acme.run("generate");
    acme.put("spec/acme.yaml", spec.replace("See things", "Look at things"));
    const { code, stdout } = await acme.run("check", "--json");
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      documents: [
        { path: "README.md", status: "changed", reason: "out of date between its markers", diff: /Look/ },
      ].map((document) => ({ ...document, diff: expect.stringMatching(document.diff) as unknown })),
    });
  });

  test("says which command mends it, documents included", async () => {
    const acme = project({ "spec/acme.yaml": spec, "a b.md": region("acme:prompts") });
    const { stdout } = await acme.run("check", "--inject", "a b.md");
    expect(stdout).toMatch(/To mend it, run: npx scopegen generate --inject 'a b\.md'\n$/);
  });
});
