/** What a run has read or left of documents in; whether a change of one of them is only that, out. */
import { findFile } from "../files/found-file.js";
import type { DocumentInputs } from "../files/run-record.js";
import { bytesHash } from "../files/text-hash.js";

export interface OwnWrites {
  /** After a run, which need not be repeated for what it has read or written itself. */
  note(left: readonly DocumentInputs[]): void;
  /** Whether the file is a document and is as it was noted. */
  made(file: string): boolean;
}

export function ownWrites(): OwnWrites {
  let noted: ReadonlyMap<string, string> = new Map();
  return {
    note(left) {
      noted = new Map(left.map(({ file, hash }) => [file, hash]));
    },
    made: (file) => noted.has(file) && noted.get(file) === contentHash(file),
  };
}

/** Undefined where no file is, or none that can be read: the next run says so. */
function contentHash(file: string): string | undefined {
  try {
    const found = findFile(file);
    return found.kind === "file" ? bytesHash(found.bytes) : undefined;
  } catch {
    return undefined;
  }
}
