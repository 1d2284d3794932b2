/** dist/bin.js: the process in, its exit code out. The program itself stands in chunks that V8 need not compile again. */
import type * as program from "./commands/main.js";
import { loadChunk, release } from "./start/load-chunk.js";

const { main } = loadChunk<typeof program>("main.js");
const { argv, env, stdout, stderr } = process;
void main(argv.slice(2), { ...release, cwd: process.cwd(), env, stdout, stderr }).then((exitCode) => {
  process.exitCode = exitCode;
});
