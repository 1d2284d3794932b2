/** A project in, the CPU seconds that the best scopes for all of 10,000 endpoints cost a fresh process, out. */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { largeSpec } from "./large-spec.mjs";
import { cpuSeconds } from "./measure.mjs";

const tsc = fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url));

/** Generates the table and compiles it. */
export function prepareLeastScopes({ bin, cwd }) {
  const folder = join(cwd, "large");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  writeFileSync(join(folder, "large.yaml"), largeSpec());
  cpuSeconds([bin, "generate", "--spec", "large.yaml", "--out", "out"], { cwd: folder });
  const flags = "--noCheck --types --target ES2022 --module NodeNext --outDir compiled out/large/access.ts";
  const { status, stderr, stdout } = spawnSync(process.execPath, [tsc, ...flags.split(" ")], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stdout + stderr);
  const call = 'if (leastScopes(all).kind !== "needed_scopes") throw new Error("not known");';
  writeFileSync(join(folder, "call.mjs"), `${imports}${call}\n`);
  writeFileSync(join(folder, "import.mjs"), imports);
}

export function leastScopesSeconds({ cwd }) {
  const [called, imported] = ["call.mjs", "import.mjs"].map((file) =>
    cpuSeconds([file], { cwd: join(cwd, "large") }),
  );
  return called - imported;
}

const imports = `import { leastScopes } from "./compiled/access.js";
import { endpointScopes } from "./compiled/endpoints.js";
const all = Object.keys(endpointScopes);
`;
