/** What was thrown in; said to the user, as text or as data, and the exit code out. */
import { Failure } from "../files/failure.js";
import type { CommandName } from "./invocation.js";
import type { Io } from "./io.js";

export interface Asked {
  /** Undefined where the command line did not get that far. */
  readonly command: CommandName | undefined;
  readonly json: boolean;
}

export function printFailure(error: unknown, { command, json }: Asked, io: Io): number {
  const { exitCode, message, hint } = error instanceof Failure ? error : unexpected(error, io);
  if (json) {
    const document = { command, exitCode, error: { message, hint } };
    // A program that reads along wants a document a line.
    io.stdout.write(`${JSON.stringify(document, undefined, command === "watch" ? 0 : 2)}\n`);
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
