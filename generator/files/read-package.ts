/** A folder in; what scopegen wants to know of the nearest package.json, in the folder or above it, out. */
import { Failure } from "./failure.js";
import { findUpwards } from "./find-upwards.js";
import { readBytes } from "./found-file.js";

export interface Package {
  /** The absolute path of the package.json. */
  readonly file: string;
  readonly name: string | undefined;
  readonly scripts: Readonly<Record<string, unknown>>;
  /** The value of its key `scopegen`: the project's settings. */
  readonly scopegen: unknown;
}

export function readPackage(folder: string): Package | undefined {
  const file = findUpwards(folder, "package.json");
  if (!file) return undefined;
  const value = parsed(file, text(file));
  return {
    file,
    name: typeof value["name"] === "string" ? value["name"] : undefined,
    scripts: isRecord(value["scripts"]) ? value["scripts"] : {},
    scopegen: value["scopegen"],
  };
}

/** Whether a value of JSON is an object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(file: string): string {
  return Buffer.from(readBytes(file, file))
    .toString("utf8")
    .replace(/^\uFEFF/, "");
}

function parsed(file: string, content: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(content);
    if (isRecord(value)) return value;
  } catch {
    // Said below, together with JSON that is not an object.
  }
  throw new Failure(
    2,
    `${file} is not a JSON object`,
    "Mend the package.json: scopegen reads its settings there.",
  );
}
