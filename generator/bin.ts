/** dist/bin.js: the process in, its exit code out. The program itself stands in chunks that V8 need not compile again. */
import type * as program from "./commands/main.js";
import { loadChunk, release } from "./start/load-chunk.js";
import { processOutput } from "./start/process-output.js";

const { main } = loadChunk<typeof program>("main.js");
const io = { ...release, stdout: processOutput("stdout"), stderr: processOutput("stderr") };
void main(process.argv.slice(2), { ...io, cwd: process.cwd(), env: process.env }).then((exitCode) => {
  process.exitCode = exitCode;
});
