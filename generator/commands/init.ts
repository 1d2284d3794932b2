/** `scopegen init`: writes a first spec, never over another one, and says what else is worth adding. */
import { basename, dirname, join, relative, resolve } from "node:path";
import { createFile } from "../files/create-file.js";
import { Failure } from "../files/failure.js";
import { findFile } from "../files/found-file.js";
import { extension, specName, suggestedName } from "../files/find-specs.js";
import { shownPath, withSlashes } from "../files/shown-path.js";
import type { Flags, Invocation } from "./invocation.js";
import type { Io } from "./io.js";
import { writtenFlags } from "./mending-command.js";
import { printJson } from "./print-outcome.js";
import { addLines, proposalsFor, refuseUnwritableLines } from "./project-lines.js";
import type { Proposals } from "./project-lines.js";
import { settingsOf } from "./settings.js";
import type { Settings } from "./settings.js";
import { starterSpec } from "./starter-spec.js";

export async function initCommand({ flags, words }: Invocation, io: Io): Promise<number> {
  const settings = settingsOf(flags, io);
  const file = specPlace(settings, words[0]);
  const shown = shownPath(file, io.cwd);
  const name = basename(file).replace(extension, "");
  refuseUnlikelyName(words[0] ?? name);
  refuseSecondSpec(file, io);
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

function specPlace(settings: Settings, name: string | undefined): string {
  const [place = "spec", ...others] = settings.places;
  if (others.length > 0) throw new Failure(2, "init writes one spec, so it takes one --spec");
  if (!extension.test(place))
    return join(resolve(settings.cwd, place), `${name ?? defaultName(settings)}.yaml`);
  if (name === undefined || name === basename(place).replace(extension, ""))
    return resolve(settings.cwd, place);
  throw new Failure(2, `--spec ${place} and the name ${name} are at odds`, "Give one of the two.");
}

/** The name of the package without its npm scope, else that of the folder. */
function defaultName({ package: nearest, cwd }: Settings): string {
  return suggestedName((nearest?.name ?? basename(cwd)).replace(/^@[^/]*\//, ""));
}

function refuseUnlikelyName(name: string): void {
  if (specName.test(name)) return;
  throw new Failure(
    2,
    `"${name}" cannot name a spec`,
    `Lower-case letters, digits and "-" can, such as ${suggestedName(name.replace(extension, ""))}; --spec gives a folder or file.`,
  );
}

/** `acme.yml` beside `acme.yaml` would be two specs of one name. */
function refuseSecondSpec(file: string, io: Io): void {
  const other = file.replace(extension, file.endsWith(".yml") ? ".yaml" : ".yml");
  if (findFile(other).kind !== "file") return;
  throw new Failure(
    2,
    `there is a ${shownPath(other, io.cwd)} already`,
    "Give another name, or edit that one.",
  );
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
