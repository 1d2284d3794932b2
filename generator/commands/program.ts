/** Any arguments in; what they ask for, or the exit code once the help is printed, out. */
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { Failure } from "../files/failure.js";
import { flagDefinitions, noFlags } from "./flags.js";
import type { FlagDefinition } from "./flags.js";
import type { CommandName, Flags, Invocation } from "./invocation.js";
import type { Io } from "./io.js";

export function readArguments(argv: readonly string[], io: Io): Invocation | 0 | 2 {
  let invocation: Invocation | undefined;
  const program = buildProgram(io, (made) => (invocation = made));
  try {
    program.parse(argv, { from: "user" });
    return invocation ?? 2;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    if (error.code === "commander.help") return 2;
    throw wrongUse(error, argv);
  }
}

/** "error: unknown option '--jsn'\n(Did you mean --json?)" as our own failures are worded. */
function wrongUse({ message }: CommanderError, [command = ""]: readonly string[]): Failure {
  const [complaint = "", suggestion] = message.replace(/^error: /, "").split("\n");
  const help = command in descriptions ? `scopegen ${command} --help` : "scopegen --help";
  return new Failure(2, complaint, suggestion?.replace(/^\((.*)\)$/, "$1") ?? `See \`${help}\`.`);
}

const descriptions: Readonly<Record<CommandName, string>> = {
  generate: "write the files of every spec, those that changed only",
  check: "compare without writing anything: exits 3 when a file is out of date",
  watch: "generate now and whenever a spec is saved, until Ctrl-C",
  init: "write a first spec",
  explain: "show what a scope unlocks, or what an endpoint needs",
  preview: "draw the page on which the user is asked to confirm, as SVG",
};

const exitCodes = `
Exit codes:
  0   fine
  1   a spec or a document has errors; nothing was written
  2   scopegen was called wrongly
  3   check: a file or a document is out of date
  70  a bug in scopegen
  74  a file could not be read or written; nothing was changed`;

function buildProgram(io: Io, run: (asked: Invocation) => void): Command {
  const program = new Command("scopegen")
    .description(
      "From one YAML table of OAuth access scopes: typed TypeScript, endpoint tables and documentation.",
    )
    .version(io.version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      outputError: () => undefined,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText("after", exitCodes);
  for (const name of ["generate", "check", "watch"] as const) {
    addFlags(program.command(name), name).action((flags) => run(asked(name, flags, [])));
  }
  addFlags(program.command("init"), "init")
    .argument("[name]", "the name of the spec (default: that of the package or folder)")
    .action((name: string | undefined, flags) => run(asked("init", flags, name === undefined ? [] : [name])));
  addFlags(program.command("explain"), "explain")
    .argument("<question...>", 'a scope, an endpoint ("GET /things/{id}") or an operationId')
    .action((words: string[], flags) => run(asked("explain", flags, words)));
  addFlags(program.command("preview"), "preview").action((flags) => run(asked("preview", flags, [])));
  return program;
}

function addFlags(command: Command, name: CommandName): Command {
  command.description(descriptions[name]).helpOption("-h, --help", "print this help");
  for (const flag of flagDefinitions) if (flag.commands.includes(name)) command.addOption(option(flag));
  return command;
}

function option(flag: FlagDefinition): Option {
  const made = new Option(flag.value ? `${flag.name} <${flag.value}>` : flag.name, flag.help);
  if (flag.required) made.makeOptionMandatory();
  if (flag.choices) return made.choices(flag.choices);
  if (!flag.value) return made;
  return made.argParser<string | readonly string[]>((value, before) => {
    if (value === "") throw new InvalidArgumentError("It must not be empty.");
    return flag.repeatable ? [...[before ?? []].flat(), value] : value;
  });
}

function asked(command: CommandName, flags: Partial<Flags>, words: readonly string[]): Invocation {
  return { command, flags: { ...noFlags, ...flags }, words };
}
