/** `node generator/build/run.mjs generate …`: the program as `dist/bin.js` has it, built anew first if it is stale. */
import { createRequire } from "node:module";
import { isFresh } from "./sources.mjs";

if (!(await isFresh())) {
  process.stderr.write("generator/ has changed: building dist/ …\n");
  const { buildDist } = await import("./build.mjs");
  await buildDist({ everything: false });
}
createRequire(import.meta.url)("../../dist/bin.js");
