/** A package.json in; the options under its key `scopegen`, which hold where no flag says otherwise, out. */
import { Failure } from "../files/failure.js";
import { isRecord } from "../files/read-package.js";
import type { Package } from "../files/read-package.js";

export interface PackageOptions {
  readonly importExtension?: "js" | "ts";
}

/** Refuses what it does not know, so that a misspelt option is not silently without effect. */
export function readPackageOptions(nearest: Package | undefined): PackageOptions {
  if (nearest?.scopegen === undefined) return {};
  const { file, scopegen } = nearest;
  if (!isRecord(scopegen)) throw new Failure(2, `"scopegen" in ${file} is not an object`, example);
  const unknown = Object.keys(scopegen).find((key) => key !== "importExtension");
  if (unknown !== undefined) {
    throw new Failure(2, `"scopegen" in ${file} has no option ${JSON.stringify(unknown)}`, example);
  }
  const { importExtension } = scopegen;
  if (importExtension === undefined) return {};
  if (importExtension === "js" || importExtension === "ts") return { importExtension };
  throw new Failure(2, `"importExtension" in ${file} is neither "js" nor "ts"`, example);
}

const example = 'Write for example "scopegen": { "importExtension": "ts" }.';
