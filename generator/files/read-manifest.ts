/** The path of a manifest.json in; what it says of the files it owns out, or undefined if scopegen did not write it. */
import { findOwnFile } from "./found-file.js";
import { isMarkedGenerated } from "./header.js";
import { isRecord } from "./read-package.js";
import { plainText } from "./text-hash.js";

/** The name of every manifest. */
export const manifestName = "manifest.json";

export interface Manifest {
  /** Path, relative to the manifest's folder, to the hash of the text. */
  readonly files: ReadonlyMap<string, string>;
  readonly version: string | undefined;
  /** The hash of the spec; undefined where no spec is behind the folder. */
  readonly specHash: string | undefined;
  readonly options: Readonly<Record<string, unknown>>;
  /** The hashes of what was put between the markers of documents. */
  readonly regions: ReadonlySet<string>;
}

export function readManifest(path: string): Manifest | undefined {
  const found = findOwnFile(path);
  if (found.kind !== "file" || !isMarkedGenerated(path, found.bytes)) return undefined;
  return parseManifest(plainText(found.bytes));
}

/** The same from the text of a manifest. */
export function parseManifest(text: string): Manifest | undefined {
  const value = parsed(text);
  if (!isRecord(value)) return undefined;
  const spec = isRecord(value["spec"]) ? value["spec"] : {};
  return {
    files: new Map(Object.entries(isRecord(value["files"]) ? value["files"] : {}).filter(isTextEntry)),
    version: textOf(value["version"]),
    specHash: textOf(spec["hash"]),
    options: isRecord(value["options"]) ? value["options"] : {},
    regions: new Set(
      Object.values(isRecord(value["regions"]) ? value["regions"] : {})
        .flat()
        .filter((hash) => typeof hash === "string"),
    ),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A merge conflict, say: then nothing is owned, and the next generate writes it anew.
    return undefined;
  }
}

function isTextEntry(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === "string";
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
