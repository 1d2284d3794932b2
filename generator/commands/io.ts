/** All that a command may touch of the process that runs it, so that tests can run commands as plain functions. */

/** Where text goes: `process.stdout` and `process.stderr`, or a list in tests. */
export interface Output {
  write(text: string): unknown;
  /** Set on a terminal: colour and progress are shown there. */
  readonly isTTY?: boolean | undefined;
  /** Lets `main` survive a reader that closes the pipe early. */
  on?(event: "error", listener: (error: Error) => void): unknown;
}

export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Hash of the running program, its runtime sources included; empty where it is not known, so that no record is kept. */
  readonly build: string;
  /** The released version, as in package.json. */
  readonly version: string;
  /** The folder that holds `runtime/`: `dist` of the package, `generator` when run from source. */
  readonly home: string;
  /** Ends `watch` like Ctrl-C does. */
  readonly signal?: AbortSignal;
}
