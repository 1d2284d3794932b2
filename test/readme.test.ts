/** The README does what it says: its commands are run in order, its specs generate without a word, its code compiles. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { generate } from "../generator/index.js";
import { repository } from "./architecture/repository.js";
import { explorer, runtime } from "./catalog-fixture.js";

const readme = readFileSync(join(repository, "README.md"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "scopegen-readme-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("commands print what the README shows", () => {
  const bin = join(repository, "dist/bin.js");
  writeFileSync(join(folder, "npx"), `#!/bin/sh\nshift\nexec "${process.execPath}" "${bin}" "$@"\n`);
  chmodSync(join(folder, "npx"), 0o755);
  writeFileSync(join(folder, "package.json"), '{ "name": "acme", "type": "module" }\n');
  const env = { PATH: `${folder}:${process.env["PATH"] ?? ""}`, HOME: folder };

  const commands = blocks("console").flatMap((block) =>
    block.split(/^\$ /m).flatMap((entry) => {
      const [command = "", ...output] = entry.split("\n");
      return command === "" ? [] : [[command, output.join("\n").trimEnd()] as const];
    }),
  );

  test.each(commands)("%s", (command, output) => {
    const { stdout } = spawnSync("sh", ["-c", `exec 2>&1; ${command}`], {
      cwd: folder,
      env,
      encoding: "utf8",
    });
    expect(stdout.replaceAll(/ +$/gm, "").trimEnd()).toBe(output);
  });

  test("there are commands to run", () => expect(commands.length).toBeGreaterThan(8));
});

test.each(blocks("yaml"))("a spec of the README generates without a word", async (specText) => {
  const assets = { version: "0.0.0", runtime, explorer };
  const { diagnostics, files } = await generate({
    specName: "acme",
    specPath: "spec/acme.yaml",
    specText,
    assets,
  });
  expect(diagnostics).toEqual([]);
  expect(files.length).toBeGreaterThan(5);
});

test("the code of the README compiles", () => {
  blocks("ts").forEach((text, index) => writeFileSync(join(folder, `sample-${index}.ts`), text));
  const compilerOptions = {
    noUnusedLocals: false,
    typeRoots: [join(repository, "node_modules/@types")],
    paths: {
      "scopegen/smartrecruiters": [join(repository, "generated/smartrecruiters/index.ts")],
      "openid-client": [join(repository, "node_modules/openid-client/build/index.d.ts")],
      scopegen: [join(repository, "generator/index.ts")],
    },
  };
  const project = {
    extends: join(repository, "tsconfig.json"),
    compilerOptions,
    include: ["*.ts"],
    exclude: [],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(project));
  const tsc = join(repository, "node_modules/typescript/bin/tsc");
  expect(spawnSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" }).stdout).toBe("");
});

test("every file that the README links to is there", () => {
  const outsideOfCode = readme.replaceAll(/^```[^]*?^```$/gm, "");
  const links = [...outsideOfCode.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = ""]) => path);
  expect(links.length).toBeGreaterThan(3);
  for (const path of links) expect(() => readFileSync(join(repository, path))).not.toThrow();
});

function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(
    ([, text = ""]) => text,
  );
}
