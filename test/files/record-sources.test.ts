/** The record of a run: specs, documents and folders are looked at again unless nobody can have written to them. */
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { addStamps, readCurrentRecord, writeRecord } from "../../generator/files/run-record.js";
import { bytesHash, textHash } from "../../generator/files/text-hash.js";
import { temporaryFolder } from "./temporary-folder.js";

afterEach(() => vi.useRealTimers());

function setBack(path: string): void {
  utimesSync(path, 1_700_000_000, 1_700_000_000);
}

/** As if some seconds had passed, which the clock of the file system does not see. */
function later(): void {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_000 });
}

/** Of a project with a spec, a document, an output and an empty folder; `isSettled`: all that is in it has a stamp. */
function recorded(isSettled: boolean) {
  const folder = temporaryFolder({ "acme.yaml": "abc", "README.md": "abc", "out/acme/docs/a.md": "abc" });
  const [spec, document, out] = ["acme.yaml", "README.md", "out"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(join(out, "acme", "empty"));
  mkdirSync(join(out, "other", "docs"), { recursive: true });
  const sources = {
    build: "b",
    options: "{}",
    specs: [{ file: spec, header: "acme.yaml" }],
    documents: [{ file: document, path: "README.md", wayOut: "out" }],
  };
  const place = { out, specNames: ["acme"], onlyThese: false };
  const inputs = {
    ...sources,
    specs: sources.specs.map((source) => ({ ...source, hash: textHash("abc") })),
    documents: sources.documents.map((source) => ({ ...source, hash: bytesHash("abc") })),
  };
  const path = join(folder, "record.json");
  writeRecord(path, { inputs, outputs: { "acme/docs/a.md": textHash("abc") }, report: [] }, place);
  const read = () => readCurrentRecord(path, sources, place);
  later();
  const current = read();
  if (isSettled && current) addStamps(path, current);
  return { folder, spec, document, out, path, read };
}

test("stamps of all are learned once, and then nothing is read or listed", () => {
  const { spec, document, out, path, read } = recorded(true);
  const { record, newStamps, newSourceStamps, newFolderStamps } = read() ?? {};
  expect({ newStamps, newSourceStamps, newFolderStamps }).toEqual({
    newStamps: {},
    newSourceStamps: {},
    newFolderStamps: {},
  });
  expect(Object.keys(record?.sourceStamps ?? {})).toEqual([spec, document]);
  expect(Object.keys(record?.folderStamps ?? {})).toEqual([
    out,
    join(out, "acme"),
    join(out, "acme/docs"),
    join(out, "acme/empty"),
    join(out, "other"),
    join(out, "other/docs"),
  ]);
  const kept = readFileSync(path, "utf8");
  const current = read();
  if (current) addStamps(path, current);
  expect(readFileSync(path, "utf8")).toBe(kept);
});

test("nothing written to lately has a stamp", () => {
  const { read } = recorded(false);
  vi.useRealTimers();
  expect(read()).toMatchObject({ newStamps: {}, newSourceStamps: {}, newFolderStamps: {} });
});

test("folders have none while a temporary file stands in one: whether it counts depends on who still runs", () => {
  const { out, read } = recorded(false);
  vi.useRealTimers();
  writeFileSync(join(out, "acme", "docs", `.a.md.${process.pid}.scopegen`), "");
  later();
  expect(read()?.newFolderStamps).toEqual({});
});

test("a folder that is a link has none, and is listed each time", () => {
  const { out, read } = recorded(false);
  vi.useRealTimers();
  renameSync(out, `${out}.real`);
  symlinkSync(`${out}.real`, out);
  later();
  expect(read()?.newFolderStamps).toEqual({});
});

const changes: readonly [string, (project: ReturnType<typeof recorded>) => void][] = [
  ["a spec that is written to", ({ spec }) => writeFileSync(spec, "abd")],
  [
    "a spec with as many other bytes, the time set back",
    ({ spec }) => {
      setBack(spec);
      writeFileSync(spec, "abd");
      setBack(spec);
    },
  ],
  [
    "another spec in its place, as old",
    ({ folder, spec }) => {
      writeFileSync(join(folder, "new"), "abd");
      setBack(join(folder, "new"));
      renameSync(join(folder, "new"), spec);
    },
  ],
  ["a spec that is gone", ({ spec }) => rmSync(spec)],
  [
    "a document with as many other bytes, the time set back",
    ({ document }) => {
      writeFileSync(document, "abd");
      setBack(document);
    },
  ],
  ["a document with other line ends", ({ document }) => writeFileSync(document, "abc\r\n")],
  ["a new file in the output folder", ({ out }) => writeFileSync(join(out, "new.ts"), "")],
  ["a new file in a folder of the spec", ({ out }) => writeFileSync(join(out, "acme/docs/new.md"), "")],
  [
    "a new file in a folder that was empty, the time set back",
    ({ out }) => {
      writeFileSync(join(out, "acme/empty/new.md"), "");
      setBack(join(out, "acme/empty"));
    },
  ],
  ["a new file in the folder of no spec", ({ out }) => writeFileSync(join(out, "other/scopes.ts"), "")],
  ["a new file below the folder of no spec", ({ out }) => writeFileSync(join(out, "other/docs/a.md"), "")],
  [
    "a file with another name",
    ({ out }) => renameSync(join(out, "acme/docs/a.md"), join(out, "acme/docs/b.md")),
  ],
  [
    "a file left behind by a run that was killed",
    ({ out }) => writeFileSync(join(out, "acme/docs/.a.md.4194304.scopegen"), ""),
  ],
];

describe.each([[false], [true]])("with all stamps known: %s, nothing fits", (isSettled) => {
  test.each(changes)("%s", async (_, change) => {
    const project = recorded(isSettled);
    expect(project.read()).toBeDefined();
    vi.useRealTimers();
    await new Promise((resolve) => setTimeout(resolve, 20));
    change(project);
    later();
    expect(project.read()).toBeUndefined();
  });
});

test("a record that is not there fits nothing", () => {
  const { path, read } = recorded(true);
  rmSync(path);
  expect(read()).toBeUndefined();
});

test("a record that is damaged, or of another build, fits nothing", () => {
  const { path, read } = recorded(true);
  const kept = readFileSync(path);
  for (const at of [0, kept.indexOf(0x0a) - 1, kept.indexOf(0x0a), kept.length >> 1, kept.length - 1]) {
    const damaged = Buffer.from(kept);
    damaged.writeUInt8(damaged.readUInt8(at) ^ 1, at);
    writeFileSync(path, damaged);
    expect(read()).toBeUndefined();
  }
  for (const length of [0, 1, kept.length >> 1, kept.length - 1]) {
    writeFileSync(path, kept.subarray(0, length));
    expect(read()).toBeUndefined();
  }
  writeFileSync(path, kept);
  expect(read()).toBeDefined();
});
