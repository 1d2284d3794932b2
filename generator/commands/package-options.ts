/** A package.json in; the options under its key `scopegen`, which hold where no flag says otherwise, out. */
import { Failure } from "../files/failure.js";
import { isRecord } from "../files/read-package.js";
import type { Package } from "../files/read-package.js";

export interface PackageOptions {
  readonly importExtension?: "js" | "ts";
  /** Markdown files with regions, relative to the package.json. */
  readonly inject?: readonly string[];
}

/** Refuses what it does not know, so that a misspelt option is not silently without effect. */
export function readPackageOptions(nearest: Package | undefined): PackageOptions {
  if (nearest?.scopegen === undefined) return {};
  const { file, scopegen } = nearest;
  if (!isRecord(scopegen)) throw new Failure(2, `"scopegen" in ${file} is not an object`, example);
  const { importExtension, inject, ...others } = scopegen;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) {
    throw new Failure(2, `"scopegen" in ${file} has no option ${JSON.stringify(unknown)}`, example);
  }
  if (!isImportExtension(importExtension)) {
    throw new Failure(2, `"importExtension" in ${file} is neither "js" nor "ts"`, example);
  }
  if (!isListOfFiles(inject)) {
    throw new Failure(
      2,
      `"inject" in ${file} is not a list of files`,
      'Write for example "scopegen": { "inject": ["README.md"] }.',
    );
  }
  return { ...(importExtension && { importExtension }), ...(inject && { inject }) };
}

const example = 'Write for example "scopegen": { "importExtension": "ts" }.';

function isImportExtension(value: unknown): value is "js" | "ts" | undefined {
  return value === undefined || value === "js" || value === "ts";
}

function isListOfFiles(value: unknown): value is readonly string[] | undefined {
  if (value === undefined) return true;
  return Array.isArray(value) && value.every((file) => typeof file === "string" && file !== "");
}
