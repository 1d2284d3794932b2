/** The arguments of the command line in, the exit code out: 0, 1, 2, 3, 70 or 74, as design and README say. */
import { checkCommand } from "./check.js";
import { generateCommand } from "./generate.js";
import { guarded } from "./guarded-output.js";
import { commandNames } from "./invocation.js";
import type { Invocation } from "./invocation.js";
import type { Io } from "./io.js";
import { readPlainArguments } from "./plain-arguments.js";
import { printFailure } from "./print-failure.js";

export type { Io } from "./io.js";

/** `argv` is without node and script. Never throws. */
export async function main(argv: readonly string[], processIo: Io): Promise<number> {
  const { io, failure } = guarded(processIo);
  const exitCode = await runArguments(argv, io);
  const unwritten = await failure();
  return unwritten ? printFailure(unwritten, { command: undefined, json: false }, io) : exitCode;
}

async function runArguments(argv: readonly string[], io: Io): Promise<number> {
  try {
    const asked = readPlainArguments(argv) ?? (await import("./program.js")).readArguments(argv, io);
    if (typeof asked === "number") return asked;
    return await run(asked, io);
  } catch (error) {
    const command = commandNames.find((name) => name === argv[0]);
    return printFailure(error, { command, json: argv.includes("--json") }, io);
  }
}

async function run(asked: Invocation, io: Io): Promise<number> {
  switch (asked.command) {
    case "generate":
      return generateCommand(asked, io);
    case "check":
      return checkCommand(asked, io);
    case "watch":
      return (await import("./watch.js")).watchCommand(asked, io);
    case "init":
      return (await import("./init.js")).initCommand(asked, io);
    case "explain":
      return (await import("./explain.js")).explainCommand(asked, io);
    case "preview":
      return (await import("./preview.js")).previewCommand(asked, io);
  }
}
