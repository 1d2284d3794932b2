/** A project in, the CPU seconds that the best scopes for all of 11,000 endpoints cost a fresh process, out. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { cpuSeconds } from "./measure.mjs";
import { compiledOutput } from "./compiled-output.mjs";

export async function prepareLeastScopes(project) {
  const folder = await compiledOutput(project, "L");
  const call = 'if (leastScopes(all).kind !== "needed_scopes") throw new Error("not known");';
  writeFileSync(join(folder, "call.js"), `${imports}${call}\n`);
  writeFileSync(join(folder, "import.js"), imports);
}

export async function leastScopesSeconds(project) {
  const cwd = await compiledOutput(project, "L");
  const [called, imported] = ["call.js", "import.js"].map((file) => cpuSeconds([file], { cwd }));
  return called - imported;
}

const imports = `import { leastScopes } from "./access.js";
import { endpointScopes } from "./endpoints.js";
const all = Object.keys(endpointScopes);
`;
