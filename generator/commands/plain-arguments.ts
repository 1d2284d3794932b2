/**
 * The plain way to call `generate` and `check` in, what it asks for out. Undefined for anything else, however slightly
 * out of the ordinary: then the real argument parser, which takes longer to load, decides and explains.
 */
import { flagDefinitions, noFlags } from "./flags.js";
import type { CommandName, Flags, Invocation } from "./invocation.js";

export function readPlainArguments(argv: readonly string[]): Invocation | undefined {
  const [command, ...rest] = argv;
  if (command !== "generate" && command !== "check") return undefined;
  const flags = readFlags(command, rest, noFlags);
  return flags && { command, flags, words: [] };
}

function readFlags(command: CommandName, rest: readonly string[], flags: Flags): Flags | undefined {
  const [name, value, ...others] = rest;
  if (name === undefined) return flags;
  const flag = flagDefinitions.find((known) => known.name === name && known.commands.includes(command));
  if (!flag) return undefined;
  if (!flag.value) return readFlags(command, rest.slice(1), { ...flags, [flag.key]: true });
  if (value === undefined || !/^[^-]/.test(value) || (flag.choices && !flag.choices.includes(value)))
    return undefined;
  return readFlags(command, others, {
    ...flags,
    [flag.key]: flag.repeatable ? [...[flags[flag.key] ?? []].flat(), value] : value,
  });
}
