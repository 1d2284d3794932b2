/** 20,000 random specs, in processes of a thousand: generated, compiled, run and compared as `npm test` does with a few. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const AT_ONCE = 1000;

/** The number of runs that found a failure; what failed is printed, and the spec saved. */
export async function campaign({ seed, runs = 20_000 }) {
  let failures = 0;
  for (let done = 0; done < runs; done += AT_ONCE) {
    const count = Math.min(AT_ONCE, runs - done);
    const code = await testRun({
      SCOPEGEN_PROPERTY_RUNS: String(count),
      SCOPEGEN_PROPERTY_SEED: String(seed + done),
    });
    if (code !== 0) failures++;
    process.stdout.write(`${done + count} of ${runs} specs, ${failures} runs with a failure\n`);
  }
  return failures;
}

function testRun(environment) {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ["node_modules/vitest/vitest.mjs", "run", "test/property/random-specs.test.ts"],
      { cwd: repository, env: { ...process.env, ...environment }, stdio: "inherit" },
    );
    child.once("close", resolve);
  });
}
