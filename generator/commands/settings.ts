/** Flags and the project's package.json in, what a run works with out. */
import { dirname, resolve } from "node:path";
import { Failure } from "../files/failure.js";
import { isFolder } from "../files/found-file.js";
import { readPackage } from "../files/read-package.js";
import type { Package } from "../files/read-package.js";
import { shownPath } from "../files/shown-path.js";
import type { Flags } from "./invocation.js";
import type { Io } from "./io.js";
import { readPackageOptions } from "./package-options.js";

export interface Settings {
  /** The folder that paths are relative to, absolute. */
  readonly cwd: string;
  /** Spec files and folders, relative to `cwd`. */
  readonly places: readonly string[];
  /** Whether `--spec` names some specs, so that there may be others. */
  readonly onlyThese: boolean;
  /** The output folder, absolute. */
  readonly out: string;
  /** The output folder as messages show it. */
  readonly shownOut: string;
  /** Markdown files with regions, absolute. */
  readonly documents: readonly string[];
  readonly importExtension: "js" | "ts";
  readonly package: Package | undefined;
}

export function settingsOf(flags: Flags, io: Io): Settings {
  const cwd = resolve(io.cwd, flags.cwd ?? ".");
  if (!isFolder(cwd)) {
    throw new Failure(2, `there is no folder ${flags.cwd}`, "Give --cwd the folder of your project.");
  }
  const nearest = readPackage(cwd);
  const options = readPackageOptions(nearest);
  const out = resolve(cwd, flags.out ?? "generated");
  return {
    cwd,
    places: flags.spec.length > 0 ? flags.spec : ["spec"],
    onlyThese: flags.spec.length > 0,
    out,
    shownOut: shownPath(out, io.cwd),
    documents:
      flags.inject.length > 0
        ? flags.inject.map((file) => resolve(cwd, file))
        : (options.inject ?? []).map((file) => resolve(nearest ? dirname(nearest.file) : cwd, file)),
    importExtension: flags.importExtension ?? options.importExtension ?? "js",
    package: nearest,
  };
}
