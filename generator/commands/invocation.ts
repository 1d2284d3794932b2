/** What the user asked for, as the command line says it. */

export const commandNames = ["generate", "check", "watch", "init", "explain", "preview"] as const;
export type CommandName = (typeof commandNames)[number];

export interface Invocation {
  readonly command: CommandName;
  readonly flags: Flags;
  /** What stands after the command: the name for `init`, the question for `explain`. */
  readonly words: readonly string[];
}

export interface Flags {
  /** Spec files and folders; empty when not given. */
  readonly spec: readonly string[];
  /** Markdown files with regions; empty when not given. */
  readonly inject: readonly string[];
  readonly out?: string;
  readonly cwd?: string;
  readonly importExtension?: "js" | "ts";
  readonly json: boolean;
  /** `check` only: trust no record. */
  readonly full: boolean;
  /** `init` only: add the lines that it otherwise proposes. */
  readonly writeIgnores: boolean;
  /** `preview` only: the scopes to request, as given; one text at least. */
  readonly scopes: readonly string[];
  /** `preview` only: the scopes that the user has granted before; empty when not given. */
  readonly granted: readonly string[];
  /** `preview` only. */
  readonly theme: "light" | "dark";
  /** `preview` only: the file to write instead of standard output. */
  readonly output?: string;
}
