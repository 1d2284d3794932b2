/** `scopegen init`: writes a first spec, never over another one, and says what else is worth adding. */
import { dirname, join, relative } from "node:path";
import { createFile } from "../files/create-file.js";
import { shownPath, withSlashes } from "../files/shown-path.js";
import type { Flags, Invocation } from "./invocation.js";
import type { Io } from "./io.js";
import { writtenFlags } from "./mending-command.js";
import { newSpec } from "./new-spec.js";
import { printJson } from "./print-outcome.js";
import { addLines, proposalsFor, refuseUnwritableLines } from "./project-lines.js";
import type { Proposals } from "./project-lines.js";
import { settingsOf } from "./settings.js";
import { starterSpec } from "./starter-spec.js";

export async function initCommand({ flags, words }: Invocation, io: Io): Promise<number> {
  const settings = settingsOf(flags, io);
  const { file, name } = newSpec(settings, words[0], io);
  const shown = shownPath(file, io.cwd);
  const proposals = proposalsFor(settings, flags);
  if (flags.writeIgnores) refuseUnwritableLines(settings, proposals);
  const schema = withSlashes(relative(dirname(file), join(settings.out, "spec.schema.json")));
  createFile(file, shown, starterSpec({ name, schema }));
  if (flags.writeIgnores) addLines(settings, proposals);
  const next = ["npx scopegen generate", ...writtenFlags(flags, ["spec", "out", "cwd"])].join(" ");
  if (flags.json) {
    printJson(
      { command: "init", exitCode: 0, spec: shown, ...proposals, added: flags.writeIgnores, next },
      io,
    );
    return 0;
  }
  const last = ["", `Next: ${next} writes ${settings.shownOut}/${name}/`];
  io.stdout.write(
    [`Wrote ${shown}: an example to edit.`, ...proposalLines(proposals, flags), ...last, ""].join("\n"),
  );
  return 0;
}

function proposalLines({ lines, scripts }: Proposals, { writeIgnores }: Flags): string[] {
  const scriptLines = Object.entries(scripts).map(([name, script]) => `"${name}": ${JSON.stringify(script)}`);
  return [
    ...Object.entries(lines).flatMap(([file, missing]) =>
      titled(`${writeIgnores ? "Added to" : "Worth adding to"} ${file}:`, missing),
    ),
    ...titled('Worth adding to the "scripts" of package.json:', scriptLines),
  ];
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];
}
