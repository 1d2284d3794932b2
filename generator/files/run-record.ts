/**
 * The record of the last good run, kept in node_modules/.cache: from it a run with nothing to do is told from what is
 * on the disk alone. A missing, broken or older record only means a full run.
 */
import { sep } from "node:path";
import { isAtRest, stampOf } from "./at-rest.js";
import { attempt } from "./attempt.js";
import { fileStamp } from "./file-stamp.js";
import { findFile } from "./found-file.js";
import { folderStamps, hasFolderStamps } from "./folder-stamps.js";
import { listOutput } from "./output-tree.js";
import type { OutputPlace } from "./output-tree.js";
import { keepText, keptText } from "./kept-text.js";
import { bytesHash, textHash } from "./text-hash.js";

/** Where all comes from that the output depends on. */
export interface RunSources {
  readonly build: string;
  readonly options: string;
  readonly specs: readonly SpecSource[];
  readonly documents: readonly DocumentSource[];
}

export interface SpecSource {
  readonly file: string;
  readonly header: string;
}

export interface DocumentSource {
  readonly file: string;
  readonly path: string;
  readonly wayOut: string | undefined;
}

/** All that the output depends on, as text. */
export interface RunInputs extends RunSources {
  readonly specs: readonly SpecInputs[];
  /** Both read and written: after a good run as it left them. */
  readonly documents: readonly DocumentInputs[];
}

export interface SpecInputs extends SpecSource {
  readonly hash: string;
}

export interface DocumentInputs extends DocumentSource {
  /** Of the bytes, for line ends count here. */
  readonly hash: string;
}

export interface RunRecord<Report> {
  readonly inputs: RunInputs;
  /** Path, relative to the output folder, to the hash of its text. */
  readonly outputs: Readonly<Record<string, string>>;
  /** The stamps of those outputs that were read again after the run, and whose hash it was. */
  readonly stamps: Readonly<Record<string, string>>;
  /** The same of specs and documents, by their absolute paths. */
  readonly sourceStamps: Readonly<Record<string, string>>;
  /** Every file that stood in the output folder, foreign ones too. */
  readonly listing: readonly string[];
  /** The stamps of the folders that were listed again after the run and held just that; none at first. */
  readonly folderStamps: Readonly<Record<string, string>>;
  /** What the run said of the specs. */
  readonly report: Report;
}

/** A record that fits what is on the disk. */
export interface CurrentRecord<Report> {
  readonly record: RunRecord<Report>;
  /** Of outputs that had to be read; with them the next run need not. */
  readonly newStamps: Readonly<Record<string, string>>;
  /** The same of specs and documents. */
  readonly newSourceStamps: Readonly<Record<string, string>>;
  /** Those of all folders where they had to be listed. */
  readonly newFolderStamps: Readonly<Record<string, string>>;
}

/** What the last run said, if the same sources would give what stands on the disk. */
export function readCurrentRecord<Report>(
  path: string,
  sources: RunSources,
  place: OutputPlace,
): CurrentRecord<Report> | undefined {
  const record = readRecord<Report>(path, sources);
  if (!record || sourcesOf(record.inputs) !== JSON.stringify(sources)) return undefined;
  const newSourceStamps = unchangedSources(record);
  if (!newSourceStamps) return undefined;
  const before = stampOf(place.out);
  const newFolderStamps = unchangedListing(record, place);
  if (!newFolderStamps) return undefined;
  const files = Object.entries(record.outputs).map(([output, hash]) => ({
    key: output,
    file: `${place.out}${sep}${output}`,
    hash,
  }));
  const newStamps = unchangedFiles(files, record.stamps, textHash);
  if (!newStamps || !isAtRest(place.out, before)) return undefined;
  return { record, newStamps, newSourceStamps, newFolderStamps };
}

function sourcesOf({ build, options, specs, documents }: RunInputs): string {
  const sources: RunSources = {
    build,
    options,
    specs: specs.map(({ file, header }) => ({ file, header })),
    documents: documents.map(({ file, path, wayOut }) => ({ file, path, wayOut })),
  };
  return JSON.stringify(sources);
}

function unchangedSources<Report>({ inputs, sourceStamps }: RunRecord<Report>) {
  const files = (sources: readonly (SpecInputs | DocumentInputs)[]) =>
    sources.map(({ file, hash }) => ({ key: file, file, hash }));
  const specs = unchangedFiles(files(inputs.specs), sourceStamps, textHash);
  const documents = specs && unchangedFiles(files(inputs.documents), sourceStamps, bytesHash);
  return documents && { ...specs, ...documents };
}

/** The stamps of the folders, where they had to be listed; undefined where something else stands in them. */
function unchangedListing<Report>(record: RunRecord<Report>, place: OutputPlace) {
  if (hasFolderStamps(record.folderStamps)) return {};
  // From before they are listed, as with files.
  const stamps = folderStamps(place);
  return JSON.stringify(record.listing) === JSON.stringify(listOutput(place)) ? stamps : undefined;
}

interface RecordedFile {
  readonly key: string;
  readonly file: string;
  readonly hash: string;
}

/** The stamps of the files that had to be read, by their keys; undefined where one is not what it was. */
function unchangedFiles(
  files: readonly RecordedFile[],
  stamps: Readonly<Record<string, string>>,
  hashOf: (bytes: Uint8Array) => string,
): Record<string, string> | undefined {
  const newStamps: Record<string, string> = {};
  for (const { key, file, hash } of files) {
    // From before the file is read: whoever writes to it afterwards changes it.
    const stamp = fileStamp(file);
    if (stamp !== undefined && stamp === stamps[key]) continue;
    const found = findFile(file);
    if (found.kind !== "file" || hashOf(found.bytes) !== hash) return undefined;
    if (stamp !== undefined) newStamps[key] = stamp;
  }
  return newStamps;
}

/** A record that cannot be kept is no failure: the next run is a full one. */
export function writeRecord<Report>(
  path: string,
  record: Pick<RunRecord<Report>, "inputs" | "outputs" | "report">,
  place: OutputPlace,
): void {
  keepRecord<Report>(path, () => ({
    ...record,
    stamps: {},
    sourceStamps: {},
    folderStamps: {},
    listing: listOutput(place),
  }));
}

/** Keeps what was learned by reading, so that the next run need not read the same again. */
export function addStamps<Report>(path: string, current: CurrentRecord<Report>): void {
  const { record, newStamps, newSourceStamps, newFolderStamps } = current;
  const learned = [newStamps, newSourceStamps, newFolderStamps].some(
    (stamps) => Object.keys(stamps).length > 0,
  );
  if (!learned) return;
  keepRecord<Report>(path, () => ({
    ...record,
    stamps: { ...record.stamps, ...newStamps },
    sourceStamps: { ...record.sourceStamps, ...newSourceStamps },
    // Those of all folders or none, since which folders there are they only tell together.
    folderStamps: Object.keys(newFolderStamps).length > 0 ? newFolderStamps : record.folderStamps,
  }));
}

function keepRecord<Report>(path: string, recordOf: () => RunRecord<Report>): void {
  attempt(() => {
    const record = recordOf();
    keepText(path, { owner: record.inputs.build, text: JSON.stringify(record) });
  });
}

/** That it was kept whole by this build also says that it has the type. */
function readRecord<Report>(path: string, { build }: RunSources): RunRecord<Report> | undefined {
  const text = keptText(path, build);
  return text === undefined ? undefined : (JSON.parse(text) as RunRecord<Report>);
}
