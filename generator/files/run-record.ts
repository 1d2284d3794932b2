/**
 * The record of the last good run, kept in node_modules/.cache: from it a run with nothing to do is told from what is
 * on the disk alone. A missing, broken or older record only means a full run.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isAtRest, stampOf } from "./at-rest.js";
import { fileStamp } from "./file-stamp.js";
import { findFile } from "./found-file.js";
import { findUpwards } from "./find-upwards.js";
import { listOutput } from "./output-tree.js";
import type { OutputPlace } from "./output-tree.js";
import { removeAbandoned } from "./remove-abandoned.js";
import { temporaryPath } from "./temporary-name.js";
import { textHash } from "./text-hash.js";

/** All that the output depends on, as text. */
export interface RunInputs {
  readonly build: string;
  readonly options: string;
  readonly specs: readonly { readonly file: string; readonly header: string; readonly hash: string }[];
  /** Both read and written: after a good run as it left them. */
  readonly documents: readonly DocumentInputs[];
}

export interface DocumentInputs {
  readonly file: string;
  readonly path: string;
  readonly wayOut: string | undefined;
  /** Of the bytes, for line ends count here. */
  readonly hash: string;
}

export interface RunRecord<Report> {
  readonly inputs: RunInputs;
  /** Path, relative to the output folder, to the hash of its text. */
  readonly outputs: Readonly<Record<string, string>>;
  /** The stamps of those outputs that were read again after the run, and whose hash it was. */
  readonly stamps: Readonly<Record<string, string>>;
  /** Every file that stood in the output folder, foreign ones too. */
  readonly listing: readonly string[];
  /** What the run said of the specs. */
  readonly report: Report;
}

/** Where the record of such a run is kept: one for each combination of folders. Undefined without node_modules. */
export function recordPath(cwd: string, run: readonly string[]): string | undefined {
  const modules = findUpwards(cwd, "node_modules");
  if (!modules) return undefined;
  return join(modules, ".cache", "scopegen", `${textHash(JSON.stringify(run)).slice(0, 20)}.json`);
}

/** A record that fits what is on the disk. */
export interface CurrentRecord<Report> {
  readonly record: RunRecord<Report>;
  /** Of outputs that had to be read; with them the next run need not. */
  readonly newStamps: Readonly<Record<string, string>>;
}

/** What the last run said, if the same inputs would give what stands on the disk. */
export function readCurrentRecord<Report>(
  path: string,
  inputs: RunInputs,
  place: OutputPlace,
): CurrentRecord<Report> | undefined {
  const record = readRecord<Report>(path, inputs);
  if (!record || JSON.stringify(record.inputs) !== JSON.stringify(inputs)) return undefined;
  const before = stampOf(place.out);
  if (JSON.stringify(record.listing) !== JSON.stringify(listOutput(place))) return undefined;
  const newStamps: Record<string, string> = {};
  for (const [output, hash] of Object.entries(record.outputs)) {
    const file = join(place.out, output);
    // From before the file is read: whoever writes to it afterwards changes it.
    const stamp = fileStamp(file);
    if (stamp !== undefined && stamp === record.stamps[output]) continue;
    const found = findFile(file);
    if (found.kind !== "file" || textHash(found.bytes) !== hash) return undefined;
    if (stamp !== undefined) newStamps[output] = stamp;
  }
  return isAtRest(place.out, before) ? { record, newStamps } : undefined;
}

/** A record that cannot be kept is no failure: the next run is a full one. */
export function writeRecord<Report>(
  path: string,
  record: Omit<RunRecord<Report>, "listing" | "stamps">,
  place: OutputPlace,
): void {
  keep(path, () => ({ ...record, stamps: {}, listing: listOutput(place) }));
}

/** Keeps what was learned by reading, so that the next run need not read the same again. */
export function addStamps<Report>(path: string, { record, newStamps }: CurrentRecord<Report>): void {
  if (Object.keys(newStamps).length === 0) return;
  keep(path, () => ({ ...record, stamps: { ...record.stamps, ...newStamps } }));
}

function keep<Report>(path: string, recordOf: () => RunRecord<Report>): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    removeAbandoned([path]);
    const temporary = temporaryPath(path);
    const record = recordOf();
    const content = JSON.stringify(record);
    try {
      writeFileSync(temporary, `${digest(content, record.inputs)}\n${content}`, { flag: "wx" });
      renameSync(temporary, path);
    } catch {
      rmSync(temporary, { force: true });
    }
  } catch {
    return;
  }
}

/** Undefined unless this build wrote it and every byte is as it was, which also says that it has the type. */
function readRecord<Report>(path: string, inputs: RunInputs): RunRecord<Report> | undefined {
  try {
    const [first = "", content = ""] = readFileSync(path, "utf8").split("\n");
    return first === digest(content, inputs) ? (JSON.parse(content) as RunRecord<Report>) : undefined;
  } catch {
    return undefined;
  }
}

function digest(content: string, { build }: RunInputs): string {
  return textHash(JSON.stringify([build, content]));
}
