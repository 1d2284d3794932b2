/** `npm run test:nodes`: fetches other releases of node, and lets the tests of test/environment compare what they write. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The last of each line that there was when this was written. */
const versions = ["22.23.3", "24.21.0", "26.12.1"];
/** A package with the program alone, which needs no script to install it. */
const platform = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;

const folder = mkdtempSync(join(tmpdir(), "scopegen-nodes-"));
try {
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const packages = versions.map((version) => `node-${version}@npm:${platform}@${version}`);
  execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", ...packages], {
    cwd: folder,
    stdio: "inherit",
  });
  const nodes = versions.map((version) => join(folder, "node_modules", `node-${version}`, "bin", "node"));
  for (const node of nodes) process.stdout.write(`${execFileSync(node, ["--version"])}`);
  const tests = ["vitest", "run", "--project", "all", "test/environment/same-bytes"];
  const { status } = spawnSync("npx", [...tests, "-t", "bin/node"], {
    cwd: fileURLToPath(new URL("../../", import.meta.url)),
    env: { ...process.env, SCOPEGEN_NODES: nodes.join(":") },
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
