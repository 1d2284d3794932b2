/**
 * An empty project with the package in its node_modules and the SmartRecruiters table in its spec/; removed after use.
 * Another one like it, `forgetful`, is for runs from nothing.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../", import.meta.url));

export async function withProject(use) {
  const cwd = mkdtempSync(join(tmpdir(), "scopegen-bench-"));
  try {
    // What runs from nothing forget would cost other runs of the same project a whole run.
    const [settled, forgetful] = ["settled", "forgetful"].map((name) => project(join(cwd, name)));
    await use({ ...settled, forgetful });
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

function project(cwd) {
  const installed = join(cwd, "node_modules", "scopegen");
  const cache = join(cwd, "node_modules", ".cache", "scopegen");
  mkdirSync(join(cwd, "spec"), { recursive: true });
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cwd, "package.json"), '{ "name": "bench", "private": true }\n');
  cpSync(join(repository, "dist"), join(installed, "dist"), { recursive: true });
  cpSync(join(repository, "package.json"), join(installed, "package.json"));
  const spec = join(cwd, "spec", "smartrecruiters.yaml");
  cpSync(join(repository, "spec", "smartrecruiters.yaml"), spec);
  const forget = (names) => {
    for (const name of names) rmSync(join(cache, name), { recursive: true, force: true });
  };
  return {
    cwd,
    spec,
    bin: join(installed, "dist", "bin.js"),
    mistakes: join(repository, "test", "language", "mistakes.yaml"),
    /** As in a fresh checkout without what is generated: the record goes too. */
    forgetOutput: () => {
      rmSync(join(cwd, "generated"), { recursive: true, force: true });
      forget(readdirSync(cache).filter((name) => name !== "code"));
    },
    forgetCode: () => forget(["code"]),
  };
}
