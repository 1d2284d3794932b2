/** Every flag: its key, how it is written, what it says in the help, and the commands that take it. */
import { commandNames } from "./invocation.js";
import type { CommandName, Flags } from "./invocation.js";

export interface FlagDefinition {
  readonly key: keyof Flags;
  readonly name: `--${string}`;
  /** How the help names the value; undefined for a flag without one. */
  readonly value?: string;
  /** The values there are; any text when left out. */
  readonly choices?: readonly string[];
  readonly repeatable?: true;
  /** Whether the commands that take it do nothing without it. */
  readonly required?: true;
  readonly help: string;
  readonly commands: readonly CommandName[];
}

const writing: readonly CommandName[] = ["generate", "check", "watch"];

export const flagDefinitions: readonly FlagDefinition[] = [
  {
    key: "spec",
    name: "--spec",
    value: "path",
    repeatable: true,
    help: "a spec or a folder of specs; may be repeated (default: spec)",
    commands: commandNames,
  },
  {
    key: "out",
    name: "--out",
    value: "folder",
    help: "where the folders of the specs are generated (default: generated)",
    commands: [...writing, "init"],
  },
  {
    key: "inject",
    name: "--inject",
    value: "file",
    repeatable: true,
    help: "a Markdown file of yours whose regions are kept up to date; may be repeated",
    commands: writing,
  },
  {
    key: "importExtension",
    name: "--import-extension",
    value: "extension",
    choices: ["js", "ts"],
    help: "how imports between generated files end (default: js)",
    commands: writing,
  },
  {
    key: "cwd",
    name: "--cwd",
    value: "folder",
    help: "the folder to work in (default: this one)",
    commands: commandNames,
  },
  { key: "json", name: "--json", help: "print one JSON document instead of text", commands: commandNames },
  {
    key: "full",
    name: "--full",
    help: "trust no record of an earlier run: render everything again",
    commands: ["check"],
  },
  {
    key: "writeIgnores",
    name: "--write-ignores",
    help: "add the proposed lines to .gitattributes and .prettierignore",
    commands: ["init"],
  },
  {
    key: "scopes",
    name: "--scopes",
    value: "scopes",
    repeatable: true,
    required: true,
    help: "the scopes of the request, as in its scope parameter; may be repeated",
    commands: ["preview"],
  },
  {
    key: "granted",
    name: "--granted",
    value: "scopes",
    repeatable: true,
    help: "what the user has granted before: it is requested again, and all else is new; may be repeated",
    commands: ["preview"],
  },
  {
    key: "theme",
    name: "--theme",
    value: "theme",
    choices: ["light", "dark"],
    help: "the colours of the picture (default: light)",
    commands: ["preview"],
  },
  {
    key: "output",
    name: "--output",
    value: "file",
    help: "the .svg file to write (default: standard output)",
    commands: ["preview"],
  },
];

/** The flags when none is given. */
export const noFlags: Flags = {
  spec: [],
  inject: [],
  json: false,
  full: false,
  writeIgnores: false,
  scopes: [],
  granted: [],
  theme: "light",
};
