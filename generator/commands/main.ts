/** The arguments of the command line in, the exit code out: 0, 1, 2, 3, 70 or 74, as design and README say. */
import { Failure } from "../files/failure.js";
import { guardedOutput } from "./guarded-output.js";
import type { Invocation } from "./invocation.js";
import type { Io } from "./io.js";
import { readPlainArguments } from "./plain-arguments.js";

export type { Io } from "./io.js";

/** `argv` is without node and script. Never throws. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const guarded = { ...io, stdout: guardedOutput(io.stdout), stderr: guardedOutput(io.stderr) };
  try {
    const asked = readPlainArguments(argv) ?? (await import("./program.js")).readArguments(argv, guarded);
    return typeof asked === "number" ? asked : await run(asked, guarded);
  } catch (error) {
    return reportFailure(error, argv.includes("--json"), guarded);
  }
}

async function run(asked: Invocation, io: Io): Promise<number> {
  switch (asked.command) {
    case "generate":
      return (await import("./generate.js")).generateCommand(asked, io);
    case "check":
      return (await import("./check.js")).checkCommand(asked, io);
    case "watch":
      return (await import("./watch.js")).watchCommand(asked, io);
    case "init":
      return (await import("./init.js")).initCommand(asked, io);
    case "explain":
      return (await import("./explain.js")).explainCommand(asked, io);
  }
}

function reportFailure(error: unknown, json: boolean, io: Io): number {
  const { exitCode, message, hint } = error instanceof Failure ? error : unexpected(error, io);
  if (json) {
    const details = { message, ...(hint === undefined ? {} : { hint }) };
    io.stdout.write(`${JSON.stringify({ exitCode, error: details }, undefined, 2)}\n`);
  } else {
    io.stderr.write(`scopegen: ${message}\n${hint === undefined ? "" : `${hint}\n`}`);
  }
  return exitCode;
}

/** Our bug: the stack helps us, not the user. */
function unexpected(error: unknown, io: Io): { exitCode: 70; message: string; hint: string } {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const debug = Boolean(io.env["SCOPEGEN_DEBUG"]);
  return {
    exitCode: 70,
    message: debug ? (stack ?? message) : `unexpected error: ${message}`,
    hint: `This is a bug in scopegen ${io.version}: please report it${debug ? "" : "; SCOPEGEN_DEBUG=1 shows where it happened"}.`,
  };
}
