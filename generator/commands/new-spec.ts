/** The name that init was given in; where its spec goes, which no other one is in conflict with, out. */
import { basename, join, resolve } from "node:path";
import { Failure } from "../files/failure.js";
import { extension, specName, suggestedName } from "../files/find-specs.js";
import { findFile } from "../files/found-file.js";
import { shownPath } from "../files/shown-path.js";
import type { Io } from "./io.js";
import type { Settings } from "./settings.js";

/** The file, absolute, and the name of the spec in it. */
export function newSpec(
  settings: Settings,
  asked: string | undefined,
  io: Io,
): { file: string; name: string } {
  const file = specPlace(settings, asked);
  const name = basename(file).replace(extension, "");
  refuseUnlikelyName(asked ?? name);
  refuseSecondSpec(file, io);
  return { file, name };
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
