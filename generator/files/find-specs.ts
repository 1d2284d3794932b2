/** Files and folders in; the specs they hold, by name in code-unit order, out. */
import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { diskFailure, errorCode, Failure } from "./failure.js";
import { shownPath } from "./shown-path.js";
import { specHeaderPath } from "./spec-header-path.js";

export interface SpecFile {
  /** The stem of the file: `acme` for `spec/acme.yaml`. */
  readonly name: string;
  /** Absolute. */
  readonly file: string;
  /** As messages show it: relative to the folder that scopegen was started in. */
  readonly shown: string;
  /** As generated headers show it. */
  readonly header: string;
}

/** The names that specs may have: they become folders and parts of module names. */
export const specName = /^[a-z0-9][a-z0-9-]*$/;
/** What the names of spec files end in. */
export const extension = /\.ya?ml$/;

/** `places` are relative to `cwd`; messages show paths relative to `shownFrom`. */
export function findSpecs(cwd: string, places: readonly string[], shownFrom: string): SpecFile[] {
  const files = new Set(places.flatMap((place) => filesOf(resolve(cwd, place), shownFrom)));
  const specs = [...files].map((file) => specFile(file, shownFrom));
  if (specs.length === 0) {
    const where = places.map((place) => shownPath(resolve(cwd, place), shownFrom)).join(", ");
    throw new Failure(2, `no spec (*.yaml) in ${where}`, "`npx scopegen init` writes a first one.");
  }
  refuseSharedNames(specs);
  return specs.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whether a file that appears in a folder of specs is one of them; editors' hidden temporary files are not. */
export function isSpecFile(file: string): boolean {
  return extension.test(file) && !basename(file).startsWith(".");
}

/** Those of a folder that is there. */
export function specFilesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && isSpecFile(entry.name))
    .map((entry) => join(folder, entry.name));
}

function filesOf(place: string, shownFrom: string): string[] {
  const shown = shownPath(place, shownFrom);
  try {
    if (statSync(place).isDirectory()) return specFilesIn(place);
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw diskFailure(`read ${shown}`, error);
    throw new Failure(
      2,
      `there is no file or folder ${shown}`,
      "`npx scopegen init` writes a first spec, --spec names another place.",
    );
  }
  if (extension.test(place)) return [place];
  throw new Failure(2, `${shown} is not a spec`, "A spec is a file that ends in .yaml or .yml.");
}

function specFile(file: string, shownFrom: string): SpecFile {
  const name = basename(file).replace(extension, "");
  const shown = shownPath(file, shownFrom);
  if (!specName.test(name)) {
    throw new Failure(
      2,
      `the file name of ${shown} cannot name a spec`,
      `Rename it: lower-case letters, digits and "-" before the extension, such as ${suggestedName(name)}.yaml.`,
    );
  }
  return { name, file, shown, header: specHeaderPath(file) };
}

/** The nearest legal spec name: `My API_v2` is `my-api-v2`. */
export function suggestedName(name: string): string {
  const words = name.toLowerCase().match(/[a-z0-9]+/g);
  return words?.join("-") ?? "api";
}

function refuseSharedNames(specs: readonly SpecFile[]): void {
  const seen = new Map<string, SpecFile>();
  for (const spec of specs) {
    const other = seen.get(spec.name);
    if (other) {
      throw new Failure(
        2,
        `${other.shown} and ${spec.shown} would both be generated as ${spec.name}/`,
        `Rename one of them${dirname(other.file) === dirname(spec.file) ? ", or delete the one that is not meant" : ""}.`,
      );
    }
    seen.set(spec.name, spec);
  }
}
